package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What is inside {@code IFLA_BRIDGE_MRP}, Media Redundancy Protocol; {@code net/bridge/br_mrp_netlink.c}. */
final class BridgeMrpAttributes {
    private static final ValueNames RING_ROLES = ValueNames.values()
            .add(0, "BR_MRP_RING_ROLE_DISABLED")
            .add(1, "BR_MRP_RING_ROLE_MRC")
            .add(2, "BR_MRP_RING_ROLE_MRM")
            .add(3, "BR_MRP_RING_ROLE_MRA");

    private static final ValueNames IN_ROLES = ValueNames.values()
            .add(0, "BR_MRP_IN_ROLE_DISABLED")
            .add(1, "BR_MRP_IN_ROLE_MIC")
            .add(2, "BR_MRP_IN_ROLE_MIM");

    private static final ValueNames RING_STATES =
            ValueNames.values().add(0, "BR_MRP_RING_STATE_OPEN").add(1, "BR_MRP_RING_STATE_CLOSED");

    private static final ValueNames IN_STATES =
            ValueNames.values().add(0, "BR_MRP_IN_STATE_OPEN").add(1, "BR_MRP_IN_STATE_CLOSED");

    private static final ValueNames PORT_STATES = ValueNames.values()
            .add(0, "BR_MRP_PORT_STATE_DISABLED")
            .add(1, "BR_MRP_PORT_STATE_BLOCKED")
            .add(2, "BR_MRP_PORT_STATE_FORWARDING")
            .add(3, "BR_MRP_PORT_STATE_NOT_CONNECTED");

    private static final ValueNames PORT_ROLES = ValueNames.values()
            .add(0, "BR_MRP_PORT_ROLE_PRIMARY")
            .add(1, "BR_MRP_PORT_ROLE_SECONDARY")
            .add(2, "BR_MRP_PORT_ROLE_INTER");

    /** A ring. */
    static final AttributeSet INSTANCE = AttributeSet.builder("IFLA_BRIDGE_MRP_INSTANCE")
            .add(1, "IFLA_BRIDGE_MRP_INSTANCE_RING_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX", Types.U32)
            .add(3, "IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX", Types.U32)
            .add(4, "IFLA_BRIDGE_MRP_INSTANCE_PRIO", Types.U16)
            .build();

    /** State of a port. */
    static final AttributeSet PORT_STATE = AttributeSet.builder("IFLA_BRIDGE_MRP_PORT_STATE")
            .add(1, "IFLA_BRIDGE_MRP_PORT_STATE_STATE", Types.U32.named(PORT_STATES))
            .build();

    /** Role of a port. */
    static final AttributeSet PORT_ROLE = AttributeSet.builder("IFLA_BRIDGE_MRP_PORT_ROLE")
            .add(1, "IFLA_BRIDGE_MRP_PORT_ROLE_ROLE", Types.U32.named(PORT_ROLES))
            .build();

    /** State of a ring. */
    static final AttributeSet RING_STATE = AttributeSet.builder("IFLA_BRIDGE_MRP_RING_STATE")
            .add(1, "IFLA_BRIDGE_MRP_RING_STATE_RING_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_RING_STATE_STATE", Types.U32.named(RING_STATES))
            .build();

    /** Role in a ring. */
    static final AttributeSet RING_ROLE = AttributeSet.builder("IFLA_BRIDGE_MRP_RING_ROLE")
            .add(1, "IFLA_BRIDGE_MRP_RING_ROLE_RING_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_RING_ROLE_ROLE", Types.U32.named(RING_ROLES))
            .build();

    /** Test frames of a ring. */
    static final AttributeSet START_TEST = AttributeSet.builder("IFLA_BRIDGE_MRP_START_TEST")
            .add(1, "IFLA_BRIDGE_MRP_START_TEST_RING_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_START_TEST_INTERVAL", Types.U32)
            .add(3, "IFLA_BRIDGE_MRP_START_TEST_MAX_MISS", Types.U32)
            .add(4, "IFLA_BRIDGE_MRP_START_TEST_PERIOD", Types.U32)
            .add(5, "IFLA_BRIDGE_MRP_START_TEST_MONITOR", Types.U32)
            .build();

    /** State of an interconnection. */
    static final AttributeSet IN_STATE = AttributeSet.builder("IFLA_BRIDGE_MRP_IN_STATE")
            .add(1, "IFLA_BRIDGE_MRP_IN_STATE_IN_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_IN_STATE_STATE", Types.U32.named(IN_STATES))
            .build();

    /** Role in an interconnection. */
    static final AttributeSet IN_ROLE = AttributeSet.builder("IFLA_BRIDGE_MRP_IN_ROLE")
            .add(1, "IFLA_BRIDGE_MRP_IN_ROLE_RING_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_IN_ROLE_IN_ID", Types.U16)
            .add(3, "IFLA_BRIDGE_MRP_IN_ROLE_ROLE", Types.U32.named(IN_ROLES))
            .add(4, "IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX", Types.U32)
            .build();

    /** Test frames of an interconnection. */
    static final AttributeSet START_IN_TEST = AttributeSet.builder("IFLA_BRIDGE_MRP_START_IN_TEST")
            .add(1, "IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL", Types.U32)
            .add(3, "IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS", Types.U32)
            .add(4, "IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD", Types.U32)
            .build();

    /** What the kernel reports of a ring. */
    static final AttributeSet INFO = AttributeSet.builder("IFLA_BRIDGE_MRP_INFO")
            .add(1, "IFLA_BRIDGE_MRP_INFO_RING_ID", Types.U32)
            .add(2, "IFLA_BRIDGE_MRP_INFO_P_IFINDEX", Types.U32)
            .add(3, "IFLA_BRIDGE_MRP_INFO_S_IFINDEX", Types.U32)
            .add(4, "IFLA_BRIDGE_MRP_INFO_PRIO", Types.U16)
            .add(5, "IFLA_BRIDGE_MRP_INFO_RING_STATE", Types.U32.named(RING_STATES))
            .add(6, "IFLA_BRIDGE_MRP_INFO_RING_ROLE", Types.U32.named(RING_ROLES))
            .add(7, "IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL", Types.U32)
            .add(8, "IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS", Types.U32)
            .add(9, "IFLA_BRIDGE_MRP_INFO_TEST_MONITOR", Types.U32)
            .add(10, "IFLA_BRIDGE_MRP_INFO_I_IFINDEX", Types.U32)
            .add(11, "IFLA_BRIDGE_MRP_INFO_IN_STATE", Types.U32.named(IN_STATES))
            .add(12, "IFLA_BRIDGE_MRP_INFO_IN_ROLE", Types.U32.named(IN_ROLES))
            .add(13, "IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL", Types.U32)
            .add(14, "IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS", Types.U32)
            .build();

    /** All of them. */
    static final AttributeSet SET = AttributeSet.builder("IFLA_BRIDGE_MRP")
            .add(1, "IFLA_BRIDGE_MRP_INSTANCE", Types.nest(INSTANCE))
            .add(2, "IFLA_BRIDGE_MRP_PORT_STATE", Types.nest(PORT_STATE))
            .add(3, "IFLA_BRIDGE_MRP_PORT_ROLE", Types.nest(PORT_ROLE))
            .add(4, "IFLA_BRIDGE_MRP_RING_STATE", Types.nest(RING_STATE))
            .add(5, "IFLA_BRIDGE_MRP_RING_ROLE", Types.nest(RING_ROLE))
            .add(6, "IFLA_BRIDGE_MRP_START_TEST", Types.nest(START_TEST))
            .addMulti(7, "IFLA_BRIDGE_MRP_INFO", Types.nest(INFO))
            .add(8, "IFLA_BRIDGE_MRP_IN_ROLE", Types.nest(IN_ROLE))
            .add(9, "IFLA_BRIDGE_MRP_IN_STATE", Types.nest(IN_STATE))
            .add(10, "IFLA_BRIDGE_MRP_START_IN_TEST", Types.nest(START_IN_TEST))
            .build();

    private BridgeMrpAttributes() {}
}
