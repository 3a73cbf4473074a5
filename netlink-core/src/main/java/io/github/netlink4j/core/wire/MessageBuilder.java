package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLA_F_NESTED;
import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_FLAGS;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_PID;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_SEQ;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_TYPE;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes messages: header, family header, attributes, nests. Lengths are filled in when a message or nest ends; padding
 * is zero and not included in {@code nla_len}. Host byte order, except for the {@code be} methods. Not thread-safe.
 *
 * <p>An attribute's type is its number; {@code NLA_F_NET_BYTEORDER} may be added for families that require it:
 * {@code be32(IPSET_ATTR_TIMEOUT | NLA_F_NET_BYTEORDER, 60)}. A number that does not fit its width throws
 * {@link IllegalArgumentException}.
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
    /** The largest size: no socket sends more at once. */
    private static final int MAX_MESSAGES = 1 << 29;

    private static final int NO_MESSAGE = -1;
    /** Passed instead of an attribute's type for error texts. */
    private static final int HEADER_FIELD = Integer.MIN_VALUE;

    private final boolean growable;
    /** Replaced when it grows: each method must append before it reads this field. */
    private ByteBuffer memory;

    private int position;
    private int message = NO_MESSAGE;
    /** Depth of the nests that the caller's bodies are filling. */
    private int depth;

    private MessageBuilder(ByteBuffer memory, boolean growable) {
        this.memory = memory;
        this.growable = growable;
    }

    /**
     * A builder that owns direct memory, which grows as needed.
     *
     * @param capacity initial size in bytes
     */
    public static MessageBuilder allocate(int capacity) {
        return new MessageBuilder(ByteBuffer.allocateDirect(Math.max(capacity, NLMSG_HDRLEN)), true);
    }

    /** As {@link #allocate}, over heap memory: for messages that are not sent from this builder. */
    public static MessageBuilder allocateHeap(int capacity) {
        return new MessageBuilder(ByteBuffer.allocate(Math.max(capacity, NLMSG_HDRLEN)), true);
    }

    /**
     * A builder over the caller's memory, from index 0 to its limit. Appending more throws
     * {@link MessageOverflowException}.
     */
    public static MessageBuilder wrap(ByteBuffer memory) {
        return new MessageBuilder(memory, false);
    }

    /**
     * Begins a message with sequence number and port id 0.
     *
     * @param type {@code nlmsg_type}, 0 to 65,535
     * @param flags {@code NLM_F_*}
     * @throws IllegalStateException if the previous message was not ended
     */
    public MessageBuilder message(int type, int flags) {
        if (message != NO_MESSAGE) {
            throw new IllegalStateException("the previous message was not ended: call end() first");
        }
        requireFit(type, Short.SIZE, "nlmsg_type");
        requireFit(flags, Short.SIZE, "nlmsg_flags");
        int start = append(NLMSG_HDRLEN);
        Bytes.putU32(memory, start, 0);
        Bytes.putU16(memory, start + NLMSG_TYPE, type);
        Bytes.putU16(memory, start + NLMSG_FLAGS, flags);
        Bytes.putU64(memory, start + NLMSG_SEQ, 0);
        message = start;
        return this;
    }

    /** Sets {@code nlmsg_seq} of the message that is being built. */
    public MessageBuilder sequence(int sequence) {
        Bytes.putU32(memory, openMessage() + NLMSG_SEQ, sequence);
        return this;
    }

    /** Sets {@code nlmsg_pid} of the message that is being built; the kernel replaces 0. */
    public MessageBuilder portId(int portId) {
        Bytes.putU32(memory, openMessage() + NLMSG_PID, portId);
        return this;
    }

    /** Appends {@code length} zero bytes to the message: a family header, or the rest of one, with all fields zero. */
    public MessageBuilder reserve(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a header of " + length + " bytes");
        }
        openMessage();
        appendZeros(length);
        return this;
    }

    /** Appends one byte, outside any attribute: a field of a family header, or of a structure. */
    public MessageBuilder headerU8(int value) {
        requireFit(value, 8, HEADER_FIELD);
        int at = appendField(1);
        Bytes.putU8(memory, at, value);
        return this;
    }

    /** Appends 16 bits, outside any attribute: a field of a family header, or of a structure. */
    public MessageBuilder headerU16(int value) {
        requireFit(value, 16, HEADER_FIELD);
        int at = appendField(2);
        Bytes.putU16(memory, at, value);
        return this;
    }

    /** Appends 32 bits, signed or not, outside any attribute: a field of a family header, or of a structure. */
    public MessageBuilder headerU32(long value) {
        requireFit32(value, HEADER_FIELD);
        int at = appendField(4);
        Bytes.putU32(memory, at, value);
        return this;
    }

    /** Appends 64 bits, outside any attribute: a field of a structure. */
    public MessageBuilder headerU64(long value) {
        int at = appendField(8);
        Bytes.putU64(memory, at, value);
        return this;
    }

    /** Appends raw bytes, outside any attribute: a whole family header or structure. */
    public MessageBuilder header(byte[] bytes) {
        int at = appendField(bytes.length);
        memory.put(at, bytes);
        return this;
    }

    /** Appends an attribute of {@code u8}, 0 to 255. */
    public MessageBuilder u8(int type, int value) {
        requireFit(value, 8, type);
        int at = attribute(type, 1);
        Bytes.putU8(memory, at, value);
        return this;
    }

    /** Appends an attribute of {@code u16}, 0 to 65,535. */
    public MessageBuilder u16(int type, int value) {
        requireFit(value, 16, type);
        int at = attribute(type, 2);
        Bytes.putU16(memory, at, value);
        return this;
    }

    /** Appends an attribute of 32 bits, signed or not: {@code u32} from 0 to 4,294,967,295, {@code s32} below 0. */
    public MessageBuilder u32(int type, long value) {
        requireFit32(value, type);
        int at = attribute(type, 4);
        Bytes.putU32(memory, at, value);
        return this;
    }

    /** Appends an attribute of 64 bits, signed or not. */
    public MessageBuilder u64(int type, long value) {
        int at = attribute(type, 8);
        Bytes.putU64(memory, at, value);
        return this;
    }

    /** Appends an attribute of {@code s8}, -128 to 127. */
    public MessageBuilder s8(int type, int value) {
        return u8(type, signed(value, 8, type));
    }

    /** Appends an attribute of {@code s16}, -32,768 to 32,767. */
    public MessageBuilder s16(int type, int value) {
        return u16(type, signed(value, 16, type));
    }

    /** Appends an attribute of {@code uint}: 4 bytes if the unsigned value fits, else 8. */
    public MessageBuilder uint(int type, long value) {
        return value >>> 32 == 0 ? u32(type, value) : u64(type, value);
    }

    /** Appends an attribute of {@code sint}: 4 bytes if the signed value fits, else 8. */
    public MessageBuilder sint(int type, long value) {
        return value == (int) value ? u32(type, value) : u64(type, value);
    }

    /** Appends an attribute of 16 bits in network byte order, 0 to 65,535. */
    public MessageBuilder be16(int type, int value) {
        requireFit(value, 16, type);
        int at = attribute(type, 2);
        Bytes.putBe16(memory, at, value);
        return this;
    }

    /** Appends an attribute of 32 bits in network byte order, 0 to 4,294,967,295. */
    public MessageBuilder be32(int type, long value) {
        requireFit32(value, type);
        int at = attribute(type, 4);
        Bytes.putBe32(memory, at, value);
        return this;
    }

    /** Appends an attribute of 64 bits in network byte order. */
    public MessageBuilder be64(int type, long value) {
        int at = attribute(type, 8);
        Bytes.putBe64(memory, at, value);
        return this;
    }

    /** Appends an attribute of {@code struct nla_bitfield32}. */
    public MessageBuilder bitfield32(int type, Bitfield32 value) {
        int at = attribute(type, 8);
        Bytes.putU32(memory, at, value.value());
        Bytes.putU32(memory, at + 4, value.selector());
        return this;
    }

    /**
     * Appends an empty attribute if the payload of the next one would not start at a multiple of 8 bytes from the
     * builder's first byte, as the kernel does before 64-bit values: {@code nla_align_64bit()}.
     *
     * @param padType the padding attribute of the set, such as {@code IFLA_PAD}
     */
    public MessageBuilder pad64(int padType) {
        return Netlink.align(position) % 8 == 0 ? flag(padType) : this;
    }

    /** Appends an attribute of an IP address: 4 or 16 bytes. */
    public MessageBuilder ipAddress(int type, InetAddress value) {
        return bytes(type, value.getAddress());
    }

    /** Appends an attribute of a link-layer address. */
    public MessageBuilder hardwareAddress(int type, HardwareAddress value) {
        return bytes(type, value.toBytes());
    }

    /**
     * Appends an attribute of text in UTF-8 with a terminating NUL.
     *
     * @throws IllegalArgumentException if the text contains a NUL
     */
    public MessageBuilder string(int type, String value) {
        return text(type, value, 1);
    }

    /** Appends an attribute of text in UTF-8 without a terminating NUL; most families require one. */
    public MessageBuilder unterminatedString(int type, String value) {
        return text(type, value, 0);
    }

    private MessageBuilder text(int type, String value, int terminator) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(name(type) + ": text must not contain a NUL");
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int at = attribute(type, text.length + terminator);
        memory.put(at, text);
        return this;
    }

    /** Appends an attribute of raw bytes. */
    public MessageBuilder bytes(int type, byte[] value) {
        int at = attribute(type, value.length);
        memory.put(at, value);
        return this;
    }

    /** Appends an attribute without payload: a flag. */
    public MessageBuilder flag(int type) {
        attribute(type, 0);
        return this;
    }

    /** Appends a copy of the attribute that a cursor is at, including flag bits; its byte order must be the host's. */
    public MessageBuilder attribute(AttributeCursor source) {
        if (source.order() != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException(name(source.type()) + ": not in host byte order");
        }
        int at = attribute(source.rawType(), source.length());
        memory.put(at, source.memory(), source.offset(), source.length());
        return this;
    }

    /**
     * Appends an attribute that holds what {@code body} appends. {@code NLA_F_NESTED} is set.
     *
     * @throws MessageOverflowException if the nest exceeds the 65,535 bytes of an attribute
     */
    public MessageBuilder nest(int type, Consumer<MessageBuilder> body) {
        return attribute(type | NLA_F_NESTED, body);
    }

    /**
     * Appends an attribute that holds what {@code body} appends, without {@code NLA_F_NESTED}: a structure, field by
     * field, or a nest for a family that does not use the flag.
     *
     * @throws MessageOverflowException if it exceeds the 65,535 bytes of an attribute
     */
    public MessageBuilder attribute(int type, Consumer<MessageBuilder> body) {
        int header = attribute(type, 0) - NLA_HDRLEN;
        depth++;
        try {
            body.accept(this);
        } finally {
            depth--;
        }
        int length = position - header;
        requireAttributeLength(type, length);
        Bytes.putU16(memory, header, length);
        appendZeros(Netlink.align(position) - position);
        return this;
    }

    /**
     * Ends the message and sets its length.
     *
     * @throws IllegalStateException if no message was started, or inside a nest
     */
    public MessageBuilder end() {
        int start = openMessage();
        requireOutside("end()");
        Bytes.putU32(memory, start, position - start);
        message = NO_MESSAGE;
        return this;
    }

    /**
     * Removes all messages and keeps the memory.
     *
     * @throws IllegalStateException inside a nest
     */
    public MessageBuilder clear() {
        requireOutside("clear()");
        position = 0;
        message = NO_MESSAGE;
        return this;
    }

    /** The memory that was written, from index 0 to {@link #length()}. Borrowed: appending may replace it. */
    public ByteBuffer memory() {
        return memory;
    }

    /** Bytes written so far. */
    public int length() {
        return position;
    }

    /**
     * Returns this builder if it can be sent: it has messages, and the last one was ended.
     *
     * @throws IllegalStateException if not
     */
    public MessageBuilder requireComplete() {
        if (message != NO_MESSAGE) {
            throw new IllegalStateException("the last message was not ended: call end() first");
        }
        if (position == 0) {
            throw new IllegalStateException("the builder has no message: call message(type, flags) first");
        }
        return this;
    }

    private void requireOutside(String call) {
        if (depth > 0) {
            throw new IllegalStateException(call + " inside a nest that is not ended");
        }
    }

    private int openMessage() {
        if (message == NO_MESSAGE) {
            throw new IllegalStateException("no message was started: call message(type, flags) first");
        }
        return message;
    }

    private int attribute(int type, int payloadLength) {
        openMessage();
        if (type >>> Short.SIZE != 0) {
            throw new IllegalArgumentException(name(type) + ": a type has 16 bits");
        }
        requireAttributeLength(type, NLA_HDRLEN + payloadLength);
        int start = append(NLA_HDRLEN + payloadLength);
        Bytes.putU16(memory, start, NLA_HDRLEN + payloadLength);
        Bytes.putU16(memory, start + 2, type);
        return start + NLA_HDRLEN;
    }

    private static void requireAttributeLength(int type, int length) {
        if (length > MAX_ATTRIBUTE) {
            throw new MessageOverflowException(
                    name(type) + " needs " + length + " bytes; an attribute holds at most " + MAX_ATTRIBUTE);
        }
    }

    private static void requireFit(int value, int bits, int type) {
        if (value >>> bits != 0) {
            throw misfit(name(type), bits, value);
        }
    }

    private static void requireFit(int value, int bits, String field) {
        if (value >>> bits != 0) {
            throw misfit(field, bits, value);
        }
    }

    private static IllegalArgumentException misfit(String field, int bits, long value) {
        return new IllegalArgumentException(field + " of " + bits + " bits cannot hold " + value);
    }

    private static void requireFit32(long value, int type) {
        if (value < Integer.MIN_VALUE || value > 0xffff_ffffL) {
            throw misfit(name(type), Integer.SIZE, value);
        }
    }

    /** The bits of a signed number as an unsigned one of the same width. */
    private static int signed(int value, int bits, int type) {
        int highest = (1 << (bits - 1)) - 1;
        if (value > highest || value < -highest - 1) {
            throw misfit(name(type), bits, value);
        }
        return value & (1 << bits) - 1;
    }

    private static String name(int type) {
        if (type == HEADER_FIELD) {
            return "a header field";
        }
        return "attribute " + (type >>> Short.SIZE == 0 ? type & Netlink.NLA_TYPE_MASK : type);
    }

    /** Appends bytes for the caller to write, and returns their offset. */
    private int appendField(int length) {
        openMessage();
        return extend(length);
    }

    /** Appends bytes for the caller to write, padded with zeros to a 4-byte boundary, and returns their offset. */
    private int append(int length) {
        appendZeros(Netlink.align(position) - position);
        int start = extend(Netlink.align(length));
        // The last 4 bytes hold the padding, and the NUL of text.
        Bytes.putU32(memory, position - Integer.BYTES, 0);
        return start;
    }

    private void appendZeros(int length) {
        int start = extend(length);
        for (int i = 0; i < length; i++) {
            memory.put(start + i, (byte) 0);
        }
    }

    private int extend(int length) {
        int start = position;
        ensureRoom(length);
        position = start + length;
        return start;
    }

    private void ensureRoom(int length) {
        long needed = (long) position + length;
        if (needed <= memory.limit()) {
            return;
        }
        if (!growable || needed > MAX_MESSAGES) {
            throw new MessageOverflowException("the message needs at least " + needed + " bytes; the buffer has "
                    + (growable ? MAX_MESSAGES : memory.limit()));
        }
        int capacity = (int) Math.max(needed, 2L * memory.capacity());
        ByteBuffer larger = memory.isDirect() ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
        larger.put(0, memory, 0, position);
        memory = larger;
    }
}
