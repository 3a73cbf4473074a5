package io.github.netlink4j.genl;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;

/**
 * A typed message of a generic netlink family; {@code include/uapi/linux/genetlink.h}.
 *
 * <pre>
 *  struct genlmsghdr, behind nlmsghdr
 *  0         1         2                   4
 *  +---------+---------+-------------------+----------------------------+--------------
 *  | cmd     | version | reserved          | the family's own header …  | attributes …
 *  +---------+---------+-------------------+----------------------------+--------------
 * </pre>
 *
 * <p>Few families have a header of their own ({@link GenlFamily#headerSize()} is its length). Its fields are read by their
 * offset in the schema, which counts {@code genlmsghdr}:
 *
 * <pre>{@code
 * static final StructSchema OVS_HEADER = StructSchema.builder("ovs_header").add("dp_ifindex", Types.S32).build();
 * static final MessageSchema SCHEMA = GenlMessage.schema(OVS_HEADER, ATTRIBUTES);
 * static final int DP_IFINDEX = SCHEMA.header().offsetOf("dp_ifindex");
 *
 * public int datapathIndex() {
 *     return headerS32(DP_IFINDEX);
 * }
 * }</pre>
 *
 * @param <M> the subclass itself
 */
public abstract class GenlMessage<M extends GenlMessage<M>> extends NetlinkMessage<M> {
    /** Length of {@code struct genlmsghdr} in bytes: {@code GENL_HDRLEN}. */
    public static final int GENL_HDRLEN = 4;

    private static final StructSchema GENLMSGHDR =
            StructSchema.builder("genlmsghdr").pad(GENL_HDRLEN).build();

    /**
     * For subclasses: an empty message.
     *
     * @param table the messages that the class is for, by command
     * @param schema what is behind {@code nlmsghdr}
     */
    protected GenlMessage(MessageTable table, MessageSchema schema) {
        super(table, schema);
    }

    /** The schema of a family without a header of its own. The command is in a message's name, and not shown again. */
    public static MessageSchema schema(AttributeSet attributes) {
        return new MessageSchema(GENLMSGHDR, attributes);
    }

    /**
     * The schema of a family with a header of its own.
     *
     * @param header that header, such as {@code struct ovs_header}; without {@code genlmsghdr}
     */
    public static MessageSchema schema(StructSchema header, AttributeSet attributes) {
        StructSchema both =
                StructSchema.builder(header.name()).add(GENLMSGHDR).add(header).build();
        return new MessageSchema(both, attributes);
    }

    /** The command of a message of any family, {@code cmd}; 0 where it is too short to have one. */
    public static int commandOf(MessageCursor message) {
        return message.payloadLength() > 0 ? Bytes.u8(message.memory(), message.payloadOffset()) : 0;
    }

    /** The family's command, {@code cmd}. */
    public final int command() {
        return headerU8(0);
    }

    /** The version of the family's interface, {@code version}. */
    public final int version() {
        return headerU8(1);
    }
}
