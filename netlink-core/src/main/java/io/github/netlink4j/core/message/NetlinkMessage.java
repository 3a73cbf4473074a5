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
 * A typed message over its bytes. A subclass has its {@link MessageSchema} and one accessor per attribute; this class has
 * wrapping, copying, raw access, equality and {@code toString()}, and {@link AttributeView} has the getters.
 *
 * <p><b>Ownership.</b> After {@link #wrap} a message is borrowed: a view, valid until its memory is written
 * again, which for a socket is the next receive. {@link #copy} returns an owned message, which includes unknown
 * attributes.
 *
 * <p><b>Threads.</b> An owned message is immutable, and any number of threads may read it. A borrowed one may only
 * be read by the thread that received it.
 *
 * <p>A field beyond the end of a short header reads as 0.
 *
 * @param <M> the subclass itself
 */
public abstract class NetlinkMessage<M extends NetlinkMessage<M>> extends AttributeView {
    /** Attributes with higher numbers are not in the index: a walk finds them. */
    private static final int INDEXED_TYPES = Long.SIZE;

    private static final long[] NO_INDEX = {};

    private final MessageTable table;
    private final MessageSchema schema;
    private int start;
    private int length;
    /** The offset of each attribute, by its number. */
    private long[] index = NO_INDEX;
    /** A bit for each number whose entry in the index is valid for this message. */
    private long indexed;

    private boolean isOwned;
    private boolean isReleased;

    /**
     * For subclasses: an empty message, of type 0 and without attributes.
     *
     * @param table the message types of the class
     * @param schema the layout after {@code nlmsghdr}
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
     * @throws IllegalArgumentException if the class is not for this message type
     * @throws IllegalStateException if the cursor is at no message, or if this is an owned message
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
        // In local variables, because the compiler reloads fields after each access to the memory.
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

    /** A hook for subclasses, called when the message was wrapped or copied. */
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
     * Ends the borrow: until it is wrapped again, reading this throws {@link IllegalStateException}. The code that
     * passes a borrowed message to a callback calls this afterwards. No effect on an owned message.
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
                    + ": the borrowed message is no longer valid: use copy() to keep a message");
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
        // Safe publication, as with final fields: other threads see the message complete without synchronisation.
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

    /** A field of 8 bits of the family's header, 0 to 255, at an offset in bytes from its start. */
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

    /** Whether the message has this many bytes after its {@code nlmsghdr}. */
    private boolean hasBytes(int count) {
        if (NLMSG_HDRLEN + count <= length) {
            return true;
        }
        checkValid();
        return false;
    }

    /** Passes the header's fields and the attributes to a visitor, by the kernel's names, in wire order. */
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

    /** The whole message by the kernel's names: {@code NAME {ATTRIBUTE=value, ATTRIBUTE={ATTRIBUTE=value}}}. */
    @Override
    public final String toString() {
        if (length == 0) {
            return getClass().getSimpleName() + " {}";
        }
        StringBuilder text = new StringBuilder(table.nameOf(cursor())).append(" {");
        visit(new TextFormatter(text));
        return text.append('}').toString();
    }

    /** Whether the other is a message of the same class with the same type, header and attributes, byte by byte. */
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
