package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.TextTree;
import io.github.netlink4j.core.schema.TreeVisitor;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A typed message over its bytes. A subclass has its {@link MessageSchema} and one accessor per attribute; wrapping, copying,
 * raw access, equality and {@code toString()} come from here.
 *
 * <p><b>Ownership.</b> After {@link #wrap} a message is borrowed: a view, valid until the memory below it is written
 * again, which for a socket is its next receive. {@link #copy} gives an owned value that lasts, unknown attributes and all.
 *
 * <p><b>Absent attributes.</b> The same rule for every accessor of every message: an absent attribute reads as
 * {@code null} where the type is an object, as 0 where it is a number, as {@code false} where it is a flag;
 * {@link #has} tells 0 from absent. An attribute of the wrong length throws {@link MalformedMessageException} from its
 * own accessor, and from no other. A field that a short header does not have reads as 0.
 *
 * <p>Where an attribute occurs more than once, the last one counts, as in the kernel's {@code nla_parse()}.
 */
public abstract class NetlinkMessage {
    /** A header and nothing behind it. */
    private static final MessageCursor NOTHING = nothing();

    private final MessageTable table;
    private final MessageSchema schema;
    /**
     * By attribute number: in the low half where its payload starts, counted from the message's first byte; in the high half
     * the stamp of the message that it was found in. So nothing is cleared between two messages.
     */
    private final long[] index;

    private int stamp;

    private final MessageCursor message = new MessageCursor();
    private final AttributeCursor attribute = new AttributeCursor();

    /**
     * For subclasses: an empty message, of type 0 and without attributes.
     *
     * @param table has the message's name
     * @param schema what is behind {@code nlmsghdr}
     */
    protected NetlinkMessage(MessageTable table, MessageSchema schema) {
        this.table = table;
        this.schema = schema;
        this.index = new long[schema.attributes().size()];
        message.stand(NOTHING);
    }

    private static MessageCursor nothing() {
        ByteBuffer header = ByteBuffer.allocate(NLMSG_HDRLEN);
        Bytes.putU32(header, 0, NLMSG_HDRLEN);
        MessageCursor cursor = MessageCursor.of(header.asReadOnlyBuffer());
        cursor.next();
        return cursor;
    }

    /**
     * Makes this a view of the message that the cursor stands on; borrowed. Its type is not looked at: the message must be of
     * those that the class is for.
     *
     * @return this
     */
    public abstract NetlinkMessage wrap(MessageCursor message);

    /** An owned copy. */
    public abstract NetlinkMessage copy();

    /** What {@link #wrap} does. */
    protected final void view(MessageCursor source) {
        message.stand(source);
        long stamped = (long) nextStamp() << Integer.SIZE;
        AttributeCursor attributes = attributes();
        int start = message.offset();
        while (attributes.next()) {
            int type = attributes.type();
            if (type < index.length) {
                index[type] = stamped | (attributes.offset() - start);
            }
        }
    }

    private int nextStamp() {
        stamp++;
        if (stamp == 0) {
            // After 2^32 messages the first stamps come again.
            Arrays.fill(index, 0);
            stamp = 1;
        }
        return stamp;
    }

    /**
     * What {@link #copy} does.
     *
     * @param empty a new message of the subclass
     * @return it, with bytes of its own
     */
    protected final <M extends NetlinkMessage> M copyTo(M empty) {
        MessageCursor bytes =
                new MessageCursor().wrap(ByteBuffer.wrap(toBytes()), 0, message.length(), message.order());
        bytes.next();
        empty.wrap(bytes);
        return empty;
    }

    /** {@code nlmsg_type}. */
    public final int messageType() {
        return message.type();
    }

    /** {@code nlmsg_flags}: {@code NLM_F_*}. */
    public final int messageFlags() {
        return message.flags();
    }

    /** Whether the message has an attribute. */
    public final boolean has(int type) {
        return find(type) != 0;
    }

    /**
     * All attributes, in wire order, the unknown ones too. Borrowed: the one cursor of this message, which each call of
     * this method starts over; no other method moves it.
     */
    public final AttributeCursor attributes() {
        return schema.attributesOf(message);
    }

    /**
     * One attribute, raw, whether the message's table knows it or not. Borrowed: a cursor that the next accessor call
     * moves; {@code null} where it is absent.
     *
     * @param type the attribute's number
     */
    public final @Nullable AttributeCursor attribute(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload) : null;
    }

    /** A copy of the whole message, {@code nlmsghdr} first; owned. */
    public final byte[] toBytes() {
        byte[] bytes = new byte[message.length()];
        message.memory().get(message.offset(), bytes);
        return bytes;
    }

    /** The memory below this message; borrowed. */
    protected final ByteBuffer memory() {
        return message.memory();
    }

    /** Index of the family header's first byte in {@link #memory()}. */
    protected final int headerOffset() {
        return message.payloadOffset();
    }

    /** A field of 8 bits of the family's header; {@code offset} bytes behind its first. */
    protected final int headerU8(int offset) {
        return hasHeader(offset + 1) ? Bytes.u8(memory(), headerOffset() + offset) : 0;
    }

    /** A field of 16 bits of the family's header. */
    protected final int headerU16(int offset) {
        return hasHeader(offset + 2) ? Bytes.u16(memory(), headerOffset() + offset, message.order()) : 0;
    }

    /** A field of 32 bits of the family's header, signed. */
    protected final int headerS32(int offset) {
        return hasHeader(offset + 4) ? Bytes.s32(memory(), headerOffset() + offset, message.order()) : 0;
    }

    /** A field of 32 bits of the family's header, unsigned. */
    protected final long headerU32(int offset) {
        return headerS32(offset) & 0xffff_ffffL;
    }

    private boolean hasHeader(int length) {
        return length <= message.payloadLength();
    }

    /** An attribute of one byte. */
    protected final int u8(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u8(memory(), sized(type, payload, 1, "u8")) : 0;
    }

    /** An attribute of 16 bits. */
    protected final int u16(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u16(memory(), sized(type, payload, 2, "u16"), message.order()) : 0;
    }

    /** An attribute of 32 bits, unsigned. */
    protected final long u32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u32(memory(), sized(type, payload, 4, "u32"), message.order()) : 0;
    }

    /** An attribute of 32 bits, signed. */
    protected final int s32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.s32(memory(), sized(type, payload, 4, "s32"), message.order()) : 0;
    }

    /** An attribute of 64 bits; treat it as unsigned. */
    protected final long u64(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u64(memory(), sized(type, payload, 8, "u64"), message.order()) : 0;
    }

    /** An attribute of 16 bits in network byte order. */
    protected final int be16(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be16(memory(), sized(type, payload, 2, "be16")) : 0;
    }

    /** An attribute of 32 bits in network byte order. */
    protected final long be32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be32(memory(), sized(type, payload, 4, "be32")) : 0;
    }

    /** An attribute of 64 bits in network byte order; treat it as unsigned. */
    protected final long be64(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be64(memory(), sized(type, payload, 8, "be64")) : 0;
    }

    /** An attribute of one byte, signed. */
    protected final int s8(int type) {
        return (byte) u8(type);
    }

    /** An attribute of 16 bits, signed. */
    protected final int s16(int type) {
        return (short) u16(type);
    }

    /** An attribute of 64 bits, signed. */
    protected final long s64(int type) {
        return u64(type);
    }

    /** An attribute of 4 or 8 bytes, as its value needs; treat it as unsigned. */
    protected final long uint(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).uint() : 0;
    }

    /** An attribute of 4 or 8 bytes, as its value needs, signed. */
    protected final long sint(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).sint() : 0;
    }

    /** An attribute of {@code struct nla_bitfield32}; owned. */
    protected final @Nullable Bitfield32 bitfield32(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).bitfield32() : null;
    }

    /** An attribute of text; owned. */
    protected final @Nullable String string(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).string() : null;
    }

    /** An attribute of raw bytes; owned. */
    protected final byte @Nullable [] bytes(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).bytes() : null;
    }

    /** An attribute of an IP address; owned. */
    protected final @Nullable InetAddress ipAddress(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).ipAddress() : null;
    }

    /** An attribute of a link-layer address; owned. */
    protected final @Nullable HardwareAddress hardwareAddress(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).hardwareAddress() : null;
    }

    /** The attributes inside an attribute; borrowed like {@link #attribute(int)}. */
    protected final @Nullable AttributeCursor nested(int type) {
        int payload = find(type);
        return payload != 0 ? seek(payload).nested() : null;
    }

    /** Where the attribute's payload starts, from the message's first byte; 0 where it is absent. */
    private int find(int type) {
        if (type < 0 || type >= index.length) {
            return findUnknown(type);
        }
        long found = index[type];
        return (int) (found >>> Integer.SIZE) == stamp ? (int) found : 0;
    }

    /** Not with the cursor of {@link #attributes()}, which may be on its way. */
    private int findUnknown(int type) {
        AttributeCursor attributes = schema.attributesOf(message, attribute);
        int found = 0;
        while (attributes.find(type)) {
            found = attributes.offset() - message.offset();
        }
        return found;
    }

    private AttributeCursor seek(int payload) {
        int header = message.offset() + payload - NLA_HDRLEN;
        int end = message.offset() + message.length();
        attribute.wrap(memory(), header, end - header, message.order()).next();
        return attribute;
    }

    private int sized(int type, int payload, int expected, String what) {
        int start = message.offset() + payload;
        int length = Bytes.u16(memory(), start - NLA_HDRLEN, message.order()) - NLA_HDRLEN;
        if (length != expected) {
            throw MalformedMessageException.wrongLength(
                    schema.attributes().nameOf(type), start, expected + " bytes (" + what + ")", length);
        }
        return start;
    }

    /** The number that the message's table goes by: its type, unless a subclass knows better. */
    protected int tableKey() {
        return messageType();
    }

    /** Shows the header's fields and the attributes, by the kernel's names, in wire order. */
    public final void visit(TreeVisitor visitor) {
        schema.visit(message, visitor);
    }

    /** The whole tree by the kernel's names: {@code NAME {ATTRIBUTE=value, ATTRIBUTE={ATTRIBUTE=value}}}. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(table.nameOf(tableKey())).append(" {");
        visit(new TextTree(text));
        return text.append('}').toString();
    }

    /** Whether the other is the same kind of message with the same type, header and attributes, byte by byte. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof NetlinkMessage that
                && getClass() == that.getClass()
                && messageType() == that.messageType()
                && payload().equals(that.payload());
    }

    @Override
    public final int hashCode() {
        return 31 * messageType() + payload().hashCode();
    }

    private ByteBuffer payload() {
        return memory().duplicate()
                .clear()
                .position(message.offset() + NLMSG_HDRLEN)
                .limit(message.offset() + message.length());
    }
}
