package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.link.kind.BridgePortAttributes;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

/**
 * The attributes that address families have of a link: {@code IFLA_INET_*} and {@code IFLA_INET6_*} inside
 * {@code IFLA_AF_SPEC}, {@code IFLA_BRIDGE_*} in messages of {@code AF_BRIDGE}; {@code if_link.h}, {@code if_bridge.h}.
 */
public final class LinkFamilyAttributes {
    /** The settings of {@code net.ipv4.conf}: an array of {@code u32} in the order of {@code IPV4_DEVCONF_*}. */
    public static final int IFLA_INET_CONF = 1;

    /** State of the interface, such as {@code IF_READY}; {@code include/net/if_inet6.h}. */
    public static final int IFLA_INET6_FLAGS = 1;
    /** The settings of {@code net.ipv6.conf}: an array of {@code s32} in the order of {@code DEVCONF_*}. */
    public static final int IFLA_INET6_CONF = 2;
    /** Counters: an array of {@code u64} in the order of {@code IPSTATS_MIB_*}. */
    public static final int IFLA_INET6_STATS = 3;
    /** Not used. */
    public static final int IFLA_INET6_MCAST = 4;
    /**
     * Maximum reassembly length in bytes, time of the last change in hundredths of a second since boot, reachable and
     * retransmission time in milliseconds; {@code struct ifla_cacheinfo}.
     */
    public static final int IFLA_INET6_CACHEINFO = 5;
    /** Counters: an array of {@code u64} in the order of {@code ICMP6_MIB_*}. */
    public static final int IFLA_INET6_ICMP6STATS = 6;
    /** Tokenized interface identifier for generated addresses. */
    public static final int IFLA_INET6_TOKEN = 7;
    /** How link-local addresses are generated: {@code IN6_ADDR_GEN_MODE_*}. */
    public static final int IFLA_INET6_ADDR_GEN_MODE = 8;
    /** MTU of the last router advertisement, in bytes. */
    public static final int IFLA_INET6_RA_MTU = 9;

    /** {@code BRIDGE_FLAGS_*}: for the bridge, or for the device itself. */
    public static final int IFLA_BRIDGE_FLAGS = 0;
    /** {@code BRIDGE_MODE_*} of the device itself. */
    public static final int IFLA_BRIDGE_MODE = 1;
    /** A VLAN; {@code struct bridge_vlan_info}. */
    public static final int IFLA_BRIDGE_VLAN_INFO = 2;
    /** A VLAN and the tunnel that it is mapped to. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_INFO = 3;
    /** Media Redundancy Protocol (MRP). */
    public static final int IFLA_BRIDGE_MRP = 4;
    /** Connectivity Fault Management (CFM). */
    public static final int IFLA_BRIDGE_CFM = 5;
    /** Multiple Spanning Tree Protocol (MSTP). */
    public static final int IFLA_BRIDGE_MST = 6;

    /** Tunnel id. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_ID = 1;
    /** VLAN id that is mapped to it. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_VID = 2;
    /** {@code BRIDGE_VLAN_INFO_*}: start or end of a range. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_FLAGS = 3;

    /** State in one spanning tree instance. */
    public static final int IFLA_BRIDGE_MST_ENTRY = 1;
    /** Number of the spanning tree instance (MSTI). */
    public static final int IFLA_BRIDGE_MST_ENTRY_MSTI = 1;
    /** State of the port in the instance: {@code BR_STATE_*}. */
    public static final int IFLA_BRIDGE_MST_ENTRY_STATE = 2;

    /** MCTP network id of the link. */
    public static final int IFLA_MCTP_NET = 1;
    /** Physical transport binding of MCTP, DSP0239. */
    public static final int IFLA_MCTP_PHYS_BINDING = 2;

    private static final ValueNames INET6_FLAGS = ValueNames.bits()
            .add(0x10, "IF_RS_SENT")
            .add(0x20, "IF_RA_RCVD")
            .add(0x40, "IF_RA_MANAGED")
            .add(0x80, "IF_RA_OTHERCONF")
            .add(0x8000_0000L, "IF_READY");

    private static final ValueNames ADDRESS_MODES = ValueNames.values()
            .add(0, "IN6_ADDR_GEN_MODE_EUI64")
            .add(1, "IN6_ADDR_GEN_MODE_NONE")
            .add(2, "IN6_ADDR_GEN_MODE_STABLE_PRIVACY")
            .add(3, "IN6_ADDR_GEN_MODE_RANDOM");

    private static final ValueNames VLAN_FLAGS = ValueNames.bits()
            .add(1, "BRIDGE_VLAN_INFO_MASTER")
            .add(1 << 1, "BRIDGE_VLAN_INFO_PVID")
            .add(1 << 2, "BRIDGE_VLAN_INFO_UNTAGGED")
            .add(1 << 3, "BRIDGE_VLAN_INFO_RANGE_BEGIN")
            .add(1 << 4, "BRIDGE_VLAN_INFO_RANGE_END")
            .add(1 << 5, "BRIDGE_VLAN_INFO_BRENTRY")
            .add(1 << 6, "BRIDGE_VLAN_INFO_ONLY_OPTS");

    private static final ValueNames BRIDGE_FLAGS =
            ValueNames.bits().add(1, "BRIDGE_FLAGS_MASTER").add(2, "BRIDGE_FLAGS_SELF");

    private static final ValueNames BRIDGE_MODES = ValueNames.values()
            .add(0, "BRIDGE_MODE_VEB")
            .add(1, "BRIDGE_MODE_VEPA")
            .add(0xffff, "BRIDGE_MODE_UNDEF");

    private static final StructSchema CACHEINFO = StructSchema.builder("ifla_cacheinfo")
            .add("max_reasm_len", Types.U32)
            .add("tstamp", Types.U32)
            .add("reachable_time", Types.U32)
            .add("retrans_time", Types.U32)
            .build();

    private static final StructSchema VLAN_INFO = StructSchema.builder("bridge_vlan_info")
            .add("flags", Types.U16, VLAN_FLAGS)
            .add("vid", Types.U16)
            .build();

    /** The attributes of IPv4. */
    public static final AttributeSet INET = AttributeSet.builder("IFLA_INET")
            .add(IFLA_INET_CONF, "IFLA_INET_CONF", Types.array(Types.U32, Devconf.IPV4, 1))
            .build();

    /** The attributes of IPv6. */
    public static final AttributeSet INET6 = AttributeSet.builder("IFLA_INET6")
            .add(IFLA_INET6_FLAGS, "IFLA_INET6_FLAGS", Types.U32.named(INET6_FLAGS))
            .add(IFLA_INET6_CONF, "IFLA_INET6_CONF", Types.array(Types.S32, Devconf.IPV6, 0))
            .add(IFLA_INET6_STATS, "IFLA_INET6_STATS", SnmpCounters.IPSTATS)
            .add(IFLA_INET6_MCAST, "IFLA_INET6_MCAST", Types.RAW)
            .add(IFLA_INET6_CACHEINFO, "IFLA_INET6_CACHEINFO", Types.struct(CACHEINFO))
            .add(IFLA_INET6_ICMP6STATS, "IFLA_INET6_ICMP6STATS", SnmpCounters.ICMP6)
            .add(IFLA_INET6_TOKEN, "IFLA_INET6_TOKEN", Types.IPV6_ADDRESS)
            .add(IFLA_INET6_ADDR_GEN_MODE, "IFLA_INET6_ADDR_GEN_MODE", Types.U8.named(ADDRESS_MODES))
            .add(IFLA_INET6_RA_MTU, "IFLA_INET6_RA_MTU", Types.U32)
            .build();

    /** The attributes inside {@code IFLA_BRIDGE_VLAN_TUNNEL_INFO}. */
    public static final AttributeSet VLAN_TUNNEL = AttributeSet.builder("IFLA_BRIDGE_VLAN_TUNNEL")
            .add(IFLA_BRIDGE_VLAN_TUNNEL_ID, "IFLA_BRIDGE_VLAN_TUNNEL_ID", Types.U32)
            .add(IFLA_BRIDGE_VLAN_TUNNEL_VID, "IFLA_BRIDGE_VLAN_TUNNEL_VID", Types.U16)
            .add(IFLA_BRIDGE_VLAN_TUNNEL_FLAGS, "IFLA_BRIDGE_VLAN_TUNNEL_FLAGS", Types.U16.named(VLAN_FLAGS))
            .build();

    /** The attributes inside {@code IFLA_BRIDGE_MST_ENTRY}. */
    public static final AttributeSet SPANNING_TREE = AttributeSet.builder("IFLA_BRIDGE_MST_ENTRY")
            .add(IFLA_BRIDGE_MST_ENTRY_MSTI, "IFLA_BRIDGE_MST_ENTRY_MSTI", Types.U16)
            .add(
                    IFLA_BRIDGE_MST_ENTRY_STATE,
                    "IFLA_BRIDGE_MST_ENTRY_STATE",
                    Types.U8.named(BridgePortAttributes.STATES))
            .build();

    /** The attributes inside {@code IFLA_BRIDGE_MST}. */
    public static final AttributeSet SPANNING_TREES = AttributeSet.builder("IFLA_BRIDGE_MST")
            .addMulti(IFLA_BRIDGE_MST_ENTRY, "IFLA_BRIDGE_MST_ENTRY", Types.nest(SPANNING_TREE))
            .build();

    /** The attributes of MCTP. */
    public static final AttributeSet MCTP = AttributeSet.builder("IFLA_MCTP")
            .add(IFLA_MCTP_NET, "IFLA_MCTP_NET", Types.U32)
            .add(IFLA_MCTP_PHYS_BINDING, "IFLA_MCTP_PHYS_BINDING", Types.U8)
            .build();

    /** The attributes of a bridge or a bridge port, in messages of {@code AF_BRIDGE}. */
    public static final AttributeSet BRIDGE = AttributeSet.builder("IFLA_BRIDGE")
            .add(IFLA_BRIDGE_FLAGS, "IFLA_BRIDGE_FLAGS", Types.U16.named(BRIDGE_FLAGS))
            .add(IFLA_BRIDGE_MODE, "IFLA_BRIDGE_MODE", Types.U16.named(BRIDGE_MODES))
            .addMulti(IFLA_BRIDGE_VLAN_INFO, "IFLA_BRIDGE_VLAN_INFO", Types.struct(VLAN_INFO))
            .addMulti(IFLA_BRIDGE_VLAN_TUNNEL_INFO, "IFLA_BRIDGE_VLAN_TUNNEL_INFO", Types.nest(VLAN_TUNNEL))
            .add(IFLA_BRIDGE_MRP, "IFLA_BRIDGE_MRP", Types.nest(BridgeMrpAttributes.SET))
            .add(IFLA_BRIDGE_CFM, "IFLA_BRIDGE_CFM", Types.nest(BridgeCfmAttributes.SET))
            .add(IFLA_BRIDGE_MST, "IFLA_BRIDGE_MST", Types.nest(SPANNING_TREES))
            .build();

    /** The attributes inside {@code IFLA_AF_SPEC}, by address family, except in messages of {@code AF_BRIDGE}. */
    public static final AttributeSet SET = AttributeSet.builder("AF")
            .add(AddressFamily.INET.number(), "AF_INET", Types.nest(INET))
            .add(AddressFamily.INET6.number(), "AF_INET6", Types.nest(INET6))
            .add(AddressFamily.MCTP.number(), "AF_MCTP", Types.nest(MCTP))
            .build();

    private LinkFamilyAttributes() {}
}
