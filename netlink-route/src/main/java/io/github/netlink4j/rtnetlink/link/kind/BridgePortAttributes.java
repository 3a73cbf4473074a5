package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * What a bridge port has of its own, in {@code IFLA_INFO_SLAVE_DATA} and {@code IFLA_PROTINFO}; {@code
 * include/uapi/linux/if_link.h}. Times are in hundredths of a second ({@code USER_HZ}).
 */
public final class BridgePortAttributes {
    /** State in the spanning tree: {@code BR_STATE_*}. */
    public static final int IFLA_BRPORT_STATE = 1;
    /** Priority in the spanning tree. */
    public static final int IFLA_BRPORT_PRIORITY = 2;
    /** Cost in the spanning tree. */
    public static final int IFLA_BRPORT_COST = 3;
    /** 1 when packets may leave by the port they came by: hairpin. */
    public static final int IFLA_BRPORT_MODE = 4;
    /** 1 when messages of the spanning tree close the port. */
    public static final int IFLA_BRPORT_GUARD = 5;
    /** 1 when the port cannot become the root port. */
    public static final int IFLA_BRPORT_PROTECT = 6;
    /** 1 when a group is left at once. */
    public static final int IFLA_BRPORT_FAST_LEAVE = 7;
    /** 1 when addresses are learned. */
    public static final int IFLA_BRPORT_LEARNING = 8;
    /** 1 when packets to unknown addresses leave here. */
    public static final int IFLA_BRPORT_UNICAST_FLOOD = 9;
    /** 1 when ARP is answered for others. */
    public static final int IFLA_BRPORT_PROXYARP = 10;
    /** 1 when the device tells what it learned. */
    public static final int IFLA_BRPORT_LEARNING_SYNC = 11;
    /** 1 when ARP is answered for others, as Wi-Fi wants it. */
    public static final int IFLA_BRPORT_PROXYARP_WIFI = 12;
    /** The root of the tree; {@code struct ifla_bridge_id}. */
    public static final int IFLA_BRPORT_ROOT_ID = 13;
    /** The designated bridge; {@code struct ifla_bridge_id}. */
    public static final int IFLA_BRPORT_BRIDGE_ID = 14;
    /** The designated port. */
    public static final int IFLA_BRPORT_DESIGNATED_PORT = 15;
    /** The designated cost. */
    public static final int IFLA_BRPORT_DESIGNATED_COST = 16;
    /** Id of the port. */
    public static final int IFLA_BRPORT_ID = 17;
    /** Number of the port. */
    public static final int IFLA_BRPORT_NO = 18;
    /** 1 when a change was acknowledged. */
    public static final int IFLA_BRPORT_TOPOLOGY_CHANGE_ACK = 19;
    /** 1 when a message of the spanning tree waits. */
    public static final int IFLA_BRPORT_CONFIG_PENDING = 20;
    /** Time left of the message's age. */
    public static final int IFLA_BRPORT_MESSAGE_AGE_TIMER = 21;
    /** Time left before the next state. */
    public static final int IFLA_BRPORT_FORWARD_DELAY_TIMER = 22;
    /** Time left before the next message. */
    public static final int IFLA_BRPORT_HOLD_TIMER = 23;
    /** Of a request: forget the addresses learned here. */
    public static final int IFLA_BRPORT_FLUSH = 24;
    /** Whether a multicast router is behind this port. */
    public static final int IFLA_BRPORT_MULTICAST_ROUTER = 25;
    /** Alignment of 64-bit values. */
    public static final int IFLA_BRPORT_PAD = 26;
    /** 1 when packets to unknown groups leave here. */
    public static final int IFLA_BRPORT_MCAST_FLOOD = 27;
    /** 1 when each member of a group gets its own copy. */
    public static final int IFLA_BRPORT_MCAST_TO_UCAST = 28;
    /** 1 when VLANs stand for tunnels. */
    public static final int IFLA_BRPORT_VLAN_TUNNEL = 29;
    /** 1 when broadcast packets leave here. */
    public static final int IFLA_BRPORT_BCAST_FLOOD = 30;
    /** Which reserved group addresses are forwarded. */
    public static final int IFLA_BRPORT_GROUP_FWD_MASK = 31;
    /** 1 when ARP and neighbour solicitations are answered by the bridge. */
    public static final int IFLA_BRPORT_NEIGH_SUPPRESS = 32;
    /** 1 when isolated ports are not talked to. */
    public static final int IFLA_BRPORT_ISOLATED = 33;
    /** Index of the port that takes over. */
    public static final int IFLA_BRPORT_BACKUP_PORT = 34;
    /** 1 when the ring of media redundancy is open. */
    public static final int IFLA_BRPORT_MRP_RING_OPEN = 35;
    /** 1 when its interconnection ring is open. */
    public static final int IFLA_BRPORT_MRP_IN_OPEN = 36;
    /** Most hosts that are tracked. */
    public static final int IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT = 37;
    /** Number of hosts that are tracked. */
    public static final int IFLA_BRPORT_MCAST_EHT_HOSTS_CNT = 38;
    /** 1 when only known addresses may send. */
    public static final int IFLA_BRPORT_LOCKED = 39;
    /** 1 when a locked port reports unknown addresses. */
    public static final int IFLA_BRPORT_MAB = 40;
    /** Number of groups. */
    public static final int IFLA_BRPORT_MCAST_N_GROUPS = 41;
    /** Most groups; 0 is no limit. */
    public static final int IFLA_BRPORT_MCAST_MAX_GROUPS = 42;
    /** {@code IFLA_BRPORT_NEIGH_SUPPRESS} by VLAN. */
    public static final int IFLA_BRPORT_NEIGH_VLAN_SUPPRESS = 43;
    /** Id of the nexthop object that takes over. */
    public static final int IFLA_BRPORT_BACKUP_NHID = 44;
    /** 1 when unasked announcements pass {@code IFLA_BRPORT_NEIGH_SUPPRESS}: gratuitous ARP and its like of IPv6. */
    public static final int IFLA_BRPORT_NEIGH_FORWARD_GRAT = 45;

    /** States of a port. */
    public static final ValueNames STATES = ValueNames.values()
            .add(0, "BR_STATE_DISABLED")
            .add(1, "BR_STATE_LISTENING")
            .add(2, "BR_STATE_LEARNING")
            .add(3, "BR_STATE_FORWARDING")
            .add(4, "BR_STATE_BLOCKING");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_BRPORT")
            .add(IFLA_BRPORT_STATE, "IFLA_BRPORT_STATE", Types.U8.named(STATES))
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
            .add(IFLA_BRPORT_ROOT_ID, "IFLA_BRPORT_ROOT_ID", Types.struct(BridgeAttributes.BRIDGE_ID))
            .add(IFLA_BRPORT_BRIDGE_ID, "IFLA_BRPORT_BRIDGE_ID", Types.struct(BridgeAttributes.BRIDGE_ID))
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
            .add(
                    IFLA_BRPORT_MULTICAST_ROUTER,
                    "IFLA_BRPORT_MULTICAST_ROUTER",
                    Types.U8.named(BridgeAttributes.MULTICAST_ROUTER))
            .add(IFLA_BRPORT_PAD, "IFLA_BRPORT_PAD", Types.PAD)
            .add(IFLA_BRPORT_MCAST_FLOOD, "IFLA_BRPORT_MCAST_FLOOD", Types.U8)
            .add(IFLA_BRPORT_MCAST_TO_UCAST, "IFLA_BRPORT_MCAST_TO_UCAST", Types.U8)
            .add(IFLA_BRPORT_VLAN_TUNNEL, "IFLA_BRPORT_VLAN_TUNNEL", Types.U8)
            .add(IFLA_BRPORT_BCAST_FLOOD, "IFLA_BRPORT_BCAST_FLOOD", Types.U8)
            .add(IFLA_BRPORT_GROUP_FWD_MASK, "IFLA_BRPORT_GROUP_FWD_MASK", Types.U16)
            .add(IFLA_BRPORT_NEIGH_SUPPRESS, "IFLA_BRPORT_NEIGH_SUPPRESS", Types.U8)
            .add(IFLA_BRPORT_ISOLATED, "IFLA_BRPORT_ISOLATED", Types.U8)
            .add(IFLA_BRPORT_BACKUP_PORT, "IFLA_BRPORT_BACKUP_PORT", Types.U32)
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
