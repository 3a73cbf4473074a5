package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLA_F_NESTED;
import static io.github.netlink4j.core.wire.Netlink.NLA_F_NET_BYTEORDER;
import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list of attributes. Borrowed: a view of memory that belongs to somebody else, valid until that memory is
 * written again. Allocates nothing while it walks; {@link #string()} and {@link #bytes()} return owned copies.
 *
 * <pre>
 *  struct nlattr
 *  0         2         4
 *  +---------+---------+------------------+---------+
 *  | nla_len | type    | payload …        | padding |
 *  +---------+---------+------------------+---------+
 * </pre>
 *
 * <p>The walk checks only that an attribute lies inside its list and stops where it does not ({@link #leftover()} says
 * how much was left). The typed getters check the length of the payload and throw {@link MalformedMessageException}, so
 * one odd attribute does not lose the others. A last attribute without its padding is well-formed.
 *
 * <pre>{@code
 * while (attributes.next()) {
 *     switch (attributes.type()) {
 *         case IFLA_IFNAME -> name = attributes.string();
 *         case IFLA_MTU -> mtu = attributes.u32();
 *     }
 * }
 * }</pre>
 */
public final class AttributeCursor {
    private ByteBuffer memory = ByteBuffer.allocate(0);
    private int payload;
    private int length;
    private int rawType;
    private int next;
    private int limit;
    private @Nullable AttributeCursor child;

    /** A cursor over nothing; {@link #wrap} gives it bytes. */
    public AttributeCursor() {}

    /**
     * Starts over, before the first attribute of other bytes.
     *
     * @param offset index of the first byte
     * @param length number of bytes
     * @return this cursor
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    public AttributeCursor wrap(ByteBuffer memory, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, memory.limit());
        this.memory = memory;
        this.payload = offset;
        this.length = 0;
        this.rawType = 0;
        this.next = offset;
        this.limit = offset + length;
        return this;
    }

    /** Moves to the next attribute; {@code false} at the end, or where no whole attribute follows. */
    public boolean next() {
        int remaining = limit - next;
        if (remaining < NLA_HDRLEN) {
            return false;
        }
        int claimed = Bytes.u16(memory, next);
        if (claimed < NLA_HDRLEN || claimed > remaining) {
            return false;
        }
        rawType = Bytes.u16(memory, next + 2);
        payload = next + NLA_HDRLEN;
        length = claimed - NLA_HDRLEN;
        next += Math.min(Netlink.align(claimed), remaining);
        return true;
    }

    /** Bytes that the walk has not reached: after {@link #next()} said {@code false}, those that are no attribute. */
    public int leftover() {
        return limit - next;
    }

    /** The attribute's number, without its flag bits. */
    public int type() {
        return rawType & NLA_TYPE_MASK;
    }

    /** Whether {@code NLA_F_NESTED} is set. The kernel does not set it on every nested attribute. */
    public boolean isNested() {
        return (rawType & NLA_F_NESTED) != 0;
    }

    /** Whether {@code NLA_F_NET_BYTEORDER} is set: the payload is in network byte order. */
    public boolean isNetworkByteOrder() {
        return (rawType & NLA_F_NET_BYTEORDER) != 0;
    }

    /** The memory that is walked; borrowed. */
    public ByteBuffer memory() {
        return memory;
    }

    /** Index of the payload's first byte in {@link #memory()}. */
    public int offset() {
        return payload;
    }

    /** Length of the payload in bytes, 0 to 65,531. */
    public int length() {
        return length;
    }

    /** The payload as {@code u8}, 0 to 255. */
    public int u8() {
        requireLength(1, "u8");
        return Bytes.u8(memory, payload);
    }

    /** The payload as {@code u16} in host byte order, 0 to 65,535. */
    public int u16() {
        requireLength(2, "u16");
        return Bytes.u16(memory, payload);
    }

    /** The payload as {@code s32} in host byte order. */
    public int s32() {
        requireLength(4, "s32");
        return Bytes.s32(memory, payload);
    }

    /** The payload as {@code u32} in host byte order, 0 to 4,294,967,295. */
    public long u32() {
        requireLength(4, "u32");
        return Bytes.u32(memory, payload);
    }

    /** The payload as {@code u64} in host byte order; treat it as unsigned. */
    public long u64() {
        requireLength(8, "u64");
        return Bytes.u64(memory, payload);
    }

    /** The payload as text in UTF-8, up to the first NUL or its end; owned. */
    public String string() {
        int end = 0;
        while (end < length && memory.get(payload + end) != 0) {
            end++;
        }
        byte[] text = new byte[end];
        memory.get(payload, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** A copy of the payload; owned. */
    public byte[] bytes() {
        byte[] copy = new byte[length];
        memory.get(payload, copy);
        return copy;
    }

    /**
     * The payload as a list of attributes. Borrowed: the one child of this cursor, started over at each call. Works
     * whether or not {@link #isNested()}.
     */
    public AttributeCursor nested() {
        AttributeCursor nested = child;
        if (nested == null) {
            nested = new AttributeCursor();
            child = nested;
        }
        return nested.wrap(memory, payload, length);
    }

    private void requireLength(int expected, String type) {
        if (length != expected) {
            throw MalformedMessageException.wrongLength(
                    "attribute " + type(), payload, expected + " bytes (" + type + ")", length);
        }
    }
}
