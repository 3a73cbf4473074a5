package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.Netlink;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A list of attributes, indexed by number: those of a message, or those inside an attribute. Borrowed where its memory is,
 * owned where that is owned.
 *
 * <p><b>Absent attributes.</b> The same rule for every getter: an absent attribute reads as {@code null} where the type is
 * an object, as 0 where it is a number; {@link #has} tells 0 from absent. An attribute of the wrong length throws
 * {@link MalformedMessageException} from its own getter, and from no other. Where an attribute occurs more than once, the
 * last one counts, as in the kernel's {@code nla_parse()}.
 *
 * <p><b>Threads.</b> Getters change nothing: any threads may read a view whose memory is not written.
 */
public class AttributeView {
    /** Attribute offsets are multiples of 4 and are kept divided by it, in 16 bits. */
    private static final int OFFSET_UNIT = 4;

    private static final int MAX_INDEXED_LENGTH = 0xffff * OFFSET_UNIT;
    private static final short[] NO_INDEX = {};
    private static final ByteBuffer NO_MEMORY = ByteBuffer.allocate(0);

    private final AttributeSet set;
    private ByteBuffer memory = NO_MEMORY;
    private ByteOrder order = ByteOrder.nativeOrder();
    private int start;
    private int end;
    /** By attribute number: where its payload starts behind {@link #start}, in units of 4 bytes; 0 where it is absent. */
    private short[] index = NO_INDEX;

    /**
     * An empty view.
     *
     * @param set names of the attributes, for error texts
     */
    public AttributeView(AttributeSet set) {
        this.set = set;
    }

    /**
     * Makes this a view of attributes; borrowed.
     *
     * @param offset index of the first attribute's first byte
     * @param length number of bytes
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    protected final void wrap(ByteBuffer memory, int offset, int length, ByteOrder order) {
        java.util.Objects.checkFromIndexSize(offset, length, memory.limit());
        this.memory = memory;
        this.order = order;
        this.start = offset;
        this.end = offset + length;
        clearIndex(length);
        fillIndex();
    }

    private void clearIndex(int length) {
        if (length > MAX_INDEXED_LENGTH) {
            index = NO_INDEX;
        } else if (index.length == set.size()) {
            Arrays.fill(index, (short) 0);
        } else {
            index = new short[set.size()];
        }
    }

    private void fillIndex() {
        short[] offsets = index;
        for (int at = start; at < end; ) {
            int length = lengthAt(at);
            if (length < NLA_HDRLEN) {
                return;
            }
            int type = typeAt(at);
            if (type < offsets.length) {
                offsets[type] = (short) ((at + NLA_HDRLEN - start) / OFFSET_UNIT);
            }
            at += Netlink.align(length);
        }
    }

    /** {@code nla_len} of the attribute at an offset; 0 where no whole attribute begins. */
    private int lengthAt(int at) {
        if (end - at < NLA_HDRLEN) {
            return 0;
        }
        int length = Bytes.u16(memory, at, order);
        return length <= end - at ? length : 0;
    }

    private int typeAt(int at) {
        return Bytes.u16(memory, at + Short.BYTES, order) & NLA_TYPE_MASK;
    }

    /** Ends the borrow: nothing of the memory is kept. */
    final void forget() {
        memory = NO_MEMORY;
        index = NO_INDEX;
        start = 0;
        end = 0;
    }

    /** Keeps an index of what is there, no longer than it must be. */
    final void trimIndex() {
        int used = index.length;
        while (used > 0 && index[used - 1] == 0) {
            used--;
        }
        index = Arrays.copyOf(index, used);
    }

    /** The memory below this view; borrowed. */
    protected final ByteBuffer memory() {
        return memory;
    }

    /** The byte order that numbers are read in. */
    protected final ByteOrder order() {
        return order;
    }

    /** Index of the first attribute's first byte in {@link #memory()}. */
    final int attributesStart() {
        return start;
    }

    /** The names of the attributes. */
    public final AttributeSet attributeSet() {
        return set;
    }

    /** Whether there is an attribute of a number. */
    public final boolean has(int type) {
        return find(type) != 0;
    }

    /** All attributes, in wire order, the unknown ones too: a new cursor over this view's memory. */
    public final AttributeCursor attributes() {
        checkValid();
        return new AttributeCursor().wrap(memory, start, end - start, order);
    }

    /**
     * One attribute, raw, whether the table knows it or not: a new cursor over this view's memory; {@code null} where it is
     * absent.
     *
     * @param type the attribute's number
     */
    public final @Nullable AttributeCursor attribute(int type) {
        int payload = find(type);
        return payload != 0 ? cursorAt(payload) : null;
    }

    private AttributeCursor cursorAt(int payload) {
        int header = payload - NLA_HDRLEN;
        AttributeCursor cursor = new AttributeCursor().wrap(memory, header, end - header, order);
        cursor.next();
        return cursor;
    }

    /**
     * Where the payload of an attribute starts in {@link #memory()}; 0 where it is absent.
     *
     * @throws IllegalStateException if this is a view that is no longer valid
     */
    protected final int find(int type) {
        if (type < 0 || type >= index.length) {
            return search(type);
        }
        int offset = index[type] & 0xffff;
        return offset != 0 ? start + offset * OFFSET_UNIT : 0;
    }

    /** What the index has no place for is searched for. */
    private int search(int type) {
        checkValid();
        int found = 0;
        if (index.length > type && type >= 0) {
            return found;
        }
        for (int at = start; at < end; ) {
            int length = lengthAt(at);
            if (length < NLA_HDRLEN) {
                break;
            }
            if (typeAt(at) == type) {
                found = at + NLA_HDRLEN;
            }
            at += Netlink.align(length);
        }
        return found;
    }

    /** Throws where this view may no longer be read. */
    void checkValid() {}

    /** Length of the payload at an offset that {@link #find} has returned, in bytes. */
    protected final int lengthOf(int payload) {
        return Bytes.u16(memory, payload - NLA_HDRLEN, order) - NLA_HDRLEN;
    }

    /** An attribute of one byte, 0 to 255. */
    public final int u8(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u8(memory, sized(type, payload, 1, "u8")) : 0;
    }

    /** An attribute of 16 bits, 0 to 65,535. */
    public final int u16(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u16(memory, sized(type, payload, 2, "u16"), order) : 0;
    }

    /** An attribute of 32 bits, 0 to 4,294,967,295. */
    public final long u32(int type) {
        return s32(type) & 0xffff_ffffL;
    }

    /** An attribute of 32 bits, signed. */
    public final int s32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.s32(memory, sized(type, payload, 4, "u32"), order) : 0;
    }

    /** An attribute of 64 bits; treat it as unsigned. */
    public final long u64(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u64(memory, sized(type, payload, 8, "u64"), order) : 0;
    }

    /** An attribute of 16 bits in network byte order, 0 to 65,535. */
    public final int be16(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be16(memory, sized(type, payload, 2, "be16")) : 0;
    }

    /** An attribute of 32 bits in network byte order, 0 to 4,294,967,295. */
    public final long be32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be32(memory, sized(type, payload, 4, "be32")) : 0;
    }

    /** An attribute of 64 bits in network byte order; treat it as unsigned. */
    public final long be64(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be64(memory, sized(type, payload, 8, "be64")) : 0;
    }

    /** An attribute of one byte, -128 to 127. */
    public final int s8(int type) {
        return (byte) u8(type);
    }

    /** An attribute of 16 bits, -32,768 to 32,767. */
    public final int s16(int type) {
        return (short) u16(type);
    }

    /** An attribute of 64 bits, signed. */
    public final long s64(int type) {
        return u64(type);
    }

    /** An attribute of 4 or 8 bytes, as its value needs; treat it as unsigned. */
    public final long uint(int type) {
        int payload = find(type);
        if (payload == 0) {
            return 0;
        }
        return lengthOf(payload) == 8 ? u64(type) : u32(type);
    }

    /** An attribute of 4 or 8 bytes, as its value needs, signed. */
    public final long sint(int type) {
        int payload = find(type);
        if (payload == 0) {
            return 0;
        }
        return lengthOf(payload) == 8 ? s64(type) : s32(type);
    }

    /**
     * A field of 32 bits in an attribute that is a structure, 0 to 4,294,967,295; 0 where the attribute is absent, or a shorter
     * structure of an older kernel.
     *
     * @param offset of the field in the structure, in bytes
     */
    protected final long fieldU32(int type, int offset) {
        int payload = find(type);
        return payload != 0 && lengthOf(payload) >= offset + Integer.BYTES
                ? Bytes.u32(memory, payload + offset, order)
                : 0;
    }

    /** An attribute of {@code struct nla_bitfield32}; owned. */
    public final @Nullable Bitfield32 bitfield32(int type) {
        int payload = find(type);
        return payload != 0 ? cursorAt(payload).bitfield32() : null;
    }

    /** An attribute of text; owned. */
    public final @Nullable String string(int type) {
        int payload = find(type);
        return payload != 0 ? cursorAt(payload).string() : null;
    }

    /** An attribute of raw bytes; owned. */
    public final byte @Nullable [] bytes(int type) {
        int payload = find(type);
        return payload != 0 ? cursorAt(payload).bytes() : null;
    }

    /** An attribute of an IP address; owned. */
    public final @Nullable InetAddress ipAddress(int type) {
        int payload = find(type);
        return payload != 0 ? cursorAt(payload).ipAddress() : null;
    }

    /** An attribute of a link-layer address; owned. */
    public final @Nullable HardwareAddress hardwareAddress(int type) {
        int payload = find(type);
        return payload != 0 ? cursorAt(payload).hardwareAddress() : null;
    }

    /**
     * The attributes inside an attribute; a new view over this view's memory, {@code null} where the attribute is absent.
     *
     * @param set names of the attributes inside
     */
    public final @Nullable AttributeView nested(int type, AttributeSet set) {
        return nested(type, new AttributeView(set));
    }

    /**
     * The attributes inside an attribute, through a view of their own.
     *
     * @param view is made a view of them; borrowed like this
     * @return {@code view}, or {@code null} where the attribute is absent
     */
    public final <V extends AttributeView> @Nullable V nested(int type, V view) {
        int payload = find(type);
        if (payload == 0) {
            return null;
        }
        view.wrap(memory, payload, lengthOf(payload), order);
        return view;
    }

    private int sized(int type, int payload, int expected, String what) {
        if (Bytes.u16(memory, payload - NLA_HDRLEN, order) != NLA_HDRLEN + expected) {
            throw MalformedMessageException.wrongLength(
                    set.nameOf(type), payload, expected + " bytes (" + what + ")", lengthOf(payload));
        }
        return payload;
    }
}
