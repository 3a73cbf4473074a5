package io.github.netlink4j.genl;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;

/** The attributes of {@code nlctrl}, the family that knows all families; {@code include/uapi/linux/genetlink.h}. */
public final class ControllerAttributes {
    /** Type of {@code nlctrl}'s messages: {@code GENL_ID_CTRL}. */
    public static final int GENL_ID_CTRL = 0x10;
    /** Command: a family, as an answer or as news. */
    public static final int CTRL_CMD_NEWFAMILY = 1;
    /** Command: which families are there, or what is the one of this name? */
    public static final int CTRL_CMD_GETFAMILY = 3;

    /** The family's message type, {@code u16}. */
    public static final int CTRL_ATTR_FAMILY_ID = 1;
    /** The family's name. */
    public static final int CTRL_ATTR_FAMILY_NAME = 2;
    /** The version of its interface, {@code u32}. */
    public static final int CTRL_ATTR_VERSION = 3;
    /** Length of its own header in bytes, {@code u32}. */
    public static final int CTRL_ATTR_HDRSIZE = 4;
    /** Its highest attribute number, {@code u32}. */
    public static final int CTRL_ATTR_MAXATTR = 5;
    /** Its operations. */
    public static final int CTRL_ATTR_OPS = 6;
    /** Its multicast groups. */
    public static final int CTRL_ATTR_MCAST_GROUPS = 7;

    /** Of an operation: its command, {@code u32}. */
    public static final int CTRL_ATTR_OP_ID = 1;
    /** Of an operation: {@code GENL_*} flags, {@code u32}. */
    public static final int CTRL_ATTR_OP_FLAGS = 2;

    /** Of a group: its name. */
    public static final int CTRL_ATTR_MCAST_GRP_NAME = 1;
    /** Of a group: its number, {@code u32}. */
    public static final int CTRL_ATTR_MCAST_GRP_ID = 2;

    /** All of them, with those inside. */
    public static final AttributeSet SET = AttributeSet.builder("CTRL_ATTR")
            .add(CTRL_ATTR_FAMILY_ID, "CTRL_ATTR_FAMILY_ID", AttributeType.U16)
            .add(CTRL_ATTR_FAMILY_NAME, "CTRL_ATTR_FAMILY_NAME", AttributeType.STRING)
            .add(CTRL_ATTR_VERSION, "CTRL_ATTR_VERSION", AttributeType.U32)
            .add(CTRL_ATTR_HDRSIZE, "CTRL_ATTR_HDRSIZE", AttributeType.U32)
            .add(CTRL_ATTR_MAXATTR, "CTRL_ATTR_MAXATTR", AttributeType.U32)
            .nestedArray(
                    CTRL_ATTR_OPS,
                    "CTRL_ATTR_OPS",
                    AttributeSet.builder("CTRL_ATTR_OP")
                            .add(CTRL_ATTR_OP_ID, "CTRL_ATTR_OP_ID", AttributeType.U32)
                            .add(CTRL_ATTR_OP_FLAGS, "CTRL_ATTR_OP_FLAGS", AttributeType.U32)
                            .build())
            .nestedArray(
                    CTRL_ATTR_MCAST_GROUPS,
                    "CTRL_ATTR_MCAST_GROUPS",
                    AttributeSet.builder("CTRL_ATTR_MCAST_GRP")
                            .add(CTRL_ATTR_MCAST_GRP_NAME, "CTRL_ATTR_MCAST_GRP_NAME", AttributeType.STRING)
                            .add(CTRL_ATTR_MCAST_GRP_ID, "CTRL_ATTR_MCAST_GRP_ID", AttributeType.U32)
                            .build())
            .build();

    private ControllerAttributes() {}
}
