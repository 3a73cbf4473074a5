package io.github.netlink4j.core.message;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.AttributeHeader;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.Netlink;
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
    /** Instead of a location. */
    static final long ABSENT = 0;

    private static final ByteBuffer NO_MEMORY = ByteBuffer.allocate(0);

    private final AttributeSet set;
    private ByteBuffer memory = NO_MEMORY;
    private boolean isBigEndian = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
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
        wrapInside(memory, offset, offset + length, order);
    }

    /** The same with a region that lies inside the memory. */
    @SuppressWarnings("ReferenceEquality") // the same memory, not the same bytes
    final void wrapInside(ByteBuffer memory, int start, int end, ByteOrder order) {
        // A reference that is stored costs a barrier of the garbage collector; most often it is the same one.
        if (this.memory != memory) {
            this.memory = memory;
        }
        this.isBigEndian = order == ByteOrder.BIG_ENDIAN;
        this.start = start;
        this.end = end;
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
        return isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
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
        return locate(type) != ABSENT;
    }

    /** Length in bytes of an attribute's payload; -1 where it is absent. */
    public final int length(int type) {
        long found = locate(type);
        return found != ABSENT ? length(found) : -1;
    }

    /** Index in {@link #memory()} of the first byte of an attribute's payload; 0 where it is absent. */
    protected final int payloadOffset(int type) {
        long found = locate(type);
        return found != ABSENT ? payload(found) : 0;
    }

    /** All attributes, in wire order, the unknown ones too: a new cursor over this view's memory. */
    public final AttributeCursor attributes() {
        checkValid();
        return new AttributeCursor().wrap(memory, start, end - start, order());
    }

    /**
     * One attribute, raw, whether the table knows it or not: a new cursor over this view's memory; {@code null} where it is
     * absent.
     *
     * @param type the attribute's number
     */
    public final @Nullable AttributeCursor attribute(int type) {
        return has(type) ? attribute(type, new AttributeCursor()) : null;
    }

    /**
     * One attribute, raw, through a cursor of the caller's, which allocates nothing.
     *
     * @param type the attribute's number
     * @param cursor is moved to the attribute; those behind it follow
     * @return {@code cursor}; {@code null} where the attribute is absent
     */
    public final @Nullable AttributeCursor attribute(int type, AttributeCursor cursor) {
        long found = locate(type);
        if (found == ABSENT) {
            return null;
        }
        cursor.wrap(memory, offset(found), end - offset(found), order()).next();
        return cursor;
    }

    /** The last attribute of a number, as {@link #location} has it, or {@link #ABSENT}. */
    long locate(int type) {
        return search(type);
    }

    final long search(int type) {
        return search(memory, start, end, order(), type);
    }

    /** Walks a list to its end: the last attribute of a number counts. */
    private static long search(ByteBuffer memory, int start, int end, ByteOrder order, int type) {
        long found = ABSENT;
        int at = start;
        int header;
        while ((header = AttributeHeader.at(memory, at, end, order)) != 0) {
            if (AttributeHeader.type(header) == type) {
                found = location(at, AttributeHeader.length(header));
            }
            at += Netlink.align(AttributeHeader.length(header));
        }
        return found;
    }

    /** Offset and {@code nla_len} of an attribute in one number. */
    static long location(int offset, int length) {
        return (long) offset << Integer.SIZE | length;
    }

    private static int offset(long location) {
        return (int) (location >>> Integer.SIZE);
    }

    private static int payload(long location) {
        return offset(location) + NLA_HDRLEN;
    }

    /** Length in bytes of the payload at a location. */
    private static int length(long location) {
        return (int) location - NLA_HDRLEN;
    }

    /** An attribute of one byte, 0 to 255. */
    public final int u8(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.u8(memory, sized(type, found, 1)) : 0;
    }

    /** An attribute of 16 bits, 0 to 65,535. */
    public final int u16(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.u16(memory, sized(type, found, 2), order()) : 0;
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
        long found = locate(type);
        return found != ABSENT ? Bytes.s32(memory, sized(type, found, 4), order()) : 0;
    }

    /** An attribute of 64 bits, signed. */
    public final long s64(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.u64(memory, sized(type, found, 8), order()) : 0;
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
        long found = locate(type);
        if (found == ABSENT) {
            return false;
        }
        int length = length(found);
        if (length != 4 && length != 8) {
            throw wrongLength(type, found, "4 or 8 bytes");
        }
        return length == 8;
    }

    /** An attribute of 16 bits in network byte order, 0 to 65,535. */
    public final int be16(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.be16(memory, sized(type, found, 2)) : 0;
    }

    /** An attribute of 32 bits in network byte order, 0 to 4,294,967,295. */
    public final long be32(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.be32(memory, sized(type, found, 4)) : 0;
    }

    /** An attribute of 64 bits in network byte order; treat it as unsigned. */
    public final long be64(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.be64(memory, sized(type, found, 8)) : 0;
    }

    /**
     * A field of 32 bits in an attribute that is a structure, 0 to 4,294,967,295; 0 where the attribute is absent, or a shorter
     * structure of an older kernel.
     *
     * @param offset of the field in the structure, in bytes
     */
    protected final long fieldU32(int type, int offset) {
        long found = locate(type);
        return found != ABSENT && length(found) >= offset + Integer.BYTES
                ? Bytes.u32(memory, payload(found) + offset, order())
                : 0;
    }

    /** A field of 64 bits in an attribute that is a structure, as {@link #fieldU32}; treat it as unsigned. */
    protected final long fieldU64(int type, int offset) {
        long found = locate(type);
        return found != ABSENT && length(found) >= offset + Long.BYTES
                ? Bytes.u64(memory, payload(found) + offset, order())
                : 0;
    }

    /** An attribute of {@code struct nla_bitfield32}; owned. */
    public final @Nullable Bitfield32 bitfield32(int type) {
        long found = locate(type);
        if (found == ABSENT) {
            return null;
        }
        int payload = sized(type, found, 8);
        return new Bitfield32(Bytes.s32(memory, payload, order()), Bytes.s32(memory, payload + 4, order()));
    }

    /** An attribute of text in UTF-8, with or without a closing NUL; owned. */
    public final @Nullable String string(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.string(memory, payload(found), length(found)) : null;
    }

    /** An attribute of raw bytes; owned. */
    public final byte @Nullable [] bytes(int type) {
        long found = locate(type);
        return found != ABSENT ? Bytes.copy(memory, payload(found), length(found)) : null;
    }

    /** An attribute of an IP address of 4 or 16 bytes; owned. */
    public final @Nullable InetAddress ipAddress(int type) {
        long found = locate(type);
        if (found == ABSENT) {
            return null;
        }
        int length = length(found);
        if (length != 4 && length != 16) {
            throw wrongLength(type, found, "4 or 16 bytes");
        }
        return Bytes.ipAddress(memory, payload(found), length);
    }

    /** An attribute of a link-layer address of 0 to 32 bytes; owned. */
    public final @Nullable HardwareAddress hardwareAddress(int type) {
        long found = locate(type);
        if (found == ABSENT) {
            return null;
        }
        int length = length(found);
        if (length > HardwareAddress.MAX_LENGTH) {
            throw wrongLength(type, found, "at most " + HardwareAddress.MAX_LENGTH + " bytes");
        }
        return HardwareAddress.of(Bytes.copy(memory, payload(found), length));
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
        long found = locate(type);
        if (found == ABSENT) {
            view.wrapNested(memory, 0, 0, order());
        } else {
            view.wrapNested(memory, payload(found), length(found), order());
        }
        return view;
    }

    /**
     * An attribute of 32 bits inside an attribute, 0 to 4,294,967,295: as {@code nested(nest, names).u32(type)}, for the getters
     * that many calls of one loop read, where a view is more than the compiler can leave out.
     */
    protected final long nestedU32(int nest, AttributeSet names, int type) {
        long outer = locate(nest);
        if (outer == ABSENT) {
            return 0;
        }
        int first = payload(outer);
        long found = search(memory, first, first + length(outer), order(), type);
        return found != ABSENT ? Bytes.u32(memory, sized(names, type, found, 4), order()) : 0;
    }

    private int sized(int type, long found, int expected) {
        return sized(set, type, found, expected);
    }

    private static int sized(AttributeSet names, int type, long found, int expected) {
        if (length(found) != expected) {
            throw wrongLength(names, type, found, expected + (expected == 1 ? " byte" : " bytes"));
        }
        return payload(found);
    }

    private MalformedMessageException wrongLength(int type, long found, String expected) {
        return wrongLength(set, type, found, expected);
    }

    private static MalformedMessageException wrongLength(AttributeSet names, int type, long found, String expected) {
        return MalformedMessageException.wrongLength(names.nameOf(type), payload(found), expected, length(found));
    }
}
