package io.github.netlink4j.core.schema;

/** Protocols over IP; {@code include/uapi/linux/in.h}, {@code in6.h}. */
public final class IpProtocols {
    /** {@code IPPROTO_*}. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(1, "IPPROTO_ICMP")
            .add(2, "IPPROTO_IGMP")
            .add(4, "IPPROTO_IPIP")
            .add(6, "IPPROTO_TCP")
            .add(17, "IPPROTO_UDP")
            .add(33, "IPPROTO_DCCP")
            .add(41, "IPPROTO_IPV6")
            .add(46, "IPPROTO_RSVP")
            .add(47, "IPPROTO_GRE")
            .add(50, "IPPROTO_ESP")
            .add(51, "IPPROTO_AH")
            .add(58, "IPPROTO_ICMPV6")
            .add(98, "IPPROTO_ENCAP")
            .add(103, "IPPROTO_PIM")
            .add(108, "IPPROTO_COMP")
            .add(115, "IPPROTO_L2TP")
            .add(132, "IPPROTO_SCTP")
            .add(136, "IPPROTO_UDPLITE")
            .add(137, "IPPROTO_MPLS")
            .add(255, "IPPROTO_RAW");

    private IpProtocols() {}
}
