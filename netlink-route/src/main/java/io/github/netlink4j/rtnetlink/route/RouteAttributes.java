package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.IpProtocols;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;
import java.util.Map;

/** The attributes of a route, {@code RTA_*}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteAttributes {
    /** Destination: an IP address, or the label of an MPLS route; absent in a default route. */
    public static final int RTA_DST = 1;
    /** Source address of a route with a source prefix. */
    public static final int RTA_SRC = 2;
    /** Index of the input interface. */
    public static final int RTA_IIF = 3;
    /** Index of the output interface. */
    public static final int RTA_OIF = 4;
    /** Gateway of the route's own family. */
    public static final int RTA_GATEWAY = 5;
    /** Metric: the route with the lowest is used. */
    public static final int RTA_PRIORITY = 6;
    /** Preferred source address. */
    public static final int RTA_PREFSRC = 7;
    /** Metrics such as MTU and window; {@link RouteMetricAttributes}. */
    public static final int RTA_METRICS = 8;
    /** Next hops of a multipath route: an array of {@code struct rtnexthop}. */
    public static final int RTA_MULTIPATH = 9;
    /** Not used. */
    public static final int RTA_PROTOINFO = 10;
    /** Realms. */
    public static final int RTA_FLOW = 11;
    /** Use and expiry; {@code struct rta_cacheinfo}. */
    public static final int RTA_CACHEINFO = 12;
    /** Not used. */
    public static final int RTA_SESSION = 13;
    /** Not used. */
    public static final int RTA_MP_ALGO = 14;
    /** Routing table; {@code rtm_table} has numbers up to 255 only. */
    public static final int RTA_TABLE = 15;
    /** Packet mark. */
    public static final int RTA_MARK = 16;
    /** Counters of a multicast route; {@code struct rta_mfc_stats}. */
    public static final int RTA_MFC_STATS = 17;
    /** Gateway of another family; {@code struct rtvia}. */
    public static final int RTA_VIA = 18;
    /** New destination: an MPLS label stack to swap in. */
    public static final int RTA_NEWDST = 19;
    /** Router preference, RFC 4191: {@code ICMPV6_ROUTER_PREF_*}. */
    public static final int RTA_PREF = 20;
    /** Type of the encapsulation: {@code LWTUNNEL_ENCAP_*}. */
    public static final int RTA_ENCAP_TYPE = 21;
    /** Attributes of the encapsulation; {@link EncapAttributes}. */
    public static final int RTA_ENCAP = 22;
    /**
     * In an IPv6 request, the lifetime in seconds, 32 bits. In a multicast route, the time since its last packet in
     * hundredths of a second, 64 bits.
     */
    public static final int RTA_EXPIRES = 23;
    /** Alignment of 64-bit values. */
    public static final int RTA_PAD = 24;
    /** Of a request for a lookup: user id. */
    public static final int RTA_UID = 25;
    /** Whether the IP TTL is copied to and from the MPLS header: 0 or 1. */
    public static final int RTA_TTL_PROPAGATE = 26;
    /** Of a request for a lookup: IP protocol. */
    public static final int RTA_IP_PROTO = 27;
    /** Of a request for a lookup: source port. */
    public static final int RTA_SPORT = 28;
    /** Of a request for a lookup: destination port. */
    public static final int RTA_DPORT = 29;
    /** Id of the nexthop object. */
    public static final int RTA_NH_ID = 30;
    /** Of a request for a lookup: IPv6 flow label. */
    public static final int RTA_FLOWLABEL = 31;

    private static final ValueNames PREFERENCES = ValueNames.values()
            .add(0, "ICMPV6_ROUTER_PREF_MEDIUM")
            .add(1, "ICMPV6_ROUTER_PREF_HIGH")
            .add(3, "ICMPV6_ROUTER_PREF_LOW");

    /** By {@code rtm_family}; the destinations of other families are not IP addresses. */
    private static final Map<Integer, AttributeType> DESTINATIONS = Map.of(
            AddressFamily.INET.number(), Types.prefix("rtm_dst_len"),
            AddressFamily.INET6.number(), Types.prefix("rtm_dst_len"),
            AddressFamily.IPMR.number(), Types.prefix("rtm_dst_len"),
            AddressFamily.IP6MR.number(), Types.prefix("rtm_dst_len"),
            AddressFamily.MPLS.number(), Types.array(Types.MPLS_LABEL));

    private static final StructSchema CACHEINFO = StructSchema.builder("rta_cacheinfo")
            .add("rta_clntref", Types.U32)
            .add("rta_lastuse", Types.U32)
            .add("rta_expires", Types.S32)
            .add("rta_error", Types.U32)
            .add("rta_used", Types.U32)
            .add("rta_id", Types.U32)
            .add("rta_ts", Types.U32)
            .add("rta_tsage", Types.U32)
            .build();

    private static final StructSchema MFC_STATS = StructSchema.builder("rta_mfc_stats")
            .add("mfcs_packets", Types.U64)
            .add("mfcs_bytes", Types.U64)
            .add("mfcs_wrong_if", Types.U64)
            .build();

    private static final StructSchema RTVIA = StructSchema.builder("rtvia")
            .add("rtvia_family", Types.U16, AddressFamily.NAMES)
            .rest(
                    "rtvia_addr",
                    Types.byLength(Map.of(4, Types.IPV4_ADDRESS, 16, Types.IPV6_ADDRESS), Types.HARDWARE_ADDRESS))
            .build();

    static final StructSchema RTNEXTHOP = StructSchema.builder("rtnexthop")
            .add("rtnh_len", Types.U16)
            .add("rtnh_flags", Types.U8, RouteFlags.NAMES)
            .add("rtnh_hops", Types.U8.named(hops -> hops + " (weight " + (hops + 1) + ")"), 1)
            .add("rtnh_ifindex", Types.S32)
            .build();

    /** All attributes of a route. */
    public static final AttributeSet SET = AttributeSet.builder("RTA")
            .add(RTA_DST, "RTA_DST", Types.subMessageByFamily(DESTINATIONS))
            .add(RTA_SRC, "RTA_SRC", Types.prefix("rtm_src_len"))
            .add(RTA_IIF, "RTA_IIF", Types.S32)
            .add(RTA_OIF, "RTA_OIF", Types.S32)
            .add(RTA_GATEWAY, "RTA_GATEWAY", Types.IP_ADDRESS)
            .add(RTA_PRIORITY, "RTA_PRIORITY", Types.U32)
            .add(RTA_PREFSRC, "RTA_PREFSRC", Types.IP_ADDRESS)
            .add(RTA_METRICS, "RTA_METRICS", Types.nest(RouteMetricAttributes.SET))
            .add(RTA_MULTIPATH, "RTA_MULTIPATH", Types.structs(RTNEXTHOP, () -> RouteAttributes.SET))
            .add(RTA_PROTOINFO, "RTA_PROTOINFO", Types.RAW)
            .add(RTA_FLOW, "RTA_FLOW", Types.U32)
            .add(RTA_CACHEINFO, "RTA_CACHEINFO", Types.struct(CACHEINFO))
            .add(RTA_SESSION, "RTA_SESSION", Types.RAW)
            .add(RTA_MP_ALGO, "RTA_MP_ALGO", Types.RAW)
            .add(RTA_TABLE, "RTA_TABLE", Types.U32.named(RouteTables.NAMES))
            .add(RTA_MARK, "RTA_MARK", Types.U32)
            .add(RTA_MFC_STATS, "RTA_MFC_STATS", Types.struct(MFC_STATS))
            .add(RTA_VIA, "RTA_VIA", Types.struct(RTVIA))
            .add(RTA_NEWDST, "RTA_NEWDST", Types.array(Types.MPLS_LABEL))
            .add(RTA_PREF, "RTA_PREF", Types.U8.named(PREFERENCES))
            .add(RTA_ENCAP_TYPE, "RTA_ENCAP_TYPE", Types.U16.named(EncapType.NAMES))
            .add(RTA_ENCAP, "RTA_ENCAP", Types.subMessageByNumber(RTA_ENCAP_TYPE, EncapAttributes.BY_TYPE))
            .add(RTA_EXPIRES, "RTA_EXPIRES", Types.UINT)
            .add(RTA_PAD, "RTA_PAD", Types.PAD)
            .add(RTA_UID, "RTA_UID", Types.U32)
            .add(RTA_TTL_PROPAGATE, "RTA_TTL_PROPAGATE", Types.U8)
            .add(RTA_IP_PROTO, "RTA_IP_PROTO", Types.U8.named(IpProtocols.NAMES))
            .add(RTA_SPORT, "RTA_SPORT", Types.BE16)
            .add(RTA_DPORT, "RTA_DPORT", Types.BE16)
            .add(RTA_NH_ID, "RTA_NH_ID", Types.U32)
            .add(RTA_FLOWLABEL, "RTA_FLOWLABEL", Types.BE32)
            .build();

    private RouteAttributes() {}
}
