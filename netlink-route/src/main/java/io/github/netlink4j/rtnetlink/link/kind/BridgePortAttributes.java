package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/**
 * The attributes of a bridge port, in {@code IFLA_INFO_SLAVE_DATA} and {@code IFLA_PROTINFO};
 * {@code include/uapi/linux/if_link.h}. Times are in USER_HZ: hundredths of a second. {@link BridgePort} reads and sets
 * them.
 */
public final class BridgePortAttributes {
    /** {@code BR_STATE_*}. */
    public static final int IFLA_BRPORT_STATE = 1;
    /** Port priority. */
    public static final int IFLA_BRPORT_PRIORITY = 2;
    /** Path cost. */
    public static final int IFLA_BRPORT_COST = 3;
    /** 1 for hairpin mode. */
    public static final int IFLA_BRPORT_MODE = 4;
    /** 1 for BPDU guard. */
    public static final int IFLA_BRPORT_GUARD = 5;
    /** 1 for root block. */
    public static final int IFLA_BRPORT_PROTECT = 6;
    /** 1 for fast leave. */
    public static final int IFLA_BRPORT_FAST_LEAVE = 7;
    /** 1 when addresses are learned. */
    public static final int IFLA_BRPORT_LEARNING = 8;
    /** 1 when unknown unicast is flooded. */
    public static final int IFLA_BRPORT_UNICAST_FLOOD = 9;
    /** 1 for proxy ARP. */
    public static final int IFLA_BRPORT_PROXYARP = 10;
    /** 1 when addresses that the device learned are synced to the bridge. */
    public static final int IFLA_BRPORT_LEARNING_SYNC = 11;
    /** 1 for proxy ARP as of IEEE 802.11. */
    public static final int IFLA_BRPORT_PROXYARP_WIFI = 12;
    /** Id of the designated root. */
    public static final int IFLA_BRPORT_ROOT_ID = 13;
    /** Id of the designated bridge. */
    public static final int IFLA_BRPORT_BRIDGE_ID = 14;
    /** Id of the designated port. */
    public static final int IFLA_BRPORT_DESIGNATED_PORT = 15;
    /** Designated cost. */
    public static final int IFLA_BRPORT_DESIGNATED_COST = 16;
    /** Port id. */
    public static final int IFLA_BRPORT_ID = 17;
    /** Port number. */
    public static final int IFLA_BRPORT_NO = 18;
    /** 1 when a topology change is to be acknowledged. */
    public static final int IFLA_BRPORT_TOPOLOGY_CHANGE_ACK = 19;
    /** 1 when a configuration BPDU is pending. */
    public static final int IFLA_BRPORT_CONFIG_PENDING = 20;
    /** Time left of the message age timer. */
    public static final int IFLA_BRPORT_MESSAGE_AGE_TIMER = 21;
    /** Time left of the forward delay timer. */
    public static final int IFLA_BRPORT_FORWARD_DELAY_TIMER = 22;
    /** Time left of the hold timer. */
    public static final int IFLA_BRPORT_HOLD_TIMER = 23;
    /** Of a request: flush the dynamic entries of the port. */
    public static final int IFLA_BRPORT_FLUSH = 24;
    /** {@code MDB_RTR_TYPE_*}. */
    public static final int IFLA_BRPORT_MULTICAST_ROUTER = 25;
    /** Alignment of 64-bit values. */
    public static final int IFLA_BRPORT_PAD = 26;
    /** 1 when unknown multicast is flooded. */
    public static final int IFLA_BRPORT_MCAST_FLOOD = 27;
    /** 1 for multicast to unicast. */
    public static final int IFLA_BRPORT_MCAST_TO_UCAST = 28;
    /** 1 for VLAN to tunnel mapping. */
    public static final int IFLA_BRPORT_VLAN_TUNNEL = 29;
    /** 1 when broadcast is flooded. */
    public static final int IFLA_BRPORT_BCAST_FLOOD = 30;
    /** Group forward mask. */
    public static final int IFLA_BRPORT_GROUP_FWD_MASK = 31;
    /** 1 for neighbour suppression. */
    public static final int IFLA_BRPORT_NEIGH_SUPPRESS = 32;
    /** 1 when isolated. */
    public static final int IFLA_BRPORT_ISOLATED = 33;
    /** Index of the backup port. */
    public static final int IFLA_BRPORT_BACKUP_PORT = 34;
    /** 1 when the MRP ring is open. */
    public static final int IFLA_BRPORT_MRP_RING_OPEN = 35;
    /** 1 when the MRP interconnect ring is open. */
    public static final int IFLA_BRPORT_MRP_IN_OPEN = 36;
    /** Limit of tracked multicast hosts. */
    public static final int IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT = 37;
    /** Number of tracked multicast hosts. */
    public static final int IFLA_BRPORT_MCAST_EHT_HOSTS_CNT = 38;
    /** 1 when locked. */
    public static final int IFLA_BRPORT_LOCKED = 39;
    /** 1 for MAC authentication bypass. */
    public static final int IFLA_BRPORT_MAB = 40;
    /** Number of multicast groups. */
    public static final int IFLA_BRPORT_MCAST_N_GROUPS = 41;
    /** Maximum number of multicast groups. */
    public static final int IFLA_BRPORT_MCAST_MAX_GROUPS = 42;
    /** 1 for neighbour suppression per VLAN. */
    public static final int IFLA_BRPORT_NEIGH_VLAN_SUPPRESS = 43;
    /** Id of the backup nexthop. */
    public static final int IFLA_BRPORT_BACKUP_NHID = 44;
    /** 1 when gratuitous ARP is forwarded. */
    public static final int IFLA_BRPORT_NEIGH_FORWARD_GRAT = 45;

    /** The attributes of a bridge port. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_BRPORT")
            .add(IFLA_BRPORT_STATE, "IFLA_BRPORT_STATE", Types.U8.named(BridgePort.State.NAMES))
            .add(IFLA_BRPORT_PRIORITY, "IFLA_BRPORT_PRIORITY", Types.U16)
            .add(IFLA_BRPORT_COST, "IFLA_BRPORT_COST", Types.U32)
            .add(IFLA_BRPORT_MODE, "IFLA_BRPORT_MODE", Types.U8)
            .add(IFLA_BRPORT_GUARD, "IFLA_BRPORT_GUARD", Types.U8)
            .add(IFLA_BRPORT_PROTECT, "IFLA_BRPORT_PROTECT", Types.U8)
            .add(IFLA_BRPORT_FAST_LEAVE, "IFLA_BRPORT_FAST_LEAVE", Types.U8)
            .add(IFLA_BRPORT_LEARNING, "IFLA_BRPORT_LEARNING", Types.U8)
            .add(IFLA_BRPORT_UNICAST_FLOOD, "IFLA_BRPORT_UNICAST_FLOOD", Types.U8)
            .add(IFLA_BRPORT_PROXYARP, "IFLA_BRPORT_PROXYARP", Types.U8)
            .add(IFLA_BRPORT_LEARNING_SYNC, "IFLA_BRPORT_LEARNING_SYNC", Types.U8)
            .add(IFLA_BRPORT_PROXYARP_WIFI, "IFLA_BRPORT_PROXYARP_WIFI", Types.U8)
            .add(IFLA_BRPORT_ROOT_ID, "IFLA_BRPORT_ROOT_ID", Types.struct(BridgeId.SCHEMA))
            .add(IFLA_BRPORT_BRIDGE_ID, "IFLA_BRPORT_BRIDGE_ID", Types.struct(BridgeId.SCHEMA))
            .add(IFLA_BRPORT_DESIGNATED_PORT, "IFLA_BRPORT_DESIGNATED_PORT", Types.U16)
            .add(IFLA_BRPORT_DESIGNATED_COST, "IFLA_BRPORT_DESIGNATED_COST", Types.U16)
            .add(IFLA_BRPORT_ID, "IFLA_BRPORT_ID", Types.U16)
            .add(IFLA_BRPORT_NO, "IFLA_BRPORT_NO", Types.U16)
            .add(IFLA_BRPORT_TOPOLOGY_CHANGE_ACK, "IFLA_BRPORT_TOPOLOGY_CHANGE_ACK", Types.U8)
            .add(IFLA_BRPORT_CONFIG_PENDING, "IFLA_BRPORT_CONFIG_PENDING", Types.U8)
            .add(IFLA_BRPORT_MESSAGE_AGE_TIMER, "IFLA_BRPORT_MESSAGE_AGE_TIMER", Types.U64)
            .add(IFLA_BRPORT_FORWARD_DELAY_TIMER, "IFLA_BRPORT_FORWARD_DELAY_TIMER", Types.U64)
            .add(IFLA_BRPORT_HOLD_TIMER, "IFLA_BRPORT_HOLD_TIMER", Types.U64)
            .add(IFLA_BRPORT_FLUSH, "IFLA_BRPORT_FLUSH", Types.FLAG)
            .add(IFLA_BRPORT_MULTICAST_ROUTER, "IFLA_BRPORT_MULTICAST_ROUTER", Types.U8.named(MulticastRouter.NAMES))
            .add(IFLA_BRPORT_PAD, "IFLA_BRPORT_PAD", Types.PAD)
            .add(IFLA_BRPORT_MCAST_FLOOD, "IFLA_BRPORT_MCAST_FLOOD", Types.U8)
            .add(IFLA_BRPORT_MCAST_TO_UCAST, "IFLA_BRPORT_MCAST_TO_UCAST", Types.U8)
            .add(IFLA_BRPORT_VLAN_TUNNEL, "IFLA_BRPORT_VLAN_TUNNEL", Types.U8)
            .add(IFLA_BRPORT_BCAST_FLOOD, "IFLA_BRPORT_BCAST_FLOOD", Types.U8)
            .add(IFLA_BRPORT_GROUP_FWD_MASK, "IFLA_BRPORT_GROUP_FWD_MASK", Types.U16)
            .add(IFLA_BRPORT_NEIGH_SUPPRESS, "IFLA_BRPORT_NEIGH_SUPPRESS", Types.U8)
            .add(IFLA_BRPORT_ISOLATED, "IFLA_BRPORT_ISOLATED", Types.U8)
            .add(IFLA_BRPORT_BACKUP_PORT, "IFLA_BRPORT_BACKUP_PORT", Types.S32)
            .add(IFLA_BRPORT_MRP_RING_OPEN, "IFLA_BRPORT_MRP_RING_OPEN", Types.U8)
            .add(IFLA_BRPORT_MRP_IN_OPEN, "IFLA_BRPORT_MRP_IN_OPEN", Types.U8)
            .add(IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, "IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT", Types.U32)
            .add(IFLA_BRPORT_MCAST_EHT_HOSTS_CNT, "IFLA_BRPORT_MCAST_EHT_HOSTS_CNT", Types.U32)
            .add(IFLA_BRPORT_LOCKED, "IFLA_BRPORT_LOCKED", Types.U8)
            .add(IFLA_BRPORT_MAB, "IFLA_BRPORT_MAB", Types.U8)
            .add(IFLA_BRPORT_MCAST_N_GROUPS, "IFLA_BRPORT_MCAST_N_GROUPS", Types.U32)
            .add(IFLA_BRPORT_MCAST_MAX_GROUPS, "IFLA_BRPORT_MCAST_MAX_GROUPS", Types.U32)
            .add(IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, "IFLA_BRPORT_NEIGH_VLAN_SUPPRESS", Types.U8)
            .add(IFLA_BRPORT_BACKUP_NHID, "IFLA_BRPORT_BACKUP_NHID", Types.U32)
            .add(IFLA_BRPORT_NEIGH_FORWARD_GRAT, "IFLA_BRPORT_NEIGH_FORWARD_GRAT", Types.U8)
            .build();

    private BridgePortAttributes() {}
}
