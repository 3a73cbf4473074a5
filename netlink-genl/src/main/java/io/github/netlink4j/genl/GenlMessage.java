package io.github.netlink4j.genl;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;

/**
 * A typed message of a generic netlink family.
 *
 * <pre>
 *  struct genlmsghdr, behind nlmsghdr
 *  0         1         2                   4
 *  +---------+---------+-------------------+--------------
 *  | cmd     | version | reserved          | attributes …
 *  +---------+---------+-------------------+--------------
 * </pre>
 */
public abstract class GenlMessage extends NetlinkMessage {
    /** Length of {@code struct genlmsghdr} in bytes: {@code GENL_HDRLEN}. */
    public static final int GENL_HDRLEN = 4;

    private static final StructSchema GENLMSGHDR =
            StructSchema.builder("genlmsghdr").pad(GENL_HDRLEN).build();

    /**
     * For subclasses: an empty message.
     *
     * @param table has the names of the family's commands
     * @param schema what is behind {@code nlmsghdr}
     */
    protected GenlMessage(MessageTable table, MessageSchema schema) {
        super(table, schema);
    }

    /** The schema of a family without a header of its own. The command is in a message's name, and not shown again. */
    public static MessageSchema schema(AttributeSet attributes) {
        return new MessageSchema(GENLMSGHDR, attributes);
    }

    /** The family's command, {@code cmd}. */
    public final int command() {
        return headerU8(0);
    }

    /** The version of the family's interface, {@code version}. */
    public final int version() {
        return headerU8(1);
    }

    @Override
    protected final int tableKey() {
        return command();
    }
}
