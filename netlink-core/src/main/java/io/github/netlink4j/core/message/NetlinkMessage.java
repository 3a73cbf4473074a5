package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_FLAGS;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_TYPE;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.core.wire.AttributeHeader;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A typed message over its bytes. A subclass has its {@link MessageSchema} and one accessor per attribute; wrapping, copying,
 * raw access, equality and {@code toString()} come from here, and the getters from {@link AttributeView}.
 *
 * <p><b>Ownership.</b> After {@link #wrap} a message is borrowed: a view, valid until the memory below it is written
 * again, which for a socket is its next receive. {@link #copy} gives an owned message that lasts, unknown attributes and
 * all.
 *
 * <p><b>Threads.</b> An owned message is immutable, and any number of threads may read it. A borrowed one belongs to the
 * thread that was given it.
 *
 * <p>A field that a short header does not have reads as 0.
 *
 * @param <M> the subclass itself
 */
public abstract class NetlinkMessage<M extends NetlinkMessage<M>> extends AttributeView {
    /** Attributes of higher numbers are searched for. */
    private static final int INDEXED_TYPES = Long.SIZE;

    private static final long[] NO_INDEX = {};

    private final MessageTable table;
    private final MessageSchema schema;
    private int start;
    private int length;
    /** The location of each attribute, by its number. */
    private long[] index = NO_INDEX;
    /** The numbers whose entries of the index are of this message, a bit each. */
    private long indexed;

    private boolean isOwned;
    private boolean isReleased;

    /**
     * For subclasses: an empty message, of type 0 and without attributes.
     *
     * @param table the messages that the class is for
     * @param schema what is behind {@code nlmsghdr}
     */
    protected NetlinkMessage(MessageTable table, MessageSchema schema) {
        super(schema.attributes());
        this.table = table;
        this.schema = schema;
    }

    /** A new, empty message of the subclass. */
    protected abstract M create();

    @SuppressWarnings("unchecked") // M is the subclass
    private M self() {
        return (M) this;
    }

    /**
     * Makes this a view of the message that the cursor is at; borrowed.
     *
     * @return this
     * @throws IllegalArgumentException if the class is not for messages of its type
     * @throws IllegalStateException if the cursor is at no message, or this is an owned message
     */
    public final M wrap(MessageCursor message) {
        if (message.length() == 0) {
            throw new IllegalStateException("the cursor is at no message: call next() first");
        }
        if (isOwned) {
            throw new IllegalStateException(getClass().getSimpleName() + ": an owned message does not change");
        }
        requireSchema(message);
        view(message.memory(), message.offset(), message.length(), message.order(), schema.attributesOffset(message));
        isReleased = false;
        if (index.length == 0) {
            index = new long[INDEXED_TYPES];
        }
        fillIndex();
        wrapped();
        return self();
    }

    @SuppressWarnings("ReferenceEquality") // the same schema, not an equal one
    private void requireSchema(MessageCursor message) {
        MessageSpec row = table.find(message);
        if (row == null || row.schema() != schema) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + " is not for " + table.nameOf(message) + " messages");
        }
    }

    private void view(ByteBuffer memory, int offset, int messageLength, ByteOrder order, int attributes) {
        start = offset;
        length = messageLength;
        wrapInside(memory, attributes, offset + messageLength, order);
    }

    private void fillIndex() {
        // In variables, because a compiler reads a field again behind each access to the memory.
        ByteBuffer memory = memory();
        ByteOrder order = order();
        long[] locations = index;
        long found = 0;
        int end = start + length;
        int at = attributesStart();
        int header;
        while ((header = AttributeHeader.at(memory, at, end, order)) != 0) {
            int type = AttributeHeader.type(header);
            if (type < locations.length) {
                locations[type] = location(at, AttributeHeader.length(header));
                found |= 1L << type;
            }
            at += Netlink.align(AttributeHeader.length(header));
        }
        indexed = found;
    }

    /** For subclasses that look at the message once, when it is wrapped or copied. */
    protected void wrapped() {}

    @Override
    final void wrapNested(ByteBuffer memory, int offset, int length, ByteOrder order) {
        throw new IllegalArgumentException(getClass().getSimpleName() + " is a message, not a list of attributes");
    }

    @Override
    final long locate(int type) {
        if (type >= 0 && type < INDEXED_TYPES && (indexed >>> type & 1) != 0) {
            return index[type];
        }
        checkValid();
        return type < INDEXED_TYPES ? ABSENT : search(type);
    }

    /**
     * Ends the borrow: until it is wrapped again, reading this throws {@link IllegalStateException}. Whatever hands out a
     * borrowed message calls this when the message may no longer be read. An owned message stays as it is.
     */
    public final void release() {
        if (!isOwned) {
            forget();
            length = 0;
            indexed = 0;
            isReleased = true;
        }
    }

    @Override
    final void checkValid() {
        if (isReleased) {
            throw new IllegalStateException(getClass().getSimpleName()
                    + ": borrowed, and no longer valid: copy() gives a message that may be kept");
        }
    }

    /** An owned copy; an owned message itself. */
    public final M copy() {
        if (isOwned) {
            return self();
        }
        checkValid();
        M copy = create();
        NetlinkMessage<M> owned = copy;
        owned.own(this);
        return copy;
    }

    private void own(NetlinkMessage<M> source) {
        if (source.length > 0) {
            int attributes = source.attributesStart() - source.start;
            view(ByteBuffer.wrap(source.toBytes()), 0, source.length, source.order(), attributes);
            index = new long[INDEXED_TYPES - Long.numberOfLeadingZeros(source.indexed)];
            fillIndex();
        }
        isOwned = true;
        wrapped();
        // As if the fields were final: a thread that gets this without synchronisation sees it whole.
        VarHandle.releaseFence();
    }

    /** {@code nlmsg_type}. */
    public final int messageType() {
        return hasBytes(0) ? Bytes.u16(memory(), start + NLMSG_TYPE, order()) : 0;
    }

    /** {@code nlmsg_flags}: {@code NLM_F_*}. */
    public final int messageFlags() {
        return hasBytes(0) ? Bytes.u16(memory(), start + NLMSG_FLAGS, order()) : 0;
    }

    /** A copy of the whole message, {@code nlmsghdr} first; owned. */
    public final byte[] toBytes() {
        checkValid();
        return Bytes.copy(memory(), start, length);
    }

    /** A field of 8 bits of the family's header, 0 to 255; {@code offset} bytes behind its first. */
    protected final int headerU8(int offset) {
        return hasBytes(offset + 1) ? Bytes.u8(memory(), start + NLMSG_HDRLEN + offset) : 0;
    }

    /** A field of 16 bits of the family's header, 0 to 65,535. */
    protected final int headerU16(int offset) {
        return hasBytes(offset + 2) ? Bytes.u16(memory(), start + NLMSG_HDRLEN + offset, order()) : 0;
    }

    /** A field of 32 bits of the family's header, signed. */
    protected final int headerS32(int offset) {
        return hasBytes(offset + 4) ? Bytes.s32(memory(), start + NLMSG_HDRLEN + offset, order()) : 0;
    }

    /** A field of 32 bits of the family's header, unsigned. */
    protected final long headerU32(int offset) {
        return headerS32(offset) & 0xffff_ffffL;
    }

    /** Whether the message has so many bytes behind its {@code nlmsghdr}. */
    private boolean hasBytes(int count) {
        if (NLMSG_HDRLEN + count <= length) {
            return true;
        }
        checkValid();
        return false;
    }

    /** Shows the header's fields and the attributes, by the kernel's names, in wire order. */
    public final void visit(MessageVisitor visitor) {
        checkValid();
        if (length > 0) {
            schema.visit(cursor(), visitor);
        }
    }

    private MessageCursor cursor() {
        MessageCursor cursor = new MessageCursor().wrap(memory(), start, length, order());
        cursor.next();
        return cursor;
    }

    /** The whole tree by the kernel's names: {@code NAME {ATTRIBUTE=value, ATTRIBUTE={ATTRIBUTE=value}}}. */
    @Override
    public final String toString() {
        if (length == 0) {
            return getClass().getSimpleName() + " {}";
        }
        StringBuilder text = new StringBuilder(table.nameOf(cursor())).append(" {");
        visit(new TextFormatter(text));
        return text.append('}').toString();
    }

    /** Whether the other is the same kind of message with the same type, header and attributes, byte by byte. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof NetlinkMessage<?> that
                && getClass() == that.getClass()
                && messageType() == that.messageType()
                && payload().equals(that.payload());
    }

    @Override
    public final int hashCode() {
        return 31 * messageType() + payload().hashCode();
    }

    private ByteBuffer payload() {
        checkValid();
        int header = Math.min(NLMSG_HDRLEN, length);
        return memory().duplicate().clear().position(start + header).limit(start + length);
    }
}
