package io.github.netlink4j.pcap;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the options of a pcapng block. Borrowed: a view, valid until the reader moves on. Allocates nothing while it walks.
 *
 * <pre>
 *  0         2         4
 *  +---------+---------+------------------+---------+
 *  | code    | length  | value …          | padding |
 *  +---------+---------+------------------+---------+
 * </pre>
 *
 * <p>The walk ends at {@code opt_endofopt}, at the end of the block, and before an option that does not lie inside it.
 */
public final class OptionCursor {
    private static final int HEADER = 4;
    /** The first byte of {@code if_filter}: a filter as text. */
    static final byte FILTER_TEXT = 0;

    private ByteBuffer memory = ByteBuffer.allocate(0);
    private ByteOrder order = ByteOrder.nativeOrder();
    private int start;
    private int limit;
    private int next;

    OptionCursor() {}

    OptionCursor wrap(ByteBuffer memory, int offset, int length, ByteOrder order) {
        this.memory = memory;
        this.order = order;
        this.start = offset;
        this.next = offset;
        this.limit = offset + length;
        return this;
    }

    /** Moves to the next option; {@code false} at the end. */
    public boolean next() {
        if (limit - next < HEADER
                || Bytes.u16(memory, next, order) == Pcapng.OPT_ENDOFOPT
                || Bytes.u16(memory, next + 2, order) > limit - next - HEADER) {
            next = limit;
            return false;
        }
        start = next;
        next = Math.min(limit, start + HEADER + padded(length()));
        return true;
    }

    /** The length of a block's or option's contents with their padding. */
    static int padded(int length) {
        return (length + 3) & ~3;
    }

    /** The option's number; the same number is another option in another type of block, but for those below 2. */
    public int code() {
        return Bytes.u16(memory, start, order);
    }

    /** Length of the value in bytes, 0 to 65,535. */
    public int length() {
        return Bytes.u16(memory, start + 2, order);
    }

    /** The value as text in UTF-8; owned. */
    public String text() {
        return Bytes.string(memory, start + HEADER, length());
    }

    /** A copy of the value; owned. */
    public byte[] bytes() {
        return Bytes.copy(memory, start + HEADER, length());
    }

    /** The value of 1, 2, 4 or 8 bytes as a number, unsigned but for one of 8 bytes; {@code null} for any other length. */
    public @Nullable Long number() {
        int at = start + HEADER;
        return switch (length()) {
            case 1 -> (long) Bytes.u8(memory, at);
            case 2 -> (long) Bytes.u16(memory, at, order);
            case 4 -> Bytes.u32(memory, at, order);
            case 8 -> Bytes.u64(memory, at, order);
            default -> null;
        };
    }

    /** Copies the value to another buffer's position. */
    void copyValue(ByteBuffer target) {
        target.put(target.position(), memory, start + HEADER, length()).position(target.position() + length());
    }

    /** The texts of all options of this number. */
    List<String> texts(int code) {
        List<String> texts = new ArrayList<>();
        for (OptionCursor each = copy(); each.next(); ) {
            if (each.code() == code) {
                texts.add(each.text());
            }
        }
        return List.copyOf(texts);
    }

    /** The text of the first option of this number. */
    @Nullable
    String text(int code) {
        OptionCursor found = find(code);
        return found == null ? null : found.text();
    }

    /** The first option of {@code if_filter}, if it is text. */
    @Nullable
    String filter() {
        OptionCursor found = find(Pcapng.IF_FILTER);
        return found == null || found.length() == 0 || Bytes.u8(memory, found.start + HEADER) != FILTER_TEXT
                ? null
                : Bytes.string(memory, found.start + HEADER + 1, found.length() - 1);
    }

    /** The number of the first option of this number, if it has the length of one. */
    @Nullable
    Long number(int code) {
        OptionCursor found = find(code);
        return found == null ? null : found.number();
    }

    @Nullable
    PacketProcess process() {
        OptionCursor found = find(Pcapng.EPB_PROCESSID_THREADID);
        if (found == null || found.length() != 2 * Integer.BYTES) {
            return null;
        }
        int at = found.start + HEADER;
        return new PacketProcess(Bytes.u32(memory, at, order), Bytes.u32(memory, at + Integer.BYTES, order));
    }

    /** A cursor at the first option of this number; {@code null} if there is none. */
    private @Nullable OptionCursor find(int code) {
        for (OptionCursor each = copy(); each.next(); ) {
            if (each.code() == code) {
                return each;
            }
        }
        return null;
    }

    /** A cursor over what this one has not walked yet. */
    OptionCursor copy() {
        return copyTo(new OptionCursor());
    }

    OptionCursor copyTo(OptionCursor cursor) {
        return cursor.wrap(memory, next, limit - next, order);
    }
}
