package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The type of a lightweight tunnel: any number, with the names of {@code LWTUNNEL_ENCAP_*};
 * {@code include/uapi/linux/lwtunnel.h}.
 *
 * @param number {@code RTA_ENCAP_TYPE}, 0 to 65,535
 */
public record EncapType(int number) {
    private static final Instances<EncapType> INSTANCES = new Instances<>(Instances.OF_U8, EncapType::new);

    /** No encapsulation. */
    public static final EncapType NONE = of(0);
    /** MPLS labels. */
    public static final EncapType MPLS = of(1);
    /** A tunnel over IPv4. */
    public static final EncapType IP = of(2);
    /** Identifier-locator addressing. */
    public static final EncapType ILA = of(3);
    /** A tunnel over IPv6. */
    public static final EncapType IP6 = of(4);
    /** Segment routing over IPv6. */
    public static final EncapType SEG6 = of(5);
    /** BPF programs. */
    public static final EncapType BPF = of(6);
    /** The behavior of a local SRv6 segment. */
    public static final EncapType SEG6_LOCAL = of(7);
    /** RPL source routing. */
    public static final EncapType RPL = of(8);
    /** In situ OAM of IPv6. */
    public static final EncapType IOAM6 = of(9);
    /** IPsec. */
    public static final EncapType XFRM = of(10);

    static final ValueNames NAMES = ValueNames.values()
            .add(NONE.number, "LWTUNNEL_ENCAP_NONE")
            .add(MPLS.number, "LWTUNNEL_ENCAP_MPLS")
            .add(IP.number, "LWTUNNEL_ENCAP_IP")
            .add(ILA.number, "LWTUNNEL_ENCAP_ILA")
            .add(IP6.number, "LWTUNNEL_ENCAP_IP6")
            .add(SEG6.number, "LWTUNNEL_ENCAP_SEG6")
            .add(BPF.number, "LWTUNNEL_ENCAP_BPF")
            .add(SEG6_LOCAL.number, "LWTUNNEL_ENCAP_SEG6_LOCAL")
            .add(RPL.number, "LWTUNNEL_ENCAP_RPL")
            .add(IOAM6.number, "LWTUNNEL_ENCAP_IOAM6")
            .add(XFRM.number, "LWTUNNEL_ENCAP_XFRM");

    /**
     * A type.
     *
     * @throws IllegalArgumentException if the number is not 0 to 65,535
     */
    public EncapType {
        Range.u16("type of an encapsulation", number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static EncapType of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code LWTUNNEL_ENCAP_MPLS}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
