package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_FLAGS;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_TYPE;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
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
 * <p><b>Threads.</b> An owned message is immutable, and any threads may read it. A borrowed one belongs to the thread that
 * was given it.
 *
 * <p>A field that a short header does not have reads as 0.
 *
 * @param <M> the subclass itself
 */
public abstract class NetlinkMessage<M extends NetlinkMessage<M>> extends AttributeView {
    private static final int NO_KEY = -1;

    private final MessageTable table;
    private final MessageSchema schema;
    private int start;
    private int length;
    /** The last message type or command that the table was asked for. */
    private int knownKey = NO_KEY;

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
     * @throws IllegalStateException if the cursor is at no message
     */
    public final M wrap(MessageCursor message) {
        if (message.length() == 0) {
            throw new IllegalStateException("the cursor is at no message: call next() first");
        }
        view(message.memory(), message.offset(), message.length(), message.order(), schema.attributesOffset(message));
        int key = tableKey();
        if (key != knownKey) {
            requireSchema(key);
            knownKey = key;
        }
        wrapped();
        return self();
    }

    private void view(ByteBuffer memory, int offset, int messageLength, ByteOrder order, int attributes) {
        start = offset;
        length = messageLength;
        wrap(memory, attributes, offset + messageLength - attributes, order);
    }

    private void requireSchema(int key) {
        if (!table.has(key, schema)) {
            String name = table.nameOf(key);
            release();
            throw new IllegalArgumentException(getClass().getSimpleName() + " is not for " + name + " messages");
        }
    }

    /** For subclasses that look at the message once, when it is wrapped. */
    protected void wrapped() {}

    /**
     * Ends the borrow: until it is wrapped again, reading this throws {@link IllegalStateException}. What hands out a
     * borrowed message calls this when the message may no longer be read.
     */
    public final void release() {
        forget();
        length = 0;
    }

    @Override
    final void checkValid() {
        if (length == 0 && knownKey != NO_KEY) {
            throw new IllegalStateException(getClass().getSimpleName()
                    + ": borrowed, and no longer valid: copy() gives a message that may be kept");
        }
    }

    /** An owned copy. */
    public final M copy() {
        M copy = create();
        NetlinkMessage<?> owned = copy;
        owned.own(toBytes(), this);
        return copy;
    }

    private void own(byte[] bytes, NetlinkMessage<?> source) {
        knownKey = source.knownKey;
        if (bytes.length > 0) {
            view(ByteBuffer.wrap(bytes), 0, bytes.length, source.order(), source.attributesStart() - source.start);
            trimIndex();
        }
        wrapped();
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
        byte[] bytes = new byte[length];
        memory().get(start, bytes);
        return bytes;
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

    /** The number that the message's table goes by: its type, unless a subclass knows better. */
    protected int tableKey() {
        return messageType();
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
