package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * The type of a lightweight tunnel: any number, with the names of {@code LWTUNNEL_ENCAP_*};
 * {@code include/uapi/linux/lwtunnel.h}.
 *
 * @param number {@code RTA_ENCAP_TYPE}, 0 to 65,535
 */
public record EncapType(int number) {
    /** No encapsulation. */
    public static final EncapType NONE = new EncapType(0);
    /** MPLS labels. */
    public static final EncapType MPLS = new EncapType(1);
    /** A tunnel over IPv4. */
    public static final EncapType IP = new EncapType(2);
    /** Identifier-locator addressing. */
    public static final EncapType ILA = new EncapType(3);
    /** A tunnel over IPv6. */
    public static final EncapType IP6 = new EncapType(4);
    /** Segment routing over IPv6. */
    public static final EncapType SEG6 = new EncapType(5);
    /** BPF programs. */
    public static final EncapType BPF = new EncapType(6);
    /** The behavior of a local SRv6 segment. */
    public static final EncapType SEG6_LOCAL = new EncapType(7);
    /** RPL source routing. */
    public static final EncapType RPL = new EncapType(8);
    /** In situ OAM of IPv6. */
    public static final EncapType IOAM6 = new EncapType(9);
    /** IPsec. */
    public static final EncapType XFRM = new EncapType(10);

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

    /** The kernel's name, such as {@code LWTUNNEL_ENCAP_MPLS}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
