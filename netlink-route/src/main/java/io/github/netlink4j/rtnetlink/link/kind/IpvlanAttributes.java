package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What an ipvlan or ipvtap link has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class IpvlanAttributes {
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

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_IPVLAN")
            .add(IFLA_IPVLAN_MODE, "IFLA_IPVLAN_MODE", Types.U16.named(MODES))
            .add(IFLA_IPVLAN_FLAGS, "IFLA_IPVLAN_FLAGS", Types.U16.named(FLAGS))
            .build();

    private IpvlanAttributes() {}
}
