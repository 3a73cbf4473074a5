package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.BondAttributes.*;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import org.jspecify.annotations.Nullable;

/** A port of a bond; {@code drivers/net/bonding/bond_netlink.c}. */
public final class BondPort extends LinkKind {
    BondPort(String name) {
        super(name, PORT);
    }

    /** State; {@code IFLA_BOND_SLAVE_STATE}. */
    public State state() {
        return State.of(u8(IFLA_BOND_SLAVE_STATE));
    }

    /** State of its link as monitored; {@code IFLA_BOND_SLAVE_MII_STATUS}. */
    public MiiStatus miiStatus() {
        return MiiStatus.of(u8(IFLA_BOND_SLAVE_MII_STATUS));
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

    /**
     * A state of a port of a bond: any number, with the names of {@code BOND_STATE_*}.
     *
     * @param number {@code IFLA_BOND_SLAVE_STATE}, 0 to 255
     */
    public record State(int number) {
        private static final OpenType<State> TYPE = OpenType.u8("state of a port of a bond", State::new);

        /** In use. */
        public static final State ACTIVE = TYPE.add(0, "BOND_STATE_ACTIVE");
        /** Takes over when the active port fails. */
        public static final State BACKUP = TYPE.add(1, "BOND_STATE_BACKUP");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public State {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static State of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code BOND_STATE_BACKUP}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * A link state of a port of a bond: any number, with the names of {@code BOND_LINK_*}.
     *
     * @param number {@code IFLA_BOND_SLAVE_MII_STATUS}, 0 to 255
     */
    public record MiiStatus(int number) {
        private static final OpenType<MiiStatus> TYPE = OpenType.u8("link state of a port of a bond", MiiStatus::new);

        /** Up. */
        public static final MiiStatus UP = TYPE.add(0, "BOND_LINK_UP");
        /** Going down. */
        public static final MiiStatus FAIL = TYPE.add(1, "BOND_LINK_FAIL");
        /** Down. */
        public static final MiiStatus DOWN = TYPE.add(2, "BOND_LINK_DOWN");
        /** Coming up. */
        public static final MiiStatus BACK = TYPE.add(3, "BOND_LINK_BACK");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public MiiStatus {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static MiiStatus of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code BOND_LINK_DOWN}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
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
