package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.EtherTypes;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * The attributes of a bridge; {@code include/uapi/linux/if_link.h}, {@code if_bridge.h}. Times are in USER_HZ:
 * hundredths of a second. {@link BridgeLink} reads and sets them.
 */
public final class BridgeAttributes {
    /** Forward delay. */
    public static final int IFLA_BR_FORWARD_DELAY = 1;
    /** Hello time. */
    public static final int IFLA_BR_HELLO_TIME = 2;
    /** Max age. */
    public static final int IFLA_BR_MAX_AGE = 3;
    /** Ageing time. */
    public static final int IFLA_BR_AGEING_TIME = 4;
    /** State of the spanning tree protocol. */
    public static final int IFLA_BR_STP_STATE = 5;
    /** Bridge priority. */
    public static final int IFLA_BR_PRIORITY = 6;
    /** 1 when VLAN filtering is on. */
    public static final int IFLA_BR_VLAN_FILTERING = 7;
    /** Protocol of the VLAN tag. */
    public static final int IFLA_BR_VLAN_PROTOCOL = 8;
    /** Group forward mask. */
    public static final int IFLA_BR_GROUP_FWD_MASK = 9;
    /** Id of the root bridge. */
    public static final int IFLA_BR_ROOT_ID = 10;
    /** Id of this bridge. */
    public static final int IFLA_BR_BRIDGE_ID = 11;
    /** Number of the root port. */
    public static final int IFLA_BR_ROOT_PORT = 12;
    /** Path cost to the root bridge. */
    public static final int IFLA_BR_ROOT_PATH_COST = 13;
    /** 1 while a topology change is under way. */
    public static final int IFLA_BR_TOPOLOGY_CHANGE = 14;
    /** 1 when a topology change was detected. */
    public static final int IFLA_BR_TOPOLOGY_CHANGE_DETECTED = 15;
    /** Time left of the hello timer. */
    public static final int IFLA_BR_HELLO_TIMER = 16;
    /** Time left of the topology change notification timer. */
    public static final int IFLA_BR_TCN_TIMER = 17;
    /** Time left of the topology change timer. */
    public static final int IFLA_BR_TOPOLOGY_CHANGE_TIMER = 18;
    /** Time left until the next garbage collection of the forwarding database. */
    public static final int IFLA_BR_GC_TIMER = 19;
    /** Group address of the spanning tree protocol. */
    public static final int IFLA_BR_GROUP_ADDR = 20;
    /** Of a request: flush the dynamic entries of the forwarding database. */
    public static final int IFLA_BR_FDB_FLUSH = 21;
    /** {@code MDB_RTR_TYPE_*}. */
    public static final int IFLA_BR_MCAST_ROUTER = 22;
    /** 1 when multicast snooping is on. */
    public static final int IFLA_BR_MCAST_SNOOPING = 23;
    /** 1 when the source of IGMP queries is the bridge's IP address. */
    public static final int IFLA_BR_MCAST_QUERY_USE_IFADDR = 24;
    /** 1 when the bridge is a querier. */
    public static final int IFLA_BR_MCAST_QUERIER = 25;
    /** Obsolete: always 16. */
    public static final int IFLA_BR_MCAST_HASH_ELASTICITY = 26;
    /** Maximum number of entries of the multicast database. */
    public static final int IFLA_BR_MCAST_HASH_MAX = 27;
    /** Last member query count. */
    public static final int IFLA_BR_MCAST_LAST_MEMBER_CNT = 28;
    /** Startup query count. */
    public static final int IFLA_BR_MCAST_STARTUP_QUERY_CNT = 29;
    /** Last member query interval. */
    public static final int IFLA_BR_MCAST_LAST_MEMBER_INTVL = 30;
    /** Membership interval. */
    public static final int IFLA_BR_MCAST_MEMBERSHIP_INTVL = 31;
    /** Other querier present interval. */
    public static final int IFLA_BR_MCAST_QUERIER_INTVL = 32;
    /** Query interval. */
    public static final int IFLA_BR_MCAST_QUERY_INTVL = 33;
    /** Query response interval. */
    public static final int IFLA_BR_MCAST_QUERY_RESPONSE_INTVL = 34;
    /** Startup query interval. */
    public static final int IFLA_BR_MCAST_STARTUP_QUERY_INTVL = 35;
    /** 1 when iptables hooks are called for bridged packets. */
    public static final int IFLA_BR_NF_CALL_IPTABLES = 36;
    /** 1 when ip6tables hooks are called for bridged packets. */
    public static final int IFLA_BR_NF_CALL_IP6TABLES = 37;
    /** 1 when arptables hooks are called for bridged packets. */
    public static final int IFLA_BR_NF_CALL_ARPTABLES = 38;
    /** Default port VLAN id. */
    public static final int IFLA_BR_VLAN_DEFAULT_PVID = 39;
    /** Alignment of 64-bit values. */
    public static final int IFLA_BR_PAD = 40;
    /** 1 when VLANs have statistics. */
    public static final int IFLA_BR_VLAN_STATS_ENABLED = 41;
    /** 1 when there are IGMP and MLD statistics. */
    public static final int IFLA_BR_MCAST_STATS_ENABLED = 42;
    /** Version of IGMP. */
    public static final int IFLA_BR_MCAST_IGMP_VERSION = 43;
    /** Version of MLD. */
    public static final int IFLA_BR_MCAST_MLD_VERSION = 44;
    /** 1 when VLANs have statistics per port. */
    public static final int IFLA_BR_VLAN_STATS_PER_PORT = 45;
    /** Boolean options and which of them to change; {@code struct br_boolopt_multi}. */
    public static final int IFLA_BR_MULTI_BOOLOPT = 46;
    /** State of the queriers that the bridge knows. */
    public static final int IFLA_BR_MCAST_QUERIER_STATE = 47;
    /** Number of learned addresses. */
    public static final int IFLA_BR_FDB_N_LEARNED = 48;
    /** Maximum number of learned addresses. */
    public static final int IFLA_BR_FDB_MAX_LEARNED = 49;
    /** {@code BR_STP_MODE_*}. */
    public static final int IFLA_BR_STP_MODE = 50;

    /** Address of the IGMP querier. */
    public static final int BRIDGE_QUERIER_IP_ADDRESS = 1;
    /** Index of the port of the IGMP querier. */
    public static final int BRIDGE_QUERIER_IP_PORT = 2;
    /** Time left until the IGMP querier is assumed gone. */
    public static final int BRIDGE_QUERIER_IP_OTHER_TIMER = 3;
    /** Alignment of 64-bit values. */
    public static final int BRIDGE_QUERIER_PAD = 4;
    /** Address of the MLD querier. */
    public static final int BRIDGE_QUERIER_IPV6_ADDRESS = 5;
    /** Index of the port of the MLD querier. */
    public static final int BRIDGE_QUERIER_IPV6_PORT = 6;
    /** Time left until the MLD querier is assumed gone. */
    public static final int BRIDGE_QUERIER_IPV6_OTHER_TIMER = 7;

    static final ValueNames MULTICAST_ROUTER = ValueNames.values()
            .add(0, "MDB_RTR_TYPE_DISABLED")
            .add(1, "MDB_RTR_TYPE_TEMP_QUERY")
            .add(2, "MDB_RTR_TYPE_PERM")
            .add(3, "MDB_RTR_TYPE_TEMP");

    private static final ValueNames STP_MODES = ValueNames.values()
            .add(0, "BR_STP_MODE_AUTO")
            .add(1, "BR_STP_MODE_USER")
            .add(2, "BR_STP_MODE_KERNEL");

    /** The kernel's constants are the numbers of the bits. */
    private static final ValueNames BOOLEAN_OPTIONS = ValueNames.bits()
            .add(1, "BR_BOOLOPT_NO_LL_LEARN")
            .add(1 << 1, "BR_BOOLOPT_MCAST_VLAN_SNOOPING")
            .add(1 << 2, "BR_BOOLOPT_MST_ENABLE")
            .add(1 << 3, "BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION")
            .add(1 << 4, "BR_BOOLOPT_FDB_LOCAL_VLAN_0");

    private static final StructSchema BOOLOPT = StructSchema.builder("br_boolopt_multi")
            .add("optval", Types.U32, BOOLEAN_OPTIONS)
            .add("optmask", Types.U32, BOOLEAN_OPTIONS)
            .build();

    /** The attributes inside {@code IFLA_BR_MCAST_QUERIER_STATE}. */
    public static final AttributeSet QUERIER = AttributeSet.builder("BRIDGE_QUERIER")
            .add(BRIDGE_QUERIER_IP_ADDRESS, "BRIDGE_QUERIER_IP_ADDRESS", Types.IPV4_ADDRESS)
            .add(BRIDGE_QUERIER_IP_PORT, "BRIDGE_QUERIER_IP_PORT", Types.S32)
            .add(BRIDGE_QUERIER_IP_OTHER_TIMER, "BRIDGE_QUERIER_IP_OTHER_TIMER", Types.U64)
            .add(BRIDGE_QUERIER_PAD, "BRIDGE_QUERIER_PAD", Types.PAD)
            .add(BRIDGE_QUERIER_IPV6_ADDRESS, "BRIDGE_QUERIER_IPV6_ADDRESS", Types.IPV6_ADDRESS)
            .add(BRIDGE_QUERIER_IPV6_PORT, "BRIDGE_QUERIER_IPV6_PORT", Types.S32)
            .add(BRIDGE_QUERIER_IPV6_OTHER_TIMER, "BRIDGE_QUERIER_IPV6_OTHER_TIMER", Types.U64)
            .build();

    /** The attributes of a bridge. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_BR")
            .add(IFLA_BR_FORWARD_DELAY, "IFLA_BR_FORWARD_DELAY", Types.U32)
            .add(IFLA_BR_HELLO_TIME, "IFLA_BR_HELLO_TIME", Types.U32)
            .add(IFLA_BR_MAX_AGE, "IFLA_BR_MAX_AGE", Types.U32)
            .add(IFLA_BR_AGEING_TIME, "IFLA_BR_AGEING_TIME", Types.U32)
            .add(IFLA_BR_STP_STATE, "IFLA_BR_STP_STATE", Types.U32)
            .add(IFLA_BR_PRIORITY, "IFLA_BR_PRIORITY", Types.U16)
            .add(IFLA_BR_VLAN_FILTERING, "IFLA_BR_VLAN_FILTERING", Types.U8)
            .add(IFLA_BR_VLAN_PROTOCOL, "IFLA_BR_VLAN_PROTOCOL", Types.BE16.named(EtherTypes.NAMES))
            .add(IFLA_BR_GROUP_FWD_MASK, "IFLA_BR_GROUP_FWD_MASK", Types.U16)
            .add(IFLA_BR_ROOT_ID, "IFLA_BR_ROOT_ID", Types.struct(BridgeId.SCHEMA))
            .add(IFLA_BR_BRIDGE_ID, "IFLA_BR_BRIDGE_ID", Types.struct(BridgeId.SCHEMA))
            .add(IFLA_BR_ROOT_PORT, "IFLA_BR_ROOT_PORT", Types.U16)
            .add(IFLA_BR_ROOT_PATH_COST, "IFLA_BR_ROOT_PATH_COST", Types.U32)
            .add(IFLA_BR_TOPOLOGY_CHANGE, "IFLA_BR_TOPOLOGY_CHANGE", Types.U8)
            .add(IFLA_BR_TOPOLOGY_CHANGE_DETECTED, "IFLA_BR_TOPOLOGY_CHANGE_DETECTED", Types.U8)
            .add(IFLA_BR_HELLO_TIMER, "IFLA_BR_HELLO_TIMER", Types.U64)
            .add(IFLA_BR_TCN_TIMER, "IFLA_BR_TCN_TIMER", Types.U64)
            .add(IFLA_BR_TOPOLOGY_CHANGE_TIMER, "IFLA_BR_TOPOLOGY_CHANGE_TIMER", Types.U64)
            .add(IFLA_BR_GC_TIMER, "IFLA_BR_GC_TIMER", Types.U64)
            .add(IFLA_BR_GROUP_ADDR, "IFLA_BR_GROUP_ADDR", Types.HARDWARE_ADDRESS)
            .add(IFLA_BR_FDB_FLUSH, "IFLA_BR_FDB_FLUSH", Types.FLAG)
            .add(IFLA_BR_MCAST_ROUTER, "IFLA_BR_MCAST_ROUTER", Types.U8.named(MULTICAST_ROUTER))
            .add(IFLA_BR_MCAST_SNOOPING, "IFLA_BR_MCAST_SNOOPING", Types.U8)
            .add(IFLA_BR_MCAST_QUERY_USE_IFADDR, "IFLA_BR_MCAST_QUERY_USE_IFADDR", Types.U8)
            .add(IFLA_BR_MCAST_QUERIER, "IFLA_BR_MCAST_QUERIER", Types.U8)
            .add(IFLA_BR_MCAST_HASH_ELASTICITY, "IFLA_BR_MCAST_HASH_ELASTICITY", Types.U32)
            .add(IFLA_BR_MCAST_HASH_MAX, "IFLA_BR_MCAST_HASH_MAX", Types.U32)
            .add(IFLA_BR_MCAST_LAST_MEMBER_CNT, "IFLA_BR_MCAST_LAST_MEMBER_CNT", Types.U32)
            .add(IFLA_BR_MCAST_STARTUP_QUERY_CNT, "IFLA_BR_MCAST_STARTUP_QUERY_CNT", Types.U32)
            .add(IFLA_BR_MCAST_LAST_MEMBER_INTVL, "IFLA_BR_MCAST_LAST_MEMBER_INTVL", Types.U64)
            .add(IFLA_BR_MCAST_MEMBERSHIP_INTVL, "IFLA_BR_MCAST_MEMBERSHIP_INTVL", Types.U64)
            .add(IFLA_BR_MCAST_QUERIER_INTVL, "IFLA_BR_MCAST_QUERIER_INTVL", Types.U64)
            .add(IFLA_BR_MCAST_QUERY_INTVL, "IFLA_BR_MCAST_QUERY_INTVL", Types.U64)
            .add(IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, "IFLA_BR_MCAST_QUERY_RESPONSE_INTVL", Types.U64)
            .add(IFLA_BR_MCAST_STARTUP_QUERY_INTVL, "IFLA_BR_MCAST_STARTUP_QUERY_INTVL", Types.U64)
            .add(IFLA_BR_NF_CALL_IPTABLES, "IFLA_BR_NF_CALL_IPTABLES", Types.U8)
            .add(IFLA_BR_NF_CALL_IP6TABLES, "IFLA_BR_NF_CALL_IP6TABLES", Types.U8)
            .add(IFLA_BR_NF_CALL_ARPTABLES, "IFLA_BR_NF_CALL_ARPTABLES", Types.U8)
            .add(IFLA_BR_VLAN_DEFAULT_PVID, "IFLA_BR_VLAN_DEFAULT_PVID", Types.U16)
            .add(IFLA_BR_PAD, "IFLA_BR_PAD", Types.PAD)
            .add(IFLA_BR_VLAN_STATS_ENABLED, "IFLA_BR_VLAN_STATS_ENABLED", Types.U8)
            .add(IFLA_BR_MCAST_STATS_ENABLED, "IFLA_BR_MCAST_STATS_ENABLED", Types.U8)
            .add(IFLA_BR_MCAST_IGMP_VERSION, "IFLA_BR_MCAST_IGMP_VERSION", Types.U8)
            .add(IFLA_BR_MCAST_MLD_VERSION, "IFLA_BR_MCAST_MLD_VERSION", Types.U8)
            .add(IFLA_BR_VLAN_STATS_PER_PORT, "IFLA_BR_VLAN_STATS_PER_PORT", Types.U8)
            .add(IFLA_BR_MULTI_BOOLOPT, "IFLA_BR_MULTI_BOOLOPT", Types.struct(BOOLOPT))
            .add(IFLA_BR_MCAST_QUERIER_STATE, "IFLA_BR_MCAST_QUERIER_STATE", Types.nest(QUERIER))
            .add(IFLA_BR_FDB_N_LEARNED, "IFLA_BR_FDB_N_LEARNED", Types.U32)
            .add(IFLA_BR_FDB_MAX_LEARNED, "IFLA_BR_FDB_MAX_LEARNED", Types.U32)
            .add(IFLA_BR_STP_MODE, "IFLA_BR_STP_MODE", Types.U32.named(STP_MODES))
            .build();

    private BridgeAttributes() {}
}
