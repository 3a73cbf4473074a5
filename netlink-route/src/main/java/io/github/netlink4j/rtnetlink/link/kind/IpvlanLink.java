package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * An ipvlan or ipvtap link, {@code ipvlan}, {@code ipvtap}: it has the link-layer address of its parent;
 * {@code drivers/net/ipvlan}. Mode and flags are those of all links of the same parent.
 */
public final class IpvlanLink extends LinkKind {
    /** {@code IPVLAN_MODE_*}. */
    public static final int IFLA_IPVLAN_MODE = 1;
    /** {@code IPVLAN_F_*}. */
    public static final int IFLA_IPVLAN_FLAGS = 2;

    private static final ValueNames MODES = ValueNames.values()
            .add(0, "IPVLAN_MODE_L2")
            .add(1, "IPVLAN_MODE_L3")
            .add(2, "IPVLAN_MODE_L3S");

    private static final ValueNames FLAGS =
            ValueNames.bits().add(1, "IPVLAN_F_PRIVATE").add(2, "IPVLAN_F_VEPA");

    private static final AttributeSet SET = AttributeSet.builder("IFLA_IPVLAN")
            .add(IFLA_IPVLAN_MODE, "IFLA_IPVLAN_MODE", Types.U16.named(MODES))
            .add(IFLA_IPVLAN_FLAGS, "IFLA_IPVLAN_FLAGS", Types.U16.named(FLAGS))
            .build();

    IpvlanLink(String name) {
        super(name, SET);
    }

    /**
     * Mode, {@code IPVLAN_MODE_L2} (0), {@code IPVLAN_MODE_L3} (1) or {@code IPVLAN_MODE_L3S} (2);
     * {@code IFLA_IPVLAN_MODE}.
     */
    public int mode() {
        return u16(IFLA_IPVLAN_MODE);
    }

    /**
     * Flags, {@code IPVLAN_F_PRIVATE} (1) or {@code IPVLAN_F_VEPA} (2); none is bridge mode; {@code IFLA_IPVLAN_FLAGS}.
     */
    public int flags() {
        return u16(IFLA_IPVLAN_FLAGS);
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
        public Spec mode(int mode) {
            return u16(IFLA_IPVLAN_MODE, mode);
        }

        /** Sets {@link IpvlanLink#flags}. */
        public Spec flags(int flags) {
            return u16(IFLA_IPVLAN_FLAGS, flags);
        }
    }
}
