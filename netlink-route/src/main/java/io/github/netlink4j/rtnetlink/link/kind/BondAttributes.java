package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * What a bond has of its own in {@code IFLA_INFO_DATA}, and its port in {@code IFLA_INFO_SLAVE_DATA}; {@code
 * include/uapi/linux/if_link.h}, {@code if_bonding.h}.
 */
public final class BondAttributes {
    /** Id of the active aggregator. */
    public static final int IFLA_BOND_AD_INFO_AGGREGATOR = 1;
    /** Number of its ports. */
    public static final int IFLA_BOND_AD_INFO_NUM_PORTS = 2;
    /** Key of this end. */
    public static final int IFLA_BOND_AD_INFO_ACTOR_KEY = 3;
    /** Key of the partner. */
    public static final int IFLA_BOND_AD_INFO_PARTNER_KEY = 4;
    /** Link-layer address of the partner. */
    public static final int IFLA_BOND_AD_INFO_PARTNER_MAC = 5;

    /** {@code BOND_MODE_*}. */
    public static final int IFLA_BOND_MODE = 1;
    /** Index of the active port. */
    public static final int IFLA_BOND_ACTIVE_SLAVE = 2;
    /** Time between two looks at the carrier, in milliseconds. */
    public static final int IFLA_BOND_MIIMON = 3;
    /** Time until a carrier counts, in milliseconds. */
    public static final int IFLA_BOND_UPDELAY = 4;
    /** Time until a lost carrier counts, in milliseconds. */
    public static final int IFLA_BOND_DOWNDELAY = 5;
    /** 1 when the driver's own carrier state is used. */
    public static final int IFLA_BOND_USE_CARRIER = 6;
    /** Time between two ARP probes, in milliseconds. */
    public static final int IFLA_BOND_ARP_INTERVAL = 7;
    /** Whom to probe by ARP. */
    public static final int IFLA_BOND_ARP_IP_TARGET = 8;
    /** Which ARP replies are checked. */
    public static final int IFLA_BOND_ARP_VALIDATE = 9;
    /** Whether all targets must answer. */
    public static final int IFLA_BOND_ARP_ALL_TARGETS = 10;
    /** Index of the preferred port. */
    public static final int IFLA_BOND_PRIMARY = 11;
    /** When the preferred port is chosen again. */
    public static final int IFLA_BOND_PRIMARY_RESELECT = 12;
    /** How link-layer addresses are shared. */
    public static final int IFLA_BOND_FAIL_OVER_MAC = 13;
    /** What a packet's port is chosen by: {@code BOND_XMIT_POLICY_*}. */
    public static final int IFLA_BOND_XMIT_HASH_POLICY = 14;
    /** How many IGMP reports follow a change. */
    public static final int IFLA_BOND_RESEND_IGMP = 15;
    /** How many notices the neighbours get after a change. */
    public static final int IFLA_BOND_NUM_PEER_NOTIF = 16;
    /** 1 when packets on inactive ports are taken. */
    public static final int IFLA_BOND_ALL_SLAVES_ACTIVE = 17;
    /** Fewest active ports with which the bond has a carrier. */
    public static final int IFLA_BOND_MIN_LINKS = 18;
    /** Time between two learning packets, in seconds. */
    public static final int IFLA_BOND_LP_INTERVAL = 19;
    /** Packets of a port before the next one's turn. */
    public static final int IFLA_BOND_PACKETS_PER_SLAVE = 20;
    /** Whether the partner is asked for fast LACP packets. */
    public static final int IFLA_BOND_AD_LACP_RATE = 21;
    /** What the aggregator is chosen by. */
    public static final int IFLA_BOND_AD_SELECT = 22;
    /** State of IEEE 802.3ad. */
    public static final int IFLA_BOND_AD_INFO = 23;
    /** System priority. */
    public static final int IFLA_BOND_AD_ACTOR_SYS_PRIO = 24;
    /** The administrator's part of the port key. */
    public static final int IFLA_BOND_AD_USER_PORT_KEY = 25;
    /** System address. */
    public static final int IFLA_BOND_AD_ACTOR_SYSTEM = 26;
    /** 1 when flows are moved by load. */
    public static final int IFLA_BOND_TLB_DYNAMIC_LB = 27;
    /** Time between two notices, in milliseconds. */
    public static final int IFLA_BOND_PEER_NOTIF_DELAY = 28;
    /** 1 when LACP packets are sent unasked. */
    public static final int IFLA_BOND_AD_LACP_ACTIVE = 29;
    /** Missed probes after which a port is down. */
    public static final int IFLA_BOND_MISSED_MAX = 30;
    /** Whom to probe by neighbour solicitation. */
    public static final int IFLA_BOND_NS_IP6_TARGET = 31;
    /** 1 when collecting and distributing go together. */
    public static final int IFLA_BOND_COUPLED_CONTROL = 32;
    /** 1 when ARP and neighbour packets leave by all ports. */
    public static final int IFLA_BOND_BROADCAST_NEIGH = 33;
    /** 1 when only ports that LACP has agreed on count for the carrier. */
    public static final int IFLA_BOND_LACP_STRICT = 34;

    /** {@code BOND_STATE_*}. */
    public static final int IFLA_BOND_SLAVE_STATE = 1;
    /** {@code BOND_LINK_*}. */
    public static final int IFLA_BOND_SLAVE_MII_STATUS = 2;
    /** How often its link failed. */
    public static final int IFLA_BOND_SLAVE_LINK_FAILURE_COUNT = 3;
    /** Its own link-layer address. */
    public static final int IFLA_BOND_SLAVE_PERM_HWADDR = 4;
    /** Its queue. */
    public static final int IFLA_BOND_SLAVE_QUEUE_ID = 5;
    /** Id of its aggregator. */
    public static final int IFLA_BOND_SLAVE_AD_AGGREGATOR_ID = 6;
    /** Port state of this end: {@code LACP_STATE_*}. */
    public static final int IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE = 7;
    /** Port state of the partner: {@code LACP_STATE_*}. */
    public static final int IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE = 8;
    /** Priority in the choice of the active port. */
    public static final int IFLA_BOND_SLAVE_PRIO = 9;
    /** Port priority. */
    public static final int IFLA_BOND_SLAVE_ACTOR_PORT_PRIO = 10;
    /** Churn state of this end. */
    public static final int IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE = 11;
    /** Churn state of the partner. */
    public static final int IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE = 12;

    private static final ValueNames MODES = ValueNames.values()
            .add(0, "BOND_MODE_ROUNDROBIN")
            .add(1, "BOND_MODE_ACTIVEBACKUP")
            .add(2, "BOND_MODE_XOR")
            .add(3, "BOND_MODE_BROADCAST")
            .add(4, "BOND_MODE_8023AD")
            .add(5, "BOND_MODE_TLB")
            .add(6, "BOND_MODE_ALB");

    private static final ValueNames HASH_POLICIES = ValueNames.values()
            .add(0, "BOND_XMIT_POLICY_LAYER2")
            .add(1, "BOND_XMIT_POLICY_LAYER34")
            .add(2, "BOND_XMIT_POLICY_LAYER23")
            .add(3, "BOND_XMIT_POLICY_ENCAP23")
            .add(4, "BOND_XMIT_POLICY_ENCAP34")
            .add(5, "BOND_XMIT_POLICY_VLAN_SRCMAC");

    private static final ValueNames STATES =
            ValueNames.values().add(0, "BOND_STATE_ACTIVE").add(1, "BOND_STATE_BACKUP");

    private static final ValueNames PORT_STATES = ValueNames.bits()
            .add(1, "LACP_STATE_LACP_ACTIVITY")
            .add(1 << 1, "LACP_STATE_LACP_TIMEOUT")
            .add(1 << 2, "LACP_STATE_AGGREGATION")
            .add(1 << 3, "LACP_STATE_SYNCHRONIZATION")
            .add(1 << 4, "LACP_STATE_COLLECTING")
            .add(1 << 5, "LACP_STATE_DISTRIBUTING")
            .add(1 << 6, "LACP_STATE_DEFAULTED")
            .add(1 << 7, "LACP_STATE_EXPIRED");

    private static final ValueNames LINK_STATES = ValueNames.values()
            .add(0, "BOND_LINK_UP")
            .add(1, "BOND_LINK_FAIL")
            .add(2, "BOND_LINK_DOWN")
            .add(3, "BOND_LINK_BACK");

    /** The attributes inside {@code IFLA_BOND_AD_INFO}. */
    public static final AttributeSet AD_INFO = AttributeSet.builder("IFLA_BOND_AD_INFO")
            .add(IFLA_BOND_AD_INFO_AGGREGATOR, "IFLA_BOND_AD_INFO_AGGREGATOR", Types.U16)
            .add(IFLA_BOND_AD_INFO_NUM_PORTS, "IFLA_BOND_AD_INFO_NUM_PORTS", Types.U16)
            .add(IFLA_BOND_AD_INFO_ACTOR_KEY, "IFLA_BOND_AD_INFO_ACTOR_KEY", Types.U16)
            .add(IFLA_BOND_AD_INFO_PARTNER_KEY, "IFLA_BOND_AD_INFO_PARTNER_KEY", Types.U16)
            .add(IFLA_BOND_AD_INFO_PARTNER_MAC, "IFLA_BOND_AD_INFO_PARTNER_MAC", Types.HARDWARE_ADDRESS)
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_BOND")
            .add(IFLA_BOND_MODE, "IFLA_BOND_MODE", Types.U8.named(MODES))
            .add(IFLA_BOND_ACTIVE_SLAVE, "IFLA_BOND_ACTIVE_SLAVE", Types.U32)
            .add(IFLA_BOND_MIIMON, "IFLA_BOND_MIIMON", Types.U32)
            .add(IFLA_BOND_UPDELAY, "IFLA_BOND_UPDELAY", Types.U32)
            .add(IFLA_BOND_DOWNDELAY, "IFLA_BOND_DOWNDELAY", Types.U32)
            .add(IFLA_BOND_USE_CARRIER, "IFLA_BOND_USE_CARRIER", Types.U8)
            .add(IFLA_BOND_ARP_INTERVAL, "IFLA_BOND_ARP_INTERVAL", Types.U32)
            .add(IFLA_BOND_ARP_IP_TARGET, "IFLA_BOND_ARP_IP_TARGET", Types.list(Types.IPV4_ADDRESS))
            .add(IFLA_BOND_ARP_VALIDATE, "IFLA_BOND_ARP_VALIDATE", Types.U32)
            .add(IFLA_BOND_ARP_ALL_TARGETS, "IFLA_BOND_ARP_ALL_TARGETS", Types.U32)
            .add(IFLA_BOND_PRIMARY, "IFLA_BOND_PRIMARY", Types.U32)
            .add(IFLA_BOND_PRIMARY_RESELECT, "IFLA_BOND_PRIMARY_RESELECT", Types.U8)
            .add(IFLA_BOND_FAIL_OVER_MAC, "IFLA_BOND_FAIL_OVER_MAC", Types.U8)
            .add(IFLA_BOND_XMIT_HASH_POLICY, "IFLA_BOND_XMIT_HASH_POLICY", Types.U8.named(HASH_POLICIES))
            .add(IFLA_BOND_RESEND_IGMP, "IFLA_BOND_RESEND_IGMP", Types.U32)
            .add(IFLA_BOND_NUM_PEER_NOTIF, "IFLA_BOND_NUM_PEER_NOTIF", Types.U8)
            .add(IFLA_BOND_ALL_SLAVES_ACTIVE, "IFLA_BOND_ALL_SLAVES_ACTIVE", Types.U8)
            .add(IFLA_BOND_MIN_LINKS, "IFLA_BOND_MIN_LINKS", Types.U32)
            .add(IFLA_BOND_LP_INTERVAL, "IFLA_BOND_LP_INTERVAL", Types.U32)
            .add(IFLA_BOND_PACKETS_PER_SLAVE, "IFLA_BOND_PACKETS_PER_SLAVE", Types.U32)
            .add(IFLA_BOND_AD_LACP_RATE, "IFLA_BOND_AD_LACP_RATE", Types.U8)
            .add(IFLA_BOND_AD_SELECT, "IFLA_BOND_AD_SELECT", Types.U8)
            .add(IFLA_BOND_AD_INFO, "IFLA_BOND_AD_INFO", Types.nest(AD_INFO))
            .add(IFLA_BOND_AD_ACTOR_SYS_PRIO, "IFLA_BOND_AD_ACTOR_SYS_PRIO", Types.U16)
            .add(IFLA_BOND_AD_USER_PORT_KEY, "IFLA_BOND_AD_USER_PORT_KEY", Types.U16)
            .add(IFLA_BOND_AD_ACTOR_SYSTEM, "IFLA_BOND_AD_ACTOR_SYSTEM", Types.HARDWARE_ADDRESS)
            .add(IFLA_BOND_TLB_DYNAMIC_LB, "IFLA_BOND_TLB_DYNAMIC_LB", Types.U8)
            .add(IFLA_BOND_PEER_NOTIF_DELAY, "IFLA_BOND_PEER_NOTIF_DELAY", Types.U32)
            .add(IFLA_BOND_AD_LACP_ACTIVE, "IFLA_BOND_AD_LACP_ACTIVE", Types.U8)
            .add(IFLA_BOND_MISSED_MAX, "IFLA_BOND_MISSED_MAX", Types.U8)
            .add(IFLA_BOND_NS_IP6_TARGET, "IFLA_BOND_NS_IP6_TARGET", Types.list(Types.IPV6_ADDRESS))
            .add(IFLA_BOND_COUPLED_CONTROL, "IFLA_BOND_COUPLED_CONTROL", Types.U8)
            .add(IFLA_BOND_BROADCAST_NEIGH, "IFLA_BOND_BROADCAST_NEIGH", Types.U8)
            .add(IFLA_BOND_LACP_STRICT, "IFLA_BOND_LACP_STRICT", Types.U8)
            .build();

    /** Those of a port. */
    public static final AttributeSet PORT = AttributeSet.builder("IFLA_BOND_SLAVE")
            .add(IFLA_BOND_SLAVE_STATE, "IFLA_BOND_SLAVE_STATE", Types.U8.named(STATES))
            .add(IFLA_BOND_SLAVE_MII_STATUS, "IFLA_BOND_SLAVE_MII_STATUS", Types.U8.named(LINK_STATES))
            .add(IFLA_BOND_SLAVE_LINK_FAILURE_COUNT, "IFLA_BOND_SLAVE_LINK_FAILURE_COUNT", Types.U32)
            .add(IFLA_BOND_SLAVE_PERM_HWADDR, "IFLA_BOND_SLAVE_PERM_HWADDR", Types.HARDWARE_ADDRESS)
            .add(IFLA_BOND_SLAVE_QUEUE_ID, "IFLA_BOND_SLAVE_QUEUE_ID", Types.U16)
            .add(IFLA_BOND_SLAVE_AD_AGGREGATOR_ID, "IFLA_BOND_SLAVE_AD_AGGREGATOR_ID", Types.U16)
            .add(
                    IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE,
                    "IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE",
                    Types.U8.named(PORT_STATES))
            .add(
                    IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE,
                    "IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE",
                    Types.U16.named(PORT_STATES))
            .add(IFLA_BOND_SLAVE_PRIO, "IFLA_BOND_SLAVE_PRIO", Types.S32)
            .add(IFLA_BOND_SLAVE_ACTOR_PORT_PRIO, "IFLA_BOND_SLAVE_ACTOR_PORT_PRIO", Types.U16)
            .add(IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE, "IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE", Types.U8)
            .add(IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE, "IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE", Types.U8)
            .build();

    private BondAttributes() {}
}
