package io.github.netlink4j.genl;

import io.github.netlink4j.core.error.AttributePolicy;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;

/**
 * The commands and attributes of {@code nlctrl}, the generic netlink controller; {@code include/uapi/linux/genetlink.h} of
 * Linux 7.2.
 */
public final class Nlctrl {
    /** Type of {@code nlctrl}'s messages: {@code GENL_ID_CTRL}. */
    public static final int GENL_ID_CTRL = 0x10;

    /** Command: a family, as a reply; as a notification, a family was registered. */
    public static final int CTRL_CMD_NEWFAMILY = 1;
    /** Command: a notification, a family was unregistered. */
    public static final int CTRL_CMD_DELFAMILY = 2;
    /** Command: get a family by name or id, or dump all. */
    public static final int CTRL_CMD_GETFAMILY = 3;
    /** Command: unused by the kernel. */
    public static final int CTRL_CMD_NEWOPS = 4;
    /** Command: unused by the kernel. */
    public static final int CTRL_CMD_DELOPS = 5;
    /** Command: unused by the kernel. */
    public static final int CTRL_CMD_GETOPS = 6;
    /** Command: a notification, a multicast group was added. */
    public static final int CTRL_CMD_NEWMCAST_GRP = 7;
    /** Command: a notification, a multicast group was removed. */
    public static final int CTRL_CMD_DELMCAST_GRP = 8;
    /** Command: unused by the kernel. */
    public static final int CTRL_CMD_GETMCAST_GRP = 9;
    /** Command: dump the attribute policies of a family; its replies have the same command. Since Linux 5.7. */
    public static final int CTRL_CMD_GETPOLICY = 10;

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
    /** Of a policy dump: by policy index and attribute number, what an attribute must be. */
    public static final int CTRL_ATTR_POLICY = 8;
    /** Of a policy dump: by command, the indexes of its policies. */
    public static final int CTRL_ATTR_OP_POLICY = 9;
    /** Of a request for a policy dump: for this command only, {@code u32}. */
    public static final int CTRL_ATTR_OP = 10;

    /** Of an operation: its command, {@code u32}. */
    public static final int CTRL_ATTR_OP_ID = 1;
    /** Of an operation: {@code GENL_*} flags, {@code u32}. */
    public static final int CTRL_ATTR_OP_FLAGS = 2;

    /** Of a group: its name. */
    public static final int CTRL_ATTR_MCAST_GRP_NAME = 1;
    /** Of a group: its number, {@code u32}. */
    public static final int CTRL_ATTR_MCAST_GRP_ID = 2;

    /** Of a command's policies: the index of that of requests other than dumps, {@code u32}. */
    public static final int CTRL_ATTR_POLICY_DO = 1;
    /** Of a command's policies: the index of that of dumps, {@code u32}. */
    public static final int CTRL_ATTR_POLICY_DUMP = 2;

    static final AttributeSet OPERATION = AttributeSet.builder("CTRL_ATTR_OP")
            .add(CTRL_ATTR_OP_ID, "CTRL_ATTR_OP_ID", Types.U32)
            .add(CTRL_ATTR_OP_FLAGS, "CTRL_ATTR_OP_FLAGS", Types.U32.named(GenlOperation.FLAGS))
            .build();

    static final AttributeSet GROUP = AttributeSet.builder("CTRL_ATTR_MCAST_GRP")
            .add(CTRL_ATTR_MCAST_GRP_NAME, "CTRL_ATTR_MCAST_GRP_NAME", Types.STRING)
            .add(CTRL_ATTR_MCAST_GRP_ID, "CTRL_ATTR_MCAST_GRP_ID", Types.U32)
            .build();

    private static final AttributeSet OP_POLICY = AttributeSet.builder("CTRL_ATTR_POLICY")
            .add(CTRL_ATTR_POLICY_DO, "CTRL_ATTR_POLICY_DO", Types.U32)
            .add(CTRL_ATTR_POLICY_DUMP, "CTRL_ATTR_POLICY_DUMP", Types.U32)
            .build();

    /** The attributes of all commands. */
    public static final AttributeSet SET = AttributeSet.builder("CTRL_ATTR")
            .add(CTRL_ATTR_FAMILY_ID, "CTRL_ATTR_FAMILY_ID", Types.U16)
            .add(CTRL_ATTR_FAMILY_NAME, "CTRL_ATTR_FAMILY_NAME", Types.STRING)
            .add(CTRL_ATTR_VERSION, "CTRL_ATTR_VERSION", Types.U32)
            .add(CTRL_ATTR_HDRSIZE, "CTRL_ATTR_HDRSIZE", Types.U32)
            .add(CTRL_ATTR_MAXATTR, "CTRL_ATTR_MAXATTR", Types.U32)
            .add(CTRL_ATTR_OPS, "CTRL_ATTR_OPS", Types.list(Types.nest(OPERATION)))
            .add(CTRL_ATTR_MCAST_GROUPS, "CTRL_ATTR_MCAST_GROUPS", Types.list(Types.nest(GROUP)))
            .add(
                    CTRL_ATTR_POLICY,
                    "CTRL_ATTR_POLICY",
                    Types.listByNumber(Types.listByNumber(Types.nest(AttributePolicy.SET))))
            .add(CTRL_ATTR_OP_POLICY, "CTRL_ATTR_OP_POLICY", Types.listByNumber(Types.nest(OP_POLICY)))
            .add(CTRL_ATTR_OP, "CTRL_ATTR_OP", Types.U32)
            .build();

    /** What is behind {@code nlmsghdr}. */
    public static final MessageSchema SCHEMA = GenlMessage.schema(SET);

    /** The messages by name. */
    public static final MessageTable TABLE = MessageTable.ofFamily("nlctrl")
            .add(CTRL_CMD_NEWFAMILY, "CTRL_CMD_NEWFAMILY", SCHEMA)
            .add(CTRL_CMD_DELFAMILY, "CTRL_CMD_DELFAMILY", SCHEMA)
            .add(CTRL_CMD_GETFAMILY, "CTRL_CMD_GETFAMILY", SCHEMA)
            .add(CTRL_CMD_NEWOPS, "CTRL_CMD_NEWOPS", SCHEMA)
            .add(CTRL_CMD_DELOPS, "CTRL_CMD_DELOPS", SCHEMA)
            .add(CTRL_CMD_GETOPS, "CTRL_CMD_GETOPS", SCHEMA)
            .add(CTRL_CMD_NEWMCAST_GRP, "CTRL_CMD_NEWMCAST_GRP", SCHEMA)
            .add(CTRL_CMD_DELMCAST_GRP, "CTRL_CMD_DELMCAST_GRP", SCHEMA)
            .add(CTRL_CMD_GETMCAST_GRP, "CTRL_CMD_GETMCAST_GRP", SCHEMA)
            .add(CTRL_CMD_GETPOLICY, "CTRL_CMD_GETPOLICY", SCHEMA)
            .build();

    private Nlctrl() {}
}
