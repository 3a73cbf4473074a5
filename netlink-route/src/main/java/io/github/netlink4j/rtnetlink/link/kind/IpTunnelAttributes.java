package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * What a tunnel of IP in IP has of its own in {@code IFLA_INFO_DATA}: ipip, sit and ip6tnl;
 * {@code include/uapi/linux/if_tunnel.h}.
 */
public final class IpTunnelAttributes {
    /** Index of the link that the tunnel's packets leave by; 0 is any. */
    public static final int IFLA_IPTUN_LINK = 1;
    /** Near end. */
    public static final int IFLA_IPTUN_LOCAL = 2;
    /** Far end. */
    public static final int IFLA_IPTUN_REMOTE = 3;
    /** TTL of the outer packet; 0 takes the inner one's. */
    public static final int IFLA_IPTUN_TTL = 4;
    /** TOS of the outer packet; 1 takes the inner one's. Over IPv4. */
    public static final int IFLA_IPTUN_TOS = 5;
    /** How many tunnels may follow. Over IPv6. */
    public static final int IFLA_IPTUN_ENCAP_LIMIT = 6;
    /** Traffic class and flow label of the outer packet. Over IPv6. */
    public static final int IFLA_IPTUN_FLOWINFO = 7;
    /** {@code IP6_TNL_F_*} over IPv6, 32 bits; {@code SIT_ISATAP} of a sit tunnel, 16 bits. */
    public static final int IFLA_IPTUN_FLAGS = 8;
    /** Protocol that is carried: 4 is IPv4, 41 IPv6, 137 MPLS, 0 any. */
    public static final int IFLA_IPTUN_PROTO = 9;
    /** 1 when the path's MTU is found out. Over IPv4. */
    public static final int IFLA_IPTUN_PMTUDISC = 10;
    /** Prefix of 6rd. */
    public static final int IFLA_IPTUN_6RD_PREFIX = 11;
    /** Prefix of the relays of 6rd. */
    public static final int IFLA_IPTUN_6RD_RELAY_PREFIX = 12;
    /** Length of the prefix in bits. */
    public static final int IFLA_IPTUN_6RD_PREFIXLEN = 13;
    /** Length of the prefix of the relays in bits. */
    public static final int IFLA_IPTUN_6RD_RELAY_PREFIXLEN = 14;
    /** A second encapsulation, in UDP: {@code TUNNEL_ENCAP_*}. */
    public static final int IFLA_IPTUN_ENCAP_TYPE = 15;
    /** {@code TUNNEL_ENCAP_FLAG_*}. */
    public static final int IFLA_IPTUN_ENCAP_FLAGS = 16;
    /** Its source port; 0 is chosen by flow. */
    public static final int IFLA_IPTUN_ENCAP_SPORT = 17;
    /** Its destination port. */
    public static final int IFLA_IPTUN_ENCAP_DPORT = 18;
    /** The tunnel is chosen packet by packet. */
    public static final int IFLA_IPTUN_COLLECT_METADATA = 19;
    /** Mark that the route of the outer packet is looked up with. */
    public static final int IFLA_IPTUN_FWMARK = 20;

    static final ValueNames IPV6_FLAGS = ValueNames.bits()
            .add(1, "IP6_TNL_F_IGN_ENCAP_LIMIT")
            .add(1 << 1, "IP6_TNL_F_USE_ORIG_TCLASS")
            .add(1 << 2, "IP6_TNL_F_USE_ORIG_FLOWLABEL")
            .add(1 << 3, "IP6_TNL_F_MIP6_DEV")
            .add(1 << 4, "IP6_TNL_F_RCV_DSCP_COPY")
            .add(1 << 5, "IP6_TNL_F_USE_ORIG_FWMARK")
            .add(1 << 6, "IP6_TNL_F_ALLOW_LOCAL_REMOTE")
            // These three the kernel finds out, and shows.
            .add(1 << 16, "IP6_TNL_F_CAP_XMIT")
            .add(1 << 17, "IP6_TNL_F_CAP_RCV")
            .add(1 << 18, "IP6_TNL_F_CAP_PER_PACKET");

    static final ValueNames ENCAP_TYPES = ValueNames.values()
            .add(0, "TUNNEL_ENCAP_NONE")
            .add(1, "TUNNEL_ENCAP_FOU")
            .add(2, "TUNNEL_ENCAP_GUE")
            .add(3, "TUNNEL_ENCAP_MPLS");

    static final ValueNames ENCAP_FLAGS = ValueNames.bits()
            .add(1, "TUNNEL_ENCAP_FLAG_CSUM")
            .add(1 << 1, "TUNNEL_ENCAP_FLAG_CSUM6")
            .add(1 << 2, "TUNNEL_ENCAP_FLAG_REMCSUM");

    private static final ValueNames SIT_FLAGS = ValueNames.bits().add(1, "SIT_ISATAP");

    /** Those of ipip and ip6tnl. */
    public static final AttributeSet SET = withFlags(Types.U32.named(IPV6_FLAGS));

    /** Those of sit. */
    public static final AttributeSet SIT = withFlags(Types.U16.named(SIT_FLAGS));

    private static AttributeSet withFlags(AttributeType flags) {
        return AttributeSet.builder("IFLA_IPTUN")
                .add(IFLA_IPTUN_LINK, "IFLA_IPTUN_LINK", Types.U32)
                .add(IFLA_IPTUN_LOCAL, "IFLA_IPTUN_LOCAL", Types.IP_ADDRESS)
                .add(IFLA_IPTUN_REMOTE, "IFLA_IPTUN_REMOTE", Types.IP_ADDRESS)
                .add(IFLA_IPTUN_TTL, "IFLA_IPTUN_TTL", Types.U8)
                .add(IFLA_IPTUN_TOS, "IFLA_IPTUN_TOS", Types.U8)
                .add(IFLA_IPTUN_ENCAP_LIMIT, "IFLA_IPTUN_ENCAP_LIMIT", Types.U8)
                .add(IFLA_IPTUN_FLOWINFO, "IFLA_IPTUN_FLOWINFO", Types.BE32)
                .add(IFLA_IPTUN_FLAGS, "IFLA_IPTUN_FLAGS", flags)
                .add(IFLA_IPTUN_PROTO, "IFLA_IPTUN_PROTO", Types.U8)
                .add(IFLA_IPTUN_PMTUDISC, "IFLA_IPTUN_PMTUDISC", Types.U8)
                .add(IFLA_IPTUN_6RD_PREFIX, "IFLA_IPTUN_6RD_PREFIX", Types.IPV6_ADDRESS)
                .add(IFLA_IPTUN_6RD_RELAY_PREFIX, "IFLA_IPTUN_6RD_RELAY_PREFIX", Types.IPV4_ADDRESS)
                .add(IFLA_IPTUN_6RD_PREFIXLEN, "IFLA_IPTUN_6RD_PREFIXLEN", Types.U16)
                .add(IFLA_IPTUN_6RD_RELAY_PREFIXLEN, "IFLA_IPTUN_6RD_RELAY_PREFIXLEN", Types.U16)
                .add(IFLA_IPTUN_ENCAP_TYPE, "IFLA_IPTUN_ENCAP_TYPE", Types.U16.named(ENCAP_TYPES))
                .add(IFLA_IPTUN_ENCAP_FLAGS, "IFLA_IPTUN_ENCAP_FLAGS", Types.U16.named(ENCAP_FLAGS))
                .add(IFLA_IPTUN_ENCAP_SPORT, "IFLA_IPTUN_ENCAP_SPORT", Types.BE16)
                .add(IFLA_IPTUN_ENCAP_DPORT, "IFLA_IPTUN_ENCAP_DPORT", Types.BE16)
                .add(IFLA_IPTUN_COLLECT_METADATA, "IFLA_IPTUN_COLLECT_METADATA", Types.FLAG)
                .add(IFLA_IPTUN_FWMARK, "IFLA_IPTUN_FWMARK", Types.U32)
                .build();
    }

    private IpTunnelAttributes() {}
}
