package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * An ipvlan or ipvtap link, {@code ipvlan}, {@code ipvtap}: it has the link-layer address of its parent;
 * {@code drivers/net/ipvlan}. Mode and flags are those of all links of the same parent.
 */
public final class IpvlanLink extends LinkKind {
    /** {@code IPVLAN_MODE_*}. */
    public static final int IFLA_IPVLAN_MODE = 1;
    /** {@code IPVLAN_F_*}. */
    public static final int IFLA_IPVLAN_FLAGS = 2;

    private static final ValueNames FLAGS =
            ValueNames.bits().add(1, "IPVLAN_F_PRIVATE").add(2, "IPVLAN_F_VEPA");

    private static final AttributeSet SET = AttributeSet.builder("IFLA_IPVLAN")
            .add(IFLA_IPVLAN_MODE, "IFLA_IPVLAN_MODE", Types.U16.named(Mode.NAMES))
            .add(IFLA_IPVLAN_FLAGS, "IFLA_IPVLAN_FLAGS", Types.U16.named(FLAGS))
            .build();

    IpvlanLink(String name) {
        super(name, SET);
    }

    /** The layer on which it shares its parent; {@code IFLA_IPVLAN_MODE}. */
    public Mode mode() {
        return Mode.of(u16(IFLA_IPVLAN_MODE));
    }

    /**
     * Flags, {@code IPVLAN_F_PRIVATE} (1) or {@code IPVLAN_F_VEPA} (2); none is bridge mode; {@code IFLA_IPVLAN_FLAGS}.
     */
    public int flags() {
        return u16(IFLA_IPVLAN_FLAGS);
    }

    /**
     * A mode of ipvlan: any number, with the names of {@code IPVLAN_MODE_*}.
     *
     * @param number {@code IFLA_IPVLAN_MODE}, 0 to 65,535
     */
    public record Mode(int number) {
        private static final OpenType<Mode> TYPE = OpenType.u16("mode of ipvlan", Mode::new);

        /** Switches frames by their addresses, with ARP and broadcasts. */
        public static final Mode L2 = TYPE.add(0, "IPVLAN_MODE_L2");
        /** Routes packets in the network namespace of the parent, without ARP and broadcasts. */
        public static final Mode L3 = TYPE.add(1, "IPVLAN_MODE_L3");
        /** As {@link #L3}, and packets pass the netfilter hooks of that namespace. */
        public static final Mode L3S = TYPE.add(2, "IPVLAN_MODE_L3S");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 65,535. */
        public Mode {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Mode of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code IPVLAN_MODE_L3S}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of an ipvlan link; it needs a parent. */
    public static Spec ipvlan() {
        return new Spec("ipvlan");
    }

    /** Settings of an ipvtap link; it needs a parent. */
    public static Spec ipvtap() {
        return new Spec("ipvtap");
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec(String kind) {
            super(kind);
        }

        /** Sets {@link IpvlanLink#mode}. */
        public Spec mode(Mode mode) {
            return u16(IFLA_IPVLAN_MODE, mode.number());
        }

        /** Sets {@link IpvlanLink#flags}. */
        public Spec flags(int flags) {
            return u16(IFLA_IPVLAN_FLAGS, flags);
        }
    }
}
