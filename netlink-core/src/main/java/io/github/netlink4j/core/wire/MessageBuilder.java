package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLA_F_NESTED;
import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes messages: header, family header, attributes, nests. Lengths are filled in when a message or nest ends; padding
 * is zero and never counted in {@code nla_len}. Not thread-safe.
 *
 * <pre>{@code
 * MessageBuilder request = MessageBuilder.allocate(64)
 *         .message(RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK)
 *         .reserve(16)                                       // struct ifinfomsg, all zero
 *         .string(IFLA_IFNAME, "nlmon0")
 *         .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "nlmon"))
 *         .end();
 * }</pre>
 */
public final class MessageBuilder {
    private static final int MAX_ATTRIBUTE = 0xffff;
    private static final int NO_MESSAGE = -1;

    private final boolean growable;
    /** Replaced when it grows: every method appends first and reads this field after. */
    private ByteBuffer memory;

    private int position;
    private int message = NO_MESSAGE;

    private MessageBuilder(ByteBuffer memory, boolean growable) {
        this.memory = memory;
        this.growable = growable;
    }

    /**
     * A builder over direct memory of its own, which grows as needed.
     *
     * @param capacity bytes to begin with
     */
    public static MessageBuilder allocate(int capacity) {
        return new MessageBuilder(ByteBuffer.allocateDirect(Math.max(capacity, NLMSG_HDRLEN)), true);
    }

    /**
     * A builder over the caller's memory, from index 0 to its limit. What does not fit throws
     * {@link MessageOverflowException}.
     */
    public static MessageBuilder over(ByteBuffer memory) {
        return new MessageBuilder(memory, false);
    }

    /**
     * Begins a message with sequence number and port id 0.
     *
     * @param type {@code nlmsg_type}
     * @param flags {@code NLM_F_*}
     * @throws IllegalStateException if the message before it was not ended
     */
    public MessageBuilder message(int type, int flags) {
        if (message != NO_MESSAGE) {
            throw new IllegalStateException("the message before this one was not ended: call end() first");
        }
        int start = append(NLMSG_HDRLEN);
        Bytes.putU16(memory, start + 4, type);
        Bytes.putU16(memory, start + 6, flags);
        message = start;
        return this;
    }

    /** Sets {@code nlmsg_seq} of the message that is being built. */
    public MessageBuilder sequence(int sequence) {
        Bytes.putU32(memory, openMessage() + 8, sequence);
        return this;
    }

    /** Appends {@code length} zero bytes to the message: a family header whose fields are all zero. */
    public MessageBuilder reserve(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a header of " + length + " bytes");
        }
        openMessage();
        append(length);
        return this;
    }

    /** Appends one byte, outside any attribute: a field of a family header. */
    public MessageBuilder headerU8(int value) {
        openMessage();
        int at = appendUnpadded(1);
        Bytes.putU8(memory, at, value);
        return this;
    }

    /** Appends 16 bits in host byte order, outside any attribute: a field of a family header. */
    public MessageBuilder headerU16(int value) {
        openMessage();
        int at = appendUnpadded(2);
        Bytes.putU16(memory, at, value);
        return this;
    }

    /** Appends 32 bits in host byte order, outside any attribute: a field of a family header. */
    public MessageBuilder headerU32(long value) {
        openMessage();
        int at = appendUnpadded(4);
        Bytes.putU32(memory, at, value);
        return this;
    }

    /** Appends an attribute of one byte. */
    public MessageBuilder u8(int type, int value) {
        int at = attribute(type, 1);
        Bytes.putU8(memory, at, value);
        return this;
    }

    /** Appends an attribute of 16 bits in host byte order. */
    public MessageBuilder u16(int type, int value) {
        int at = attribute(type, 2);
        Bytes.putU16(memory, at, value);
        return this;
    }

    /** Appends an attribute of 32 bits in host byte order. */
    public MessageBuilder u32(int type, long value) {
        int at = attribute(type, 4);
        Bytes.putU32(memory, at, value);
        return this;
    }

    /** Appends an attribute of 64 bits in host byte order. */
    public MessageBuilder u64(int type, long value) {
        int at = attribute(type, 8);
        Bytes.putU64(memory, at, value);
        return this;
    }

    /** Appends an attribute of text in UTF-8 with its closing NUL. */
    public MessageBuilder string(int type, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int at = attribute(type, text.length + 1);
        memory.put(at, text);
        return this;
    }

    /** Appends an attribute of raw bytes. */
    public MessageBuilder bytes(int type, byte[] value) {
        int at = attribute(type, value.length);
        memory.put(at, value);
        return this;
    }

    /** Appends an attribute without payload, whose presence is its meaning. */
    public MessageBuilder flag(int type) {
        attribute(type, 0);
        return this;
    }

    /**
     * Appends an attribute that holds what {@code body} appends. {@code NLA_F_NESTED} is set.
     *
     * @throws MessageOverflowException if the nest outgrows the 65,535 bytes of an attribute
     */
    public MessageBuilder nest(int type, Consumer<MessageBuilder> body) {
        int header = attribute(type | NLA_F_NESTED, 0) - NLA_HDRLEN;
        body.accept(this);
        int length = position - header;
        requireAttributeLength(type, length);
        Bytes.putU16(memory, header, length);
        return this;
    }

    /** Ends the message and fills in its length. */
    public MessageBuilder end() {
        int start = openMessage();
        Bytes.putU32(memory, start, position - start);
        message = NO_MESSAGE;
        return this;
    }

    /** Forgets what was built, keeps the memory. */
    public MessageBuilder clear() {
        position = 0;
        message = NO_MESSAGE;
        return this;
    }

    /** The memory that was written, from index 0 to {@link #length()}. Borrowed: it may be replaced when more is appended. */
    public ByteBuffer memory() {
        return memory;
    }

    /** Bytes written so far. */
    public int length() {
        return position;
    }

    private int openMessage() {
        if (message == NO_MESSAGE) {
            throw new IllegalStateException("no message was begun: call message(type, flags) first");
        }
        return message;
    }

    private int attribute(int type, int payloadLength) {
        openMessage();
        requireAttributeLength(type, NLA_HDRLEN + payloadLength);
        int start = append(NLA_HDRLEN + payloadLength);
        Bytes.putU16(memory, start, NLA_HDRLEN + payloadLength);
        Bytes.putU16(memory, start + 2, type);
        return start + NLA_HDRLEN;
    }

    private static void requireAttributeLength(int type, int length) {
        if (length > MAX_ATTRIBUTE) {
            throw new MessageOverflowException("attribute " + (type & Netlink.NLA_TYPE_MASK) + " needs " + length
                    + " bytes; an attribute holds at most " + MAX_ATTRIBUTE);
        }
    }

    /** Appends zero bytes from a boundary to a boundary, and returns where they begin. */
    private int append(int length) {
        int padding = Netlink.align(position) - position;
        return appendUnpadded(padding + Netlink.align(length)) + padding;
    }

    private int appendUnpadded(int length) {
        int start = position;
        ensureRoom(length);
        for (int i = 0; i < length; i++) {
            memory.put(start + i, (byte) 0);
        }
        position = start + length;
        return start;
    }

    private void ensureRoom(int length) {
        int needed = position + length;
        if (needed <= memory.limit()) {
            return;
        }
        if (!growable) {
            throw new MessageOverflowException(
                    "the message needs at least " + needed + " bytes; the buffer has " + memory.limit());
        }
        ByteBuffer larger = ByteBuffer.allocateDirect(Math.max(needed, 2 * memory.capacity()));
        larger.put(0, memory, 0, position);
        memory = larger;
    }
}
