package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * The attributes of a bond and of its ports; {@code include/uapi/linux/if_link.h}, {@code if_bonding.h}.
 * {@link BondLink} and {@link BondPort} read and set them.
 */
public final class BondAttributes {
    /** {@code BOND_MODE_*}. */
    public static final int IFLA_BOND_MODE = 1;
    /** Index of the active port. */
    public static final int IFLA_BOND_ACTIVE_SLAVE = 2;
    /** MII monitoring interval in milliseconds. */
    public static final int IFLA_BOND_MIIMON = 3;
    /** Delay until a port whose link came up is used, in milliseconds. */
    public static final int IFLA_BOND_UPDELAY = 4;
    /** Delay until a port whose link failed is disabled, in milliseconds. */
    public static final int IFLA_BOND_DOWNDELAY = 5;
    /** 1 when MII monitoring uses the driver's carrier state. */
    public static final int IFLA_BOND_USE_CARRIER = 6;
    /** ARP monitoring interval in milliseconds. */
    public static final int IFLA_BOND_ARP_INTERVAL = 7;
    /** IPv4 addresses that ARP monitoring probes. */
    public static final int IFLA_BOND_ARP_IP_TARGET = 8;
    /** Which ARP probes and replies are validated. */
    public static final int IFLA_BOND_ARP_VALIDATE = 9;
    /** Whether all targets must be reachable. */
    public static final int IFLA_BOND_ARP_ALL_TARGETS = 10;
    /** Index of the primary port. */
    public static final int IFLA_BOND_PRIMARY = 11;
    /** When the primary port becomes active again. */
    public static final int IFLA_BOND_PRIMARY_RESELECT = 12;
    /** Link-layer addresses in active-backup mode. */
    public static final int IFLA_BOND_FAIL_OVER_MAC = 13;
    /** {@code BOND_XMIT_POLICY_*}. */
    public static final int IFLA_BOND_XMIT_HASH_POLICY = 14;
    /** Number of IGMP membership reports after a failover. */
    public static final int IFLA_BOND_RESEND_IGMP = 15;
    /** Number of peer notifications after a failover. */
    public static final int IFLA_BOND_NUM_PEER_NOTIF = 16;
    /** 1 when frames received on inactive ports are delivered. */
    public static final int IFLA_BOND_ALL_SLAVES_ACTIVE = 17;
    /** Minimum number of active ports for a carrier. */
    public static final int IFLA_BOND_MIN_LINKS = 18;
    /** Interval of learning packets in seconds. */
    public static final int IFLA_BOND_LP_INTERVAL = 19;
    /** Number of packets for a port before the next one is used. */
    public static final int IFLA_BOND_PACKETS_PER_SLAVE = 20;
    /** Rate of LACPDUs that is requested from the partner. */
    public static final int IFLA_BOND_AD_LACP_RATE = 21;
    /** How the active aggregator is selected. */
    public static final int IFLA_BOND_AD_SELECT = 22;
    /** State of the active aggregator. */
    public static final int IFLA_BOND_AD_INFO = 23;
    /** System priority. */
    public static final int IFLA_BOND_AD_ACTOR_SYS_PRIO = 24;
    /** The administrator's part of the port key. */
    public static final int IFLA_BOND_AD_USER_PORT_KEY = 25;
    /** System address. */
    public static final int IFLA_BOND_AD_ACTOR_SYSTEM = 26;
    /** 1 when flows are moved by load, in mode balance-tlb. */
    public static final int IFLA_BOND_TLB_DYNAMIC_LB = 27;
    /** Delay between peer notifications in milliseconds. */
    public static final int IFLA_BOND_PEER_NOTIF_DELAY = 28;
    /** 1 when LACPDUs are sent periodically. */
    public static final int IFLA_BOND_AD_LACP_ACTIVE = 29;
    /** Number of failed ARP probes until a port is down. */
    public static final int IFLA_BOND_MISSED_MAX = 30;
    /** IPv6 addresses that ARP monitoring probes with neighbour solicitations. */
    public static final int IFLA_BOND_NS_IP6_TARGET = 31;
    /** 1 when collecting and distributing are coupled. */
    public static final int IFLA_BOND_COUPLED_CONTROL = 32;
    /** 1 when ARP and neighbour discovery packets are sent on all ports. */
    public static final int IFLA_BOND_BROADCAST_NEIGH = 33;
    /** 1 when ports without LACP negotiation are not used. */
    public static final int IFLA_BOND_LACP_STRICT = 34;

    /** {@code BOND_STATE_*}. */
    public static final int IFLA_BOND_SLAVE_STATE = 1;
    /** {@code BOND_LINK_*}. */
    public static final int IFLA_BOND_SLAVE_MII_STATUS = 2;
    /** Number of link failures. */
    public static final int IFLA_BOND_SLAVE_LINK_FAILURE_COUNT = 3;
    /** Its own link-layer address. */
    public static final int IFLA_BOND_SLAVE_PERM_HWADDR = 4;
    /** Queue id. */
    public static final int IFLA_BOND_SLAVE_QUEUE_ID = 5;
    /** Id of its aggregator. */
    public static final int IFLA_BOND_SLAVE_AD_AGGREGATOR_ID = 6;
    /** Port state of the actor: {@code LACP_STATE_*}. */
    public static final int IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE = 7;
    /** Port state of the partner: {@code LACP_STATE_*}. */
    public static final int IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE = 8;
    /** Failover priority. */
    public static final int IFLA_BOND_SLAVE_PRIO = 9;
    /** LACP port priority. */
    public static final int IFLA_BOND_SLAVE_ACTOR_PORT_PRIO = 10;
    /** Churn state of the actor. */
    public static final int IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE = 11;
    /** Churn state of the partner. */
    public static final int IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE = 12;

    /** Id of the active aggregator. */
    public static final int IFLA_BOND_AD_INFO_AGGREGATOR = 1;
    /** Number of its ports. */
    public static final int IFLA_BOND_AD_INFO_NUM_PORTS = 2;
    /** Key of the actor. */
    public static final int IFLA_BOND_AD_INFO_ACTOR_KEY = 3;
    /** Key of the partner. */
    public static final int IFLA_BOND_AD_INFO_PARTNER_KEY = 4;
    /** System address of the partner. */
    public static final int IFLA_BOND_AD_INFO_PARTNER_MAC = 5;

    private static final ValueNames PORT_STATES = ValueNames.bits()
            .add(1, "LACP_STATE_LACP_ACTIVITY")
            .add(1 << 1, "LACP_STATE_LACP_TIMEOUT")
            .add(1 << 2, "LACP_STATE_AGGREGATION")
            .add(1 << 3, "LACP_STATE_SYNCHRONIZATION")
            .add(1 << 4, "LACP_STATE_COLLECTING")
            .add(1 << 5, "LACP_STATE_DISTRIBUTING")
            .add(1 << 6, "LACP_STATE_DEFAULTED")
            .add(1 << 7, "LACP_STATE_EXPIRED");

    /** The attributes inside {@code IFLA_BOND_AD_INFO}. */
    public static final AttributeSet AD_INFO = AttributeSet.builder("IFLA_BOND_AD_INFO")
            .add(IFLA_BOND_AD_INFO_AGGREGATOR, "IFLA_BOND_AD_INFO_AGGREGATOR", Types.U16)
            .add(IFLA_BOND_AD_INFO_NUM_PORTS, "IFLA_BOND_AD_INFO_NUM_PORTS", Types.U16)
            .add(IFLA_BOND_AD_INFO_ACTOR_KEY, "IFLA_BOND_AD_INFO_ACTOR_KEY", Types.U16)
            .add(IFLA_BOND_AD_INFO_PARTNER_KEY, "IFLA_BOND_AD_INFO_PARTNER_KEY", Types.U16)
            .add(IFLA_BOND_AD_INFO_PARTNER_MAC, "IFLA_BOND_AD_INFO_PARTNER_MAC", Types.HARDWARE_ADDRESS)
            .build();

    /** The attributes of a bond. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_BOND")
            .add(IFLA_BOND_MODE, "IFLA_BOND_MODE", Types.U8.named(BondLink.Mode.NAMES))
            .add(IFLA_BOND_ACTIVE_SLAVE, "IFLA_BOND_ACTIVE_SLAVE", Types.S32)
            .add(IFLA_BOND_MIIMON, "IFLA_BOND_MIIMON", Types.U32)
            .add(IFLA_BOND_UPDELAY, "IFLA_BOND_UPDELAY", Types.U32)
            .add(IFLA_BOND_DOWNDELAY, "IFLA_BOND_DOWNDELAY", Types.U32)
            .add(IFLA_BOND_USE_CARRIER, "IFLA_BOND_USE_CARRIER", Types.U8)
            .add(IFLA_BOND_ARP_INTERVAL, "IFLA_BOND_ARP_INTERVAL", Types.U32)
            .add(IFLA_BOND_ARP_IP_TARGET, "IFLA_BOND_ARP_IP_TARGET", Types.list(Types.IPV4_ADDRESS))
            .add(IFLA_BOND_ARP_VALIDATE, "IFLA_BOND_ARP_VALIDATE", Types.U32)
            .add(IFLA_BOND_ARP_ALL_TARGETS, "IFLA_BOND_ARP_ALL_TARGETS", Types.U32)
            .add(IFLA_BOND_PRIMARY, "IFLA_BOND_PRIMARY", Types.S32)
            .add(IFLA_BOND_PRIMARY_RESELECT, "IFLA_BOND_PRIMARY_RESELECT", Types.U8)
            .add(IFLA_BOND_FAIL_OVER_MAC, "IFLA_BOND_FAIL_OVER_MAC", Types.U8)
            .add(
                    IFLA_BOND_XMIT_HASH_POLICY,
                    "IFLA_BOND_XMIT_HASH_POLICY",
                    Types.U8.named(BondLink.XmitHashPolicy.NAMES))
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

    /** The attributes of a port. */
    public static final AttributeSet PORT = AttributeSet.builder("IFLA_BOND_SLAVE")
            .add(IFLA_BOND_SLAVE_STATE, "IFLA_BOND_SLAVE_STATE", Types.U8.named(BondPort.State.NAMES))
            .add(IFLA_BOND_SLAVE_MII_STATUS, "IFLA_BOND_SLAVE_MII_STATUS", Types.U8.named(BondPort.MiiStatus.NAMES))
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
