package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * What a GRE tunnel has of its own in {@code IFLA_INFO_DATA}: gre, gretap, erspan and those over IPv6;
 * {@code include/uapi/linux/if_tunnel.h}.
 */
public final class GreAttributes {
    /** Index of the link that the tunnel's packets leave by; 0 is any. */
    public static final int IFLA_GRE_LINK = 1;
    /** {@code GRE_*} of packets that come in. */
    public static final int IFLA_GRE_IFLAGS = 2;
    /** {@code GRE_*} of packets that go out. */
    public static final int IFLA_GRE_OFLAGS = 3;
    /** Key of packets that come in. */
    public static final int IFLA_GRE_IKEY = 4;
    /** Key of packets that go out. */
    public static final int IFLA_GRE_OKEY = 5;
    /** Near end. */
    public static final int IFLA_GRE_LOCAL = 6;
    /** Far end. */
    public static final int IFLA_GRE_REMOTE = 7;
    /** TTL of the outer packet; 0 takes the inner one's. */
    public static final int IFLA_GRE_TTL = 8;
    /** TOS of the outer packet; 1 takes the inner one's. Over IPv4. */
    public static final int IFLA_GRE_TOS = 9;
    /** 1 when the path's MTU is found out. Over IPv4. */
    public static final int IFLA_GRE_PMTUDISC = 10;
    /** How many tunnels may follow. Over IPv6. */
    public static final int IFLA_GRE_ENCAP_LIMIT = 11;
    /** Traffic class and flow label of the outer packet. Over IPv6. */
    public static final int IFLA_GRE_FLOWINFO = 12;
    /** {@code IP6_TNL_F_*}. Over IPv6. */
    public static final int IFLA_GRE_FLAGS = 13;
    /** A second encapsulation, in UDP: {@code TUNNEL_ENCAP_*}. */
    public static final int IFLA_GRE_ENCAP_TYPE = 14;
    /** {@code TUNNEL_ENCAP_FLAG_*}. */
    public static final int IFLA_GRE_ENCAP_FLAGS = 15;
    /** Its source port; 0 is chosen by flow. */
    public static final int IFLA_GRE_ENCAP_SPORT = 16;
    /** Its destination port. */
    public static final int IFLA_GRE_ENCAP_DPORT = 17;
    /** The tunnel is chosen packet by packet. */
    public static final int IFLA_GRE_COLLECT_METADATA = 18;
    /** 1 when the inner packet's DF bit does not count. */
    public static final int IFLA_GRE_IGNORE_DF = 19;
    /** Mark that the route of the outer packet is looked up with. */
    public static final int IFLA_GRE_FWMARK = 20;
    /** Index of the mirrored port; ERSPAN version 1. */
    public static final int IFLA_GRE_ERSPAN_INDEX = 21;
    /** Version of ERSPAN. */
    public static final int IFLA_GRE_ERSPAN_VER = 22;
    /** 1 when packets that go out are mirrored; ERSPAN version 2. */
    public static final int IFLA_GRE_ERSPAN_DIR = 23;
    /** Id of the mirroring hardware; ERSPAN version 2. */
    public static final int IFLA_GRE_ERSPAN_HWID = 24;

    private static final ValueNames FLAGS = ValueNames.bits()
            .add(0x8000, "GRE_CSUM")
            .add(0x4000, "GRE_ROUTING")
            .add(0x2000, "GRE_KEY")
            .add(0x1000, "GRE_SEQ");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_GRE")
            .add(IFLA_GRE_LINK, "IFLA_GRE_LINK", Types.U32)
            .add(IFLA_GRE_IFLAGS, "IFLA_GRE_IFLAGS", Types.BE16.named(FLAGS))
            .add(IFLA_GRE_OFLAGS, "IFLA_GRE_OFLAGS", Types.BE16.named(FLAGS))
            .add(IFLA_GRE_IKEY, "IFLA_GRE_IKEY", Types.BE32)
            .add(IFLA_GRE_OKEY, "IFLA_GRE_OKEY", Types.BE32)
            .add(IFLA_GRE_LOCAL, "IFLA_GRE_LOCAL", Types.IP_ADDRESS)
            .add(IFLA_GRE_REMOTE, "IFLA_GRE_REMOTE", Types.IP_ADDRESS)
            .add(IFLA_GRE_TTL, "IFLA_GRE_TTL", Types.U8)
            .add(IFLA_GRE_TOS, "IFLA_GRE_TOS", Types.U8)
            .add(IFLA_GRE_PMTUDISC, "IFLA_GRE_PMTUDISC", Types.U8)
            .add(IFLA_GRE_ENCAP_LIMIT, "IFLA_GRE_ENCAP_LIMIT", Types.U8)
            .add(IFLA_GRE_FLOWINFO, "IFLA_GRE_FLOWINFO", Types.BE32)
            .add(IFLA_GRE_FLAGS, "IFLA_GRE_FLAGS", Types.U32.named(IpTunnelAttributes.IPV6_FLAGS))
            .add(IFLA_GRE_ENCAP_TYPE, "IFLA_GRE_ENCAP_TYPE", Types.U16.named(IpTunnelAttributes.ENCAP_TYPES))
            .add(IFLA_GRE_ENCAP_FLAGS, "IFLA_GRE_ENCAP_FLAGS", Types.U16.named(IpTunnelAttributes.ENCAP_FLAGS))
            .add(IFLA_GRE_ENCAP_SPORT, "IFLA_GRE_ENCAP_SPORT", Types.BE16)
            .add(IFLA_GRE_ENCAP_DPORT, "IFLA_GRE_ENCAP_DPORT", Types.BE16)
            .add(IFLA_GRE_COLLECT_METADATA, "IFLA_GRE_COLLECT_METADATA", Types.FLAG)
            .add(IFLA_GRE_IGNORE_DF, "IFLA_GRE_IGNORE_DF", Types.U8)
            .add(IFLA_GRE_FWMARK, "IFLA_GRE_FWMARK", Types.U32)
            .add(IFLA_GRE_ERSPAN_INDEX, "IFLA_GRE_ERSPAN_INDEX", Types.U32)
            .add(IFLA_GRE_ERSPAN_VER, "IFLA_GRE_ERSPAN_VER", Types.U8)
            .add(IFLA_GRE_ERSPAN_DIR, "IFLA_GRE_ERSPAN_DIR", Types.U8)
            .add(IFLA_GRE_ERSPAN_HWID, "IFLA_GRE_ERSPAN_HWID", Types.U16)
            .build();

    private GreAttributes() {}
}
