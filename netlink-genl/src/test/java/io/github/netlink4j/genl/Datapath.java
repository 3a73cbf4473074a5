package io.github.netlink4j.genl;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;

/**
 * An Open vSwitch datapath: {@code struct ovs_header} and a few of {@code OVS_DP_ATTR_*};
 * {@code include/uapi/linux/openvswitch.h}.
 */
final class Datapath extends GenlMessage<Datapath> {
    static final int OVS_DP_CMD_NEW = 1;
    static final int OVS_DP_CMD_DEL = 2;
    static final int OVS_DP_CMD_GET = 3;
    static final int OVS_DP_ATTR_NAME = 1;
    static final int OVS_DP_ATTR_UPCALL_PID = 2;
    static final int OVS_DP_ATTR_USER_FEATURES = 5;

    private static final StructSchema OVS_HEADER =
            StructSchema.builder("ovs_header").add("dp_ifindex", Types.S32).build();

    private static final AttributeSet ATTRIBUTES = AttributeSet.builder("OVS_DP_ATTR")
            .add(OVS_DP_ATTR_NAME, "OVS_DP_ATTR_NAME", Types.STRING)
            .add(OVS_DP_ATTR_UPCALL_PID, "OVS_DP_ATTR_UPCALL_PID", Types.U32)
            .add(OVS_DP_ATTR_USER_FEATURES, "OVS_DP_ATTR_USER_FEATURES", Types.U32)
            .build();

    static final MessageSchema SCHEMA = GenlMessage.schema(OVS_HEADER, ATTRIBUTES);

    static final MessageTable TABLE = MessageTable.ofFamily("ovs_datapath")
            .add(OVS_DP_CMD_NEW, "OVS_DP_CMD_NEW", SCHEMA)
            .add(OVS_DP_CMD_DEL, "OVS_DP_CMD_DEL", SCHEMA)
            .add(OVS_DP_CMD_GET, "OVS_DP_CMD_GET", SCHEMA)
            .build();

    private static final int DP_IFINDEX = SCHEMA.header().offsetOf("dp_ifindex");

    Datapath() {
        super(TABLE, SCHEMA);
    }

    @Override
    protected Datapath create() {
        return new Datapath();
    }

    /** Interface index of its local port; {@code dp_ifindex}. */
    int index() {
        return headerS32(DP_IFINDEX);
    }

    /** {@code OVS_DP_ATTR_NAME}. */
    String name() {
        return string(OVS_DP_ATTR_NAME);
    }
}
