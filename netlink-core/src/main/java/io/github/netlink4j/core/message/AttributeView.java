package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of attributes, read by number: those inside an attribute, which {@link #nested} gives, or those of a message.
 * Borrowed where its memory is, owned where that is owned.
 *
 * <p><b>Absent attributes.</b> The same rule for every getter: an absent attribute reads as {@code null} where the type is
 * an object, as 0 where it is a number, as an empty view where it is a nest; {@link #has} tells. An attribute of the wrong length throws
 * {@link MalformedMessageException} from its own getter, and from no other. Where an attribute occurs more than once, the
 * last one counts, as in the kernel's {@code nla_parse()}.
 *
 * <p><b>Threads.</b> Getters change nothing: any number of threads may read a view of memory that is not written.
 */
public class AttributeView {
    private static final ByteBuffer NO_MEMORY = ByteBuffer.allocate(0);

    private final AttributeSet set;
    private ByteBuffer memory = NO_MEMORY;
    private ByteOrder order = ByteOrder.nativeOrder();
    private int start;
    private int end;

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
        Objects.checkFromIndexSize(offset, length, memory.limit());
        this.memory = memory;
        this.order = order;
        this.start = offset;
        this.end = offset + length;
    }

    /** Makes this a view of the attributes inside an attribute. */
    void wrapNested(ByteBuffer memory, int offset, int length, ByteOrder order) {
        wrap(memory, offset, length, order);
    }

    /** Ends the borrow: nothing of the memory is kept. */
    final void forget() {
        memory = NO_MEMORY;
        start = 0;
        end = 0;
    }

    /** Throws {@link IllegalStateException} if this may no longer be read. */
    void checkValid() {}

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
        return cursor(start);
    }

    /**
     * One attribute, raw, whether the table knows it or not: a new cursor over this view's memory; {@code null} where it is
     * absent.
     *
     * @param type the attribute's number
     */
    public final @Nullable AttributeCursor attribute(int type) {
        int payload = find(type);
        if (payload == 0) {
            return null;
        }
        AttributeCursor cursor = cursor(payload - NLA_HDRLEN);
        cursor.next();
        return cursor;
    }

    final AttributeCursor cursor(int from) {
        return new AttributeCursor().wrap(memory, from, end - from, order);
    }

    /** Index in {@link #memory()} of the first byte of an attribute's payload; 0 where the attribute is absent. */
    protected int find(int type) {
        return search(type);
    }

    /** Walks the list to its end: the last one of a number counts. */
    final int search(int type) {
        int found = 0;
        AttributeCursor list = cursor(start);
        while (list.next()) {
            if (list.type() == type) {
                found = list.offset();
            }
        }
        return found;
    }

    /** Length in bytes of the payload at an offset that {@link #find} has returned. */
    protected final int lengthOf(int payload) {
        return Bytes.u16(memory, payload - NLA_HDRLEN, order) - NLA_HDRLEN;
    }

    /** An attribute of one byte, 0 to 255. */
    public final int u8(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u8(memory, sized(type, payload, 1)) : 0;
    }

    /** An attribute of 16 bits, 0 to 65,535. */
    public final int u16(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u16(memory, sized(type, payload, 2), order) : 0;
    }

    /** An attribute of 32 bits, 0 to 4,294,967,295. */
    public final long u32(int type) {
        return s32(type) & 0xffff_ffffL;
    }

    /** An attribute of 64 bits; treat it as unsigned. */
    public final long u64(int type) {
        return s64(type);
    }

    /** An attribute of one byte, -128 to 127. */
    public final int s8(int type) {
        return (byte) u8(type);
    }

    /** An attribute of 16 bits, -32,768 to 32,767. */
    public final int s16(int type) {
        return (short) u16(type);
    }

    /** An attribute of 32 bits, signed. */
    public final int s32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.s32(memory, sized(type, payload, 4), order) : 0;
    }

    /** An attribute of 64 bits, signed. */
    public final long s64(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.u64(memory, sized(type, payload, 8), order) : 0;
    }

    /** An attribute of 4 or 8 bytes, as its value needs; treat it as unsigned. */
    public final long uint(int type) {
        return isWide(type) ? u64(type) : u32(type);
    }

    /** An attribute of 4 or 8 bytes, as its value needs, signed. */
    public final long sint(int type) {
        return isWide(type) ? s64(type) : s32(type);
    }

    private boolean isWide(int type) {
        int payload = find(type);
        if (payload == 0) {
            return false;
        }
        int length = lengthOf(payload);
        if (length != 4 && length != 8) {
            throw wrongLength(type, payload, "4 or 8 bytes");
        }
        return length == 8;
    }

    /** An attribute of 16 bits in network byte order, 0 to 65,535. */
    public final int be16(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be16(memory, sized(type, payload, 2)) : 0;
    }

    /** An attribute of 32 bits in network byte order, 0 to 4,294,967,295. */
    public final long be32(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be32(memory, sized(type, payload, 4)) : 0;
    }

    /** An attribute of 64 bits in network byte order; treat it as unsigned. */
    public final long be64(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.be64(memory, sized(type, payload, 8)) : 0;
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
        if (payload == 0) {
            return null;
        }
        sized(type, payload, 8);
        return new Bitfield32(Bytes.s32(memory, payload, order), Bytes.s32(memory, payload + 4, order));
    }

    /** An attribute of text in UTF-8, with or without a closing NUL; owned. */
    public final @Nullable String string(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.string(memory, payload, lengthOf(payload)) : null;
    }

    /** An attribute of raw bytes; owned. */
    public final byte @Nullable [] bytes(int type) {
        int payload = find(type);
        return payload != 0 ? Bytes.copy(memory, payload, lengthOf(payload)) : null;
    }

    /** An attribute of an IP address of 4 or 16 bytes; owned. */
    public final @Nullable InetAddress ipAddress(int type) {
        int payload = find(type);
        if (payload == 0) {
            return null;
        }
        int length = lengthOf(payload);
        if (length != 4 && length != 16) {
            throw wrongLength(type, payload, "4 or 16 bytes");
        }
        return Bytes.ipAddress(memory, payload, length);
    }

    /** An attribute of a link-layer address of 0 to 32 bytes; owned. */
    public final @Nullable HardwareAddress hardwareAddress(int type) {
        int payload = find(type);
        if (payload == 0) {
            return null;
        }
        int length = lengthOf(payload);
        if (length > HardwareAddress.MAX_LENGTH) {
            throw wrongLength(type, payload, "at most " + HardwareAddress.MAX_LENGTH + " bytes");
        }
        return HardwareAddress.of(Bytes.copy(memory, payload, length));
    }

    /**
     * The attributes inside an attribute: a new view over this view's memory; empty where the attribute is absent.
     *
     * @param set names of the attributes inside
     */
    public final AttributeView nested(int type, AttributeSet set) {
        return nested(type, new AttributeView(set));
    }

    /**
     * The attributes inside an attribute, through a view of a class of their own.
     *
     * @param view is made a view of them, empty where the attribute is absent; borrowed or owned as this is
     * @return {@code view}
     * @throws IllegalArgumentException if {@code view} is a message
     */
    public final <V extends AttributeView> V nested(int type, V view) {
        int payload = find(type);
        view.wrapNested(memory, payload, payload != 0 ? lengthOf(payload) : 0, order);
        return view;
    }

    private int sized(int type, int payload, int expected) {
        if (lengthOf(payload) != expected) {
            throw wrongLength(type, payload, expected + (expected == 1 ? " byte" : " bytes"));
        }
        return payload;
    }

    private MalformedMessageException wrongLength(int type, int payload, String expected) {
        return MalformedMessageException.wrongLength(set.nameOf(type), payload, expected, lengthOf(payload));
    }
}
