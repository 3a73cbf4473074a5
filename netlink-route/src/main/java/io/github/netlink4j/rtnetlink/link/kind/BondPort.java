package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.BondAttributes.*;

import io.github.netlink4j.core.wire.HardwareAddress;
import org.jspecify.annotations.Nullable;

/** A port of a bond; {@code drivers/net/bonding/bond_netlink.c}. */
public final class BondPort extends LinkKind {
    BondPort(String name) {
        super(name, PORT);
    }

    /** State, {@code BOND_STATE_ACTIVE} (0) or {@code BOND_STATE_BACKUP} (1); {@code IFLA_BOND_SLAVE_STATE}. */
    public int state() {
        return u8(IFLA_BOND_SLAVE_STATE);
    }

    /**
     * State of its link as monitored, {@code BOND_LINK_UP} (0), {@code BOND_LINK_FAIL} (1, going down),
     * {@code BOND_LINK_DOWN} (2) or {@code BOND_LINK_BACK} (3, coming up); {@code IFLA_BOND_SLAVE_MII_STATUS}.
     */
    public int miiStatus() {
        return u8(IFLA_BOND_SLAVE_MII_STATUS);
    }

    /** Number of link failures; {@code IFLA_BOND_SLAVE_LINK_FAILURE_COUNT}. */
    public long linkFailures() {
        return u32(IFLA_BOND_SLAVE_LINK_FAILURE_COUNT);
    }

    /** Link-layer address that it had before it became a port; {@code IFLA_BOND_SLAVE_PERM_HWADDR}. */
    public @Nullable HardwareAddress permanentAddress() {
        return hardwareAddress(IFLA_BOND_SLAVE_PERM_HWADDR);
    }

    /** Id of the transmit queue whose packets are sent on it, 0 for none; {@code IFLA_BOND_SLAVE_QUEUE_ID}. */
    public int queueId() {
        return u16(IFLA_BOND_SLAVE_QUEUE_ID);
    }

    /** Id of its aggregator; {@code IFLA_BOND_SLAVE_AD_AGGREGATOR_ID}. */
    public int aggregatorId() {
        return u16(IFLA_BOND_SLAVE_AD_AGGREGATOR_ID);
    }

    /** LACP port state of the actor, {@code LACP_STATE_*}; {@code IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE}. */
    public int actorPortState() {
        return u8(IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE);
    }

    /** LACP port state of the partner; {@code IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE}. */
    public int partnerPortState() {
        return u16(IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE);
    }

    /** Priority when the active port is selected: higher is preferred; {@code IFLA_BOND_SLAVE_PRIO}. */
    public int priority() {
        return s32(IFLA_BOND_SLAVE_PRIO);
    }

    /** LACP port priority of the actor; {@code IFLA_BOND_SLAVE_ACTOR_PORT_PRIO}. */
    public int actorPortPriority() {
        return u16(IFLA_BOND_SLAVE_ACTOR_PORT_PRIO);
    }

    /** LACP churn state of the actor: 0 monitoring, 1 churn, 2 none; {@code IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE}. */
    public int churnActorState() {
        return u8(IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE);
    }

    /** LACP churn state of the partner; {@code IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE}. */
    public int churnPartnerState() {
        return u8(IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE);
    }

    /** Settings of a port of a bond. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to change. */
    public static final class Spec extends PortSpec<Spec> {
        private Spec() {
            super("bond");
        }

        /** Sets {@link BondPort#queueId}. */
        public Spec queueId(int id) {
            return u16(IFLA_BOND_SLAVE_QUEUE_ID, id);
        }

        /** Sets {@link BondPort#priority}. */
        public Spec priority(int priority) {
            return s32(IFLA_BOND_SLAVE_PRIO, priority);
        }

        /** Sets {@link BondPort#actorPortPriority}. */
        public Spec actorPortPriority(int priority) {
            return u16(IFLA_BOND_SLAVE_ACTOR_PORT_PRIO, priority);
        }
    }
}
