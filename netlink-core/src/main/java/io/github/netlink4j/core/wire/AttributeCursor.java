package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLA_F_NESTED;
import static io.github.netlink4j.core.wire.Netlink.NLA_F_NET_BYTEORDER;
import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list of attributes. Borrowed: a view of the caller's memory, valid until that memory is written again.
 * Allocates nothing while it walks; getters that return an object return an owned one.
 *
 * <pre>
 *  struct nlattr
 *  0         2         4
 *  +---------+---------+------------------+---------+
 *  | nla_len | type    | payload …        | padding |
 *  +---------+---------+------------------+---------+
 * </pre>
 *
 * <p>The walk checks only that an attribute lies inside its list and stops where it does not ({@link #leftover()} returns
 * the number of bytes left). The typed getters check the length of the payload and throw {@link MalformedMessageException}, so
 * the attributes after a malformed one can still be read. A last attribute without its padding is well-formed.
 *
 * <p>Numbers are read in the cursor's byte order, which is the host's unless another one is set for a capture of
 * another machine; the {@code be} getters read network byte order in either case. The flag {@code NLA_F_NET_BYTEORDER} changes no
 * getter: the caller chooses the getter by it.
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
    private static final int MAX_PAYLOAD = 0xffff - NLA_HDRLEN;

    private ByteBuffer memory = Bytes.EMPTY;
    private boolean bigEndian = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
    /** The header as one {@code int}, see {@link AttributeHeader}: fewer fields make the walk faster. */
    private int header = NLA_HDRLEN;
    /** Where the next attribute starts; up to 3 bytes beyond the limit where the last one lacks its padding. */
    private int next;

    private int limit;
    private @Nullable AttributeCursor child;

    /** An empty cursor; {@link #wrap} sets its bytes. */
    public AttributeCursor() {}

    /**
     * Sets the bytes to walk, in host byte order; the cursor is before the first attribute.
     *
     * @param offset index of the first byte
     * @param length number of bytes
     * @return this cursor
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    public AttributeCursor wrap(ByteBuffer memory, int offset, int length) {
        return wrap(memory, offset, length, ByteOrder.nativeOrder());
    }

    /** As {@link #wrap(ByteBuffer, int, int)}, in the given byte order. */
    public AttributeCursor wrap(ByteBuffer memory, int offset, int length, ByteOrder order) {
        Objects.checkFromIndexSize(offset, length, memory.limit());
        return wrapInside(memory, offset, offset + length, order);
    }

    /** As {@link #wrap}, for a region known to lie inside the memory. */
    @SuppressWarnings("ReferenceEquality") // the same memory, not the same bytes
    AttributeCursor wrapInside(ByteBuffer memory, int start, int end, ByteOrder order) {
        // Storing a reference costs a garbage collector barrier, and the memory is usually the same.
        if (this.memory != memory) {
            this.memory = memory;
        }
        this.bigEndian = order == ByteOrder.BIG_ENDIAN;
        this.header = NLA_HDRLEN;
        this.next = start;
        this.limit = end;
        return this;
    }

    /** Moves to the next attribute; {@code false} at the end, or where no whole attribute follows. */
    public boolean next() {
        int start = next;
        int remaining = limit - start;
        if (remaining < NLA_HDRLEN) {
            return false;
        }
        int found = AttributeHeader.read(memory, start, order());
        if (!AttributeHeader.fits(found, remaining)) {
            return false;
        }
        header = found;
        next = start + Netlink.align(AttributeHeader.length(found));
        return true;
    }

    /**
     * Moves to the next attribute with this number.
     *
     * @return whether one was found; if not, the cursor is at the end
     */
    public boolean nextOf(int type) {
        while (next()) {
            if (type() == type) {
                return true;
            }
        }
        return false;
    }

    /**
     * Positions the cursor at a payload without a header, such as a field of a structure. No attribute follows it.
     *
     * @param length 0 to 65,531
     * @return this cursor
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    public AttributeCursor position(ByteBuffer memory, int offset, int length, ByteOrder order) {
        if (length > MAX_PAYLOAD) {
            throw new IllegalArgumentException("a payload of " + length + " bytes");
        }
        wrap(memory, offset, length, order);
        header = NLA_HDRLEN + length;
        next = offset + Netlink.align(length);
        return this;
    }

    /** Index of the first byte after the list in {@link #memory()}. */
    public int end() {
        return limit;
    }

    /** Number of bytes not walked yet: after {@link #next()} returned {@code false}, the bytes that form no attribute. */
    public int leftover() {
        return Math.max(0, limit - next);
    }

    /** The attribute's number, without its flag bits. */
    public int type() {
        return AttributeHeader.type(header);
    }

    /** {@code nla_type} as on the wire: the number with its flag bits. */
    public int rawType() {
        return header >>> Short.SIZE;
    }

    /** Whether {@code NLA_F_NESTED} is set. The kernel does not set it on every nested attribute. */
    public boolean isNested() {
        return (rawType() & NLA_F_NESTED) != 0;
    }

    /** Whether {@code NLA_F_NET_BYTEORDER} is set: the payload is in network byte order. */
    public boolean isNetworkByteOrder() {
        return (rawType() & NLA_F_NET_BYTEORDER) != 0;
    }

    /** The memory that is walked; borrowed. */
    public ByteBuffer memory() {
        return memory;
    }

    /** The byte order in which numbers are read. */
    public ByteOrder order() {
        return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Index of the payload's first byte in {@link #memory()}. */
    public int offset() {
        return next - Netlink.align(AttributeHeader.length(header)) + NLA_HDRLEN;
    }

    /** Length of the payload in bytes, 0 to 65,531. */
    public int length() {
        return AttributeHeader.length(header) - NLA_HDRLEN;
    }

    /** The payload as {@code u8}, 0 to 255. */
    public int u8() {
        requireLength(1, "u8");
        return Bytes.u8(memory, offset());
    }

    /** The payload as {@code u16}, 0 to 65,535. */
    public int u16() {
        requireLength(2, "u16");
        return Bytes.u16(memory, offset(), order());
    }

    /** The payload as {@code u32}, 0 to 4,294,967,295. */
    public long u32() {
        requireLength(4, "u32");
        return Bytes.u32(memory, offset(), order());
    }

    /** The payload as {@code u64}; treat it as unsigned. */
    public long u64() {
        requireLength(8, "u64");
        return Bytes.u64(memory, offset(), order());
    }

    /** The payload as {@code s8}, -128 to 127. */
    public int s8() {
        requireLength(1, "s8");
        return (byte) Bytes.u8(memory, offset());
    }

    /** The payload as {@code s16}, -32,768 to 32,767. */
    public int s16() {
        requireLength(2, "s16");
        return (short) Bytes.u16(memory, offset(), order());
    }

    /** The payload as {@code s32}. */
    public int s32() {
        requireLength(4, "s32");
        return Bytes.s32(memory, offset(), order());
    }

    /** The payload as {@code s64}. */
    public long s64() {
        requireLength(8, "s64");
        return Bytes.u64(memory, offset(), order());
    }

    /** The payload as {@code uint}, 4 or 8 bytes depending on the value; treat it as unsigned. */
    public long uint() {
        return isWide("uint") ? Bytes.u64(memory, offset(), order()) : Bytes.u32(memory, offset(), order());
    }

    /** The payload as {@code sint}, 4 or 8 bytes depending on the value. */
    public long sint() {
        return isWide("sint") ? Bytes.u64(memory, offset(), order()) : Bytes.s32(memory, offset(), order());
    }

    private boolean isWide(String type) {
        if (length() != 4 && length() != 8) {
            throw wrongLength("4 or 8 bytes (" + type + ")");
        }
        return length() == 8;
    }

    /** The payload as 16 bits in network byte order, 0 to 65,535. */
    public int be16() {
        requireLength(2, "be16");
        return Bytes.be16(memory, offset());
    }

    /** The payload as 32 bits in network byte order, 0 to 4,294,967,295. */
    public long be32() {
        requireLength(4, "be32");
        return Bytes.be32(memory, offset());
    }

    /** The payload as 64 bits in network byte order; treat it as unsigned. */
    public long be64() {
        requireLength(8, "be64");
        return Bytes.be64(memory, offset());
    }

    /** The payload as {@code struct nla_bitfield32}; owned. */
    public Bitfield32 bitfield32() {
        requireLength(8, "bitfield32");
        return new Bitfield32(Bytes.s32(memory, offset(), order()), Bytes.s32(memory, offset() + 4, order()));
    }

    /** The payload as a link-layer address of 0 to 32 bytes; owned. */
    public HardwareAddress hardwareAddress() {
        if (length() > HardwareAddress.MAX_LENGTH) {
            throw wrongLength("at most " + HardwareAddress.MAX_LENGTH + " bytes (link-layer address)");
        }
        return HardwareAddress.of(bytes());
    }

    /**
     * The payload as an {@link Inet4Address} of 4 bytes, or an {@link Inet6Address} of 16, also if it
     * is IPv4-mapped; owned.
     */
    public InetAddress ipAddress() {
        if (length() != 4 && length() != 16) {
            throw wrongLength("4 or 16 bytes (IP address)");
        }
        return Bytes.ipAddress(memory, offset(), length());
    }

    /** The payload as text in UTF-8, up to the first NUL or its end; owned. */
    public String string() {
        return Bytes.string(memory, offset(), length());
    }

    /** A copy of the payload; owned. */
    public byte[] bytes() {
        return Bytes.copy(memory, offset(), length());
    }

    /**
     * The payload as a list of attributes. Borrowed: this cursor has one child, which each call positions anew.
     * {@link #isNested()} need not be set.
     */
    public AttributeCursor nested() {
        AttributeCursor nested = child;
        if (nested == null) {
            nested = new AttributeCursor();
            child = nested;
        }
        return nested.wrapInside(memory, offset(), offset() + length(), order());
    }

    /** The number and length of the current attribute, as text. */
    @Override
    public String toString() {
        return "attribute " + type() + " of " + length() + " bytes";
    }

    private void requireLength(int expected, String type) {
        if (length() != expected) {
            throw wrongLength(expected + " bytes (" + type + ")");
        }
    }

    private MalformedMessageException wrongLength(String expected) {
        return MalformedMessageException.wrongLength("attribute " + type(), offset(), expected, length());
    }
}
