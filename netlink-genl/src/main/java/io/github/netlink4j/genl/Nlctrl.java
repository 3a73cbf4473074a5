package io.github.netlink4j.genl;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;

/** The attributes of {@code nlctrl}, the family that knows all families; {@code include/uapi/linux/genetlink.h}. */
public final class Nlctrl {
    /** Type of {@code nlctrl}'s messages: {@code GENL_ID_CTRL}. */
    public static final int GENL_ID_CTRL = 0x10;
    /** Command: a family, as an answer or as news. */
    public static final int CTRL_CMD_NEWFAMILY = 1;
    /** Command: a family has gone; news. */
    public static final int CTRL_CMD_DELFAMILY = 2;
    /** Command: which families are there, or what is the one of this name? */
    public static final int CTRL_CMD_GETFAMILY = 3;
    /** Command: a multicast group has come; news. */
    public static final int CTRL_CMD_NEWMCAST_GRP = 7;
    /** Command: a multicast group has gone; news. */
    public static final int CTRL_CMD_DELMCAST_GRP = 8;

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

    private static final AttributeSet OPERATION = AttributeSet.builder("CTRL_ATTR_OP")
            .add(CTRL_ATTR_OP_ID, "CTRL_ATTR_OP_ID", Types.U32)
            .add(CTRL_ATTR_OP_FLAGS, "CTRL_ATTR_OP_FLAGS", Types.U32)
            .build();

    private static final AttributeSet GROUP = AttributeSet.builder("CTRL_ATTR_MCAST_GRP")
            .add(CTRL_ATTR_MCAST_GRP_NAME, "CTRL_ATTR_MCAST_GRP_NAME", Types.STRING)
            .add(CTRL_ATTR_MCAST_GRP_ID, "CTRL_ATTR_MCAST_GRP_ID", Types.U32)
            .build();

    /** All of them, with those inside. */
    public static final AttributeSet SET = AttributeSet.builder("CTRL_ATTR")
            .add(CTRL_ATTR_FAMILY_ID, "CTRL_ATTR_FAMILY_ID", Types.U16)
            .add(CTRL_ATTR_FAMILY_NAME, "CTRL_ATTR_FAMILY_NAME", Types.STRING)
            .add(CTRL_ATTR_VERSION, "CTRL_ATTR_VERSION", Types.U32)
            .add(CTRL_ATTR_HDRSIZE, "CTRL_ATTR_HDRSIZE", Types.U32)
            .add(CTRL_ATTR_MAXATTR, "CTRL_ATTR_MAXATTR", Types.U32)
            .add(CTRL_ATTR_OPS, "CTRL_ATTR_OPS", Types.list(Types.nest(OPERATION)))
            .add(CTRL_ATTR_MCAST_GROUPS, "CTRL_ATTR_MCAST_GROUPS", Types.list(Types.nest(GROUP)))
            .build();

    /** What is behind {@code nlmsghdr}. */
    public static final MessageSchema SCHEMA = GenlMessage.schema(SET);

    /** The messages by name. */
    public static final MessageTable TABLE = MessageTable.ofFamily("nlctrl")
            .add(CTRL_CMD_NEWFAMILY, "CTRL_CMD_NEWFAMILY", SCHEMA)
            .add(CTRL_CMD_DELFAMILY, "CTRL_CMD_DELFAMILY", SCHEMA)
            .add(CTRL_CMD_GETFAMILY, "CTRL_CMD_GETFAMILY", SCHEMA)
            .add(CTRL_CMD_NEWMCAST_GRP, "CTRL_CMD_NEWMCAST_GRP", SCHEMA)
            .add(CTRL_CMD_DELMCAST_GRP, "CTRL_CMD_DELMCAST_GRP", SCHEMA)
            .build();

    private Nlctrl() {}
}
