package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A typed message over its bytes. A subclass adds one accessor per attribute; wrapping, copying, raw access and
 * {@code toString()} come from here.
 *
 * <p><b>Ownership.</b> After {@code wrap} a message is borrowed: a view, valid until the memory below it is written
 * again, which for a socket is its next receive. {@code copy} gives an owned value that lasts.
 *
 * <p><b>Absent attributes.</b> The same rule for every accessor of every message: an absent attribute reads as
 * {@code null} where the type is an object, as 0 where it is a number, as {@code false} where it is a flag;
 * {@link #has} tells 0 from absent. An attribute of the wrong length throws {@link MalformedMessageException} from its
 * own accessor, and from no other.
 *
 * <p>Where an attribute occurs more than once, the last one counts, as in the kernel's {@code nla_parse()}.
 */
public abstract class NetlinkMessage {
    private final AttributeSet set;
    private final int familyHeaderLength;
    /** By attribute number: where its header starts, counted from the message's first byte; 0 where absent. */
    private final int[] index;

    private final MessageCursor message = new MessageCursor();
    private final AttributeCursor attribute = new AttributeCursor();

    /**
     * For subclasses: an empty message.
     *
     * @param set the attributes behind the family's header
     * @param familyHeaderLength length of the family's fixed header in bytes
     */
    protected NetlinkMessage(AttributeSet set, int familyHeaderLength) {
        this.set = set;
        this.familyHeaderLength = familyHeaderLength;
        this.index = new int[set.size()];
    }

    /** Makes this a view of the message that the cursor stands on; borrowed. */
    protected final void view(MessageCursor source) {
        view(source.memory(), source.offset(), source.length());
    }

    /** Makes this an owned copy of another message. */
    protected final void copyFrom(NetlinkMessage other) {
        byte[] bytes = new byte[other.message.length()];
        other.message.memory().get(other.message.offset(), bytes);
        view(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    private void view(ByteBuffer memory, int offset, int length) {
        Arrays.fill(index, 0);
        message.wrap(memory, offset, length);
        if (!message.next()) {
            throw new MalformedMessageException("no message at offset " + offset + ": " + length + " bytes");
        }
        if (message.payloadLength() < familyHeaderLength) {
            throw new MalformedMessageException(set.name() + " message at offset " + offset + ": expected a header of "
                    + familyHeaderLength + " bytes, found " + message.payloadLength());
        }
        AttributeCursor attributes = attributes();
        while (attributes.next()) {
            int type = attributes.type();
            if (type < index.length) {
                index[type] = attributes.offset() - NLA_HDRLEN - offset;
            }
        }
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
        return type >= 0 && type < index.length && index[type] != 0;
    }

    /** All attributes, in wire order, the unknown ones too. Borrowed: the one cursor of this message, started over. */
    public final AttributeCursor attributes() {
        return message.attributes(familyHeaderLength);
    }

    /**
     * One attribute, raw. Borrowed: a cursor that the next accessor call moves; {@code null} where it is absent.
     *
     * @param type the attribute's number, one that the message's table knows
     */
    public final @Nullable AttributeCursor attribute(int type) {
        return has(type) ? seek(type) : null;
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

    /** An attribute of one byte. */
    protected final int u8(int type) {
        return has(type) ? Bytes.u8(memory(), sized(type, 1, "u8")) : 0;
    }

    /** An attribute of 16 bits. */
    protected final int u16(int type) {
        return has(type) ? Bytes.u16(memory(), sized(type, 2, "u16")) : 0;
    }

    /** An attribute of 32 bits, unsigned. */
    protected final long u32(int type) {
        return has(type) ? Bytes.u32(memory(), sized(type, 4, "u32")) : 0;
    }

    /** An attribute of 64 bits; treat it as unsigned. */
    protected final long u64(int type) {
        return has(type) ? Bytes.u64(memory(), sized(type, 8, "u64")) : 0;
    }

    /** An attribute of text; owned. */
    protected final @Nullable String string(int type) {
        return has(type) ? seek(type).string() : null;
    }

    /** An attribute of raw bytes; owned. */
    protected final byte @Nullable [] bytes(int type) {
        return has(type) ? seek(type).bytes() : null;
    }

    /** The attributes inside an attribute; borrowed like {@link #attribute(int)}. */
    protected final @Nullable AttributeCursor nested(int type) {
        return has(type) ? seek(type).nested() : null;
    }

    private AttributeCursor seek(int type) {
        int header = message.offset() + index[type];
        attribute.wrap(memory(), header, Bytes.u16(memory(), header)).next();
        return attribute;
    }

    private int sized(int type, int expected, String what) {
        int header = message.offset() + index[type];
        int length = Bytes.u16(memory(), header) - NLA_HDRLEN;
        if (length != expected) {
            throw MalformedMessageException.wrongLength(
                    set.nameOf(type), header + NLA_HDRLEN, expected + " bytes (" + what + ")", length);
        }
        return header + NLA_HDRLEN;
    }

    /** The name of the message, such as {@code NET_DM_CMD_PACKET_ALERT}. */
    protected abstract String messageName();

    /** The whole tree by the kernel's names: {@code NAME {ATTRIBUTE=value, ATTRIBUTE={ATTRIBUTE=value}}}. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(messageName()).append(" {");
        set.describe(message.attributes(familyHeaderLength), text);
        return text.append('}').toString();
    }
}
