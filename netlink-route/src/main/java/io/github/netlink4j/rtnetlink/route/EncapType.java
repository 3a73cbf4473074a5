package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The type of a lightweight tunnel: any number, with the names of {@code LWTUNNEL_ENCAP_*};
 * {@code include/uapi/linux/lwtunnel.h}.
 *
 * @param number {@code RTA_ENCAP_TYPE}, 0 to 65,535
 */
public record EncapType(int number) {
    private static final OpenType<EncapType> TYPE = OpenType.u16("type of an encapsulation", EncapType::new);

    /** No encapsulation. */
    public static final EncapType NONE = TYPE.add(0, "LWTUNNEL_ENCAP_NONE");
    /** MPLS labels. */
    public static final EncapType MPLS = TYPE.add(1, "LWTUNNEL_ENCAP_MPLS");
    /** A tunnel over IPv4. */
    public static final EncapType IP = TYPE.add(2, "LWTUNNEL_ENCAP_IP");
    /** Identifier-locator addressing. */
    public static final EncapType ILA = TYPE.add(3, "LWTUNNEL_ENCAP_ILA");
    /** A tunnel over IPv6. */
    public static final EncapType IP6 = TYPE.add(4, "LWTUNNEL_ENCAP_IP6");
    /** Segment routing over IPv6. */
    public static final EncapType SEG6 = TYPE.add(5, "LWTUNNEL_ENCAP_SEG6");
    /** BPF programs. */
    public static final EncapType BPF = TYPE.add(6, "LWTUNNEL_ENCAP_BPF");
    /** The behavior of a local SRv6 segment. */
    public static final EncapType SEG6_LOCAL = TYPE.add(7, "LWTUNNEL_ENCAP_SEG6_LOCAL");
    /** RPL source routing. */
    public static final EncapType RPL = TYPE.add(8, "LWTUNNEL_ENCAP_RPL");
    /** In situ OAM of IPv6. */
    public static final EncapType IOAM6 = TYPE.add(9, "LWTUNNEL_ENCAP_IOAM6");
    /** IPsec. */
    public static final EncapType XFRM = TYPE.add(10, "LWTUNNEL_ENCAP_XFRM");

    static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 65,535. */
    public EncapType {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static EncapType of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code LWTUNNEL_ENCAP_MPLS}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
