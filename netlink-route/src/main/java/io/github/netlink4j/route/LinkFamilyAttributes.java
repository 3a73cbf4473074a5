package io.github.netlink4j.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * What address families keep of a link: {@code IFLA_INET_*} and {@code IFLA_INET6_*} inside {@code IFLA_AF_SPEC},
 * {@code IFLA_BRIDGE_*} in messages of {@code AF_BRIDGE}; {@code if_link.h}, {@code if_bridge.h}.
 */
public final class LinkFamilyAttributes {
    /** The settings of {@code net.ipv4.conf}: an array of {@code u32} in the order of {@code IPV4_DEVCONF_*}. */
    public static final int IFLA_INET_CONF = 1;

    /** State of the interface: {@code IF_READY} and its like. */
    public static final int IFLA_INET6_FLAGS = 1;
    /** The settings of {@code net.ipv6.conf}: an array of {@code s32} in the order of {@code DEVCONF_*}. */
    public static final int IFLA_INET6_CONF = 2;
    /** Counters: an array of {@code u64} in the order of {@code IPSTATS_MIB_*}. */
    public static final int IFLA_INET6_STATS = 3;
    /** Not used. */
    public static final int IFLA_INET6_MCAST = 4;
    /** Times and the largest packet put together; {@code struct ifla_cacheinfo}. */
    public static final int IFLA_INET6_CACHEINFO = 5;
    /** Counters: an array of {@code u64} in the order of {@code ICMP6_MIB_*}. */
    public static final int IFLA_INET6_ICMP6STATS = 6;
    /** Interface identifier that addresses are made with. */
    public static final int IFLA_INET6_TOKEN = 7;
    /** How link-local addresses are made: {@code IN6_ADDR_GEN_MODE_*}. */
    public static final int IFLA_INET6_ADDR_GEN_MODE = 8;
    /** The MTU that a router announced, in bytes. */
    public static final int IFLA_INET6_RA_MTU = 9;

    /** {@code BRIDGE_FLAGS_*}: bridge, or the device itself. */
    public static final int IFLA_BRIDGE_FLAGS = 0;
    /** {@code BRIDGE_MODE_*} of the device itself. */
    public static final int IFLA_BRIDGE_MODE = 1;
    /** A VLAN; {@code struct bridge_vlan_info}. */
    public static final int IFLA_BRIDGE_VLAN_INFO = 2;
    /** A VLAN and the tunnel it stands for. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_INFO = 3;
    /** Media redundancy. */
    public static final int IFLA_BRIDGE_MRP = 4;
    /** Connectivity fault management. */
    public static final int IFLA_BRIDGE_CFM = 5;
    /** Multiple spanning trees. */
    public static final int IFLA_BRIDGE_MST = 6;

    /** IPv4. */
    public static final int AF_INET = 2;
    /** IPv6. */
    public static final int AF_INET6 = 10;
    /** MCTP. */
    public static final int AF_MCTP = 45;

    private static final ValueNames ADDRESS_MODES = ValueNames.values()
            .add(0, "IN6_ADDR_GEN_MODE_EUI64")
            .add(1, "IN6_ADDR_GEN_MODE_NONE")
            .add(2, "IN6_ADDR_GEN_MODE_STABLE_PRIVACY")
            .add(3, "IN6_ADDR_GEN_MODE_RANDOM");

    private static final StructSchema CACHEINFO = StructSchema.builder("ifla_cacheinfo")
            .add("max_reasm_len", Types.U32)
            .add("tstamp", Types.U32)
            .add("reachable_time", Types.U32)
            .add("retrans_time", Types.U32)
            .build();

    private static final StructSchema VLAN_INFO = StructSchema.builder("bridge_vlan_info")
            .add("flags", Types.U16)
            .add("vid", Types.U16)
            .build();

    /** The attributes of IPv4. */
    public static final AttributeSet INET = AttributeSet.builder("IFLA_INET")
            .add(IFLA_INET_CONF, "IFLA_INET_CONF", Types.BINARY)
            .build();

    /** The attributes of IPv6. */
    public static final AttributeSet INET6 = AttributeSet.builder("IFLA_INET6")
            .add(IFLA_INET6_FLAGS, "IFLA_INET6_FLAGS", Types.U32)
            .add(IFLA_INET6_CONF, "IFLA_INET6_CONF", Types.BINARY)
            .add(IFLA_INET6_STATS, "IFLA_INET6_STATS", Types.BINARY)
            .add(IFLA_INET6_MCAST, "IFLA_INET6_MCAST", Types.BINARY)
            .add(IFLA_INET6_CACHEINFO, "IFLA_INET6_CACHEINFO", Types.struct(CACHEINFO))
            .add(IFLA_INET6_ICMP6STATS, "IFLA_INET6_ICMP6STATS", Types.BINARY)
            .add(IFLA_INET6_TOKEN, "IFLA_INET6_TOKEN", Types.IPV6_ADDRESS)
            .add(IFLA_INET6_ADDR_GEN_MODE, "IFLA_INET6_ADDR_GEN_MODE", Types.U8.named(ADDRESS_MODES))
            .add(IFLA_INET6_RA_MTU, "IFLA_INET6_RA_MTU", Types.U32)
            .build();

    /** The attributes of a bridge or a bridge port, in messages of {@code AF_BRIDGE}. */
    public static final AttributeSet BRIDGE = AttributeSet.builder("IFLA_BRIDGE")
            .add(IFLA_BRIDGE_FLAGS, "IFLA_BRIDGE_FLAGS", Types.U16)
            .add(IFLA_BRIDGE_MODE, "IFLA_BRIDGE_MODE", Types.U16)
            .add(IFLA_BRIDGE_VLAN_INFO, "IFLA_BRIDGE_VLAN_INFO", Types.struct(VLAN_INFO))
            .add(IFLA_BRIDGE_VLAN_TUNNEL_INFO, "IFLA_BRIDGE_VLAN_TUNNEL_INFO", Types.BINARY)
            .add(IFLA_BRIDGE_MRP, "IFLA_BRIDGE_MRP", Types.BINARY)
            .add(IFLA_BRIDGE_CFM, "IFLA_BRIDGE_CFM", Types.BINARY)
            .add(IFLA_BRIDGE_MST, "IFLA_BRIDGE_MST", Types.BINARY)
            .build();

    /** By address family, of a link that is not asked for as one of a bridge. */
    public static final AttributeSet SET = AttributeSet.builder("AF")
            .add(AF_INET, "AF_INET", Types.nest(INET))
            .add(AF_INET6, "AF_INET6", Types.nest(INET6))
            .add(AF_MCTP, "AF_MCTP", Types.BINARY)
            .build();

    private LinkFamilyAttributes() {}
}
