package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What a macvlan or macvtap link has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class MacvlanAttributes {
    /** Who talks to whom: {@code MACVLAN_MODE_*}. */
    public static final int IFLA_MACVLAN_MODE = 1;
    /** {@code MACVLAN_FLAG_*}. */
    public static final int IFLA_MACVLAN_FLAGS = 2;
    /** Of a request: what to do with source addresses: {@code MACVLAN_MACADDR_*}. */
    public static final int IFLA_MACVLAN_MACADDR_MODE = 3;
    /** A source address. */
    public static final int IFLA_MACVLAN_MACADDR = 4;
    /** A list of {@code IFLA_MACVLAN_MACADDR}. */
    public static final int IFLA_MACVLAN_MACADDR_DATA = 5;
    /** Number of source addresses. */
    public static final int IFLA_MACVLAN_MACADDR_COUNT = 6;
    /** Length of the broadcast queue that was asked for, in packets. */
    public static final int IFLA_MACVLAN_BC_QUEUE_LEN = 7;
    /** Length of the broadcast queue, in packets. */
    public static final int IFLA_MACVLAN_BC_QUEUE_LEN_USED = 8;
    /** From how many receivers on a multicast packet is queued. */
    public static final int IFLA_MACVLAN_BC_CUTOFF = 9;

    private static final ValueNames MODES = ValueNames.values()
            .add(1, "MACVLAN_MODE_PRIVATE")
            .add(2, "MACVLAN_MODE_VEPA")
            .add(4, "MACVLAN_MODE_BRIDGE")
            .add(8, "MACVLAN_MODE_PASSTHRU")
            .add(16, "MACVLAN_MODE_SOURCE");

    private static final ValueNames FLAGS =
            ValueNames.bits().add(1, "MACVLAN_FLAG_NOPROMISC").add(2, "MACVLAN_FLAG_NODST");

    private static final ValueNames ADDRESS_MODES = ValueNames.values()
            .add(0, "MACVLAN_MACADDR_ADD")
            .add(1, "MACVLAN_MACADDR_DEL")
            .add(2, "MACVLAN_MACADDR_FLUSH")
            .add(3, "MACVLAN_MACADDR_SET");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_MACVLAN")
            .add(IFLA_MACVLAN_MODE, "IFLA_MACVLAN_MODE", Types.U32.named(MODES))
            .add(IFLA_MACVLAN_FLAGS, "IFLA_MACVLAN_FLAGS", Types.U16.named(FLAGS))
            .add(IFLA_MACVLAN_MACADDR_MODE, "IFLA_MACVLAN_MACADDR_MODE", Types.U32.named(ADDRESS_MODES))
            .add(IFLA_MACVLAN_MACADDR, "IFLA_MACVLAN_MACADDR", Types.HARDWARE_ADDRESS)
            .add(IFLA_MACVLAN_MACADDR_DATA, "IFLA_MACVLAN_MACADDR_DATA", Types.nest(() -> MacvlanAttributes.SET))
            .add(IFLA_MACVLAN_MACADDR_COUNT, "IFLA_MACVLAN_MACADDR_COUNT", Types.U32)
            .add(IFLA_MACVLAN_BC_QUEUE_LEN, "IFLA_MACVLAN_BC_QUEUE_LEN", Types.U32)
            .add(IFLA_MACVLAN_BC_QUEUE_LEN_USED, "IFLA_MACVLAN_BC_QUEUE_LEN_USED", Types.U32)
            .add(IFLA_MACVLAN_BC_CUTOFF, "IFLA_MACVLAN_BC_CUTOFF", Types.S32)
            .build();

    private MacvlanAttributes() {}
}
