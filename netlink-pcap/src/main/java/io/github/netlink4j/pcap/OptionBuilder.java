package io.github.netlink4j.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the options of a pcapng block, whose length comes before them. Its memory grows, and is used again. */
final class OptionBuilder {
    private static final int HEADER = 4;
    private static final int END = 4;
    private static final int MAX_VALUE = 0xffff;

    private final CaptureOutput output;
    private ByteBuffer memory = ByteBuffer.allocate(256);

    OptionBuilder(CaptureOutput output) {
        this.output = output;
    }

    /** Begins again, without options. */
    OptionBuilder begin(ByteOrder order) {
        memory.clear().order(order);
        return this;
    }

    OptionBuilder text(int code, @Nullable String text) {
        return text == null ? this : bytes(code, text.getBytes(StandardCharsets.UTF_8));
    }

    OptionBuilder texts(int code, List<String> texts) {
        texts.forEach(text -> text(code, text));
        return this;
    }

    OptionBuilder filter(int code, @Nullable String text) {
        return text == null ? this : text(code, (char) OptionCursor.FILTER_TEXT + text);
    }

    private OptionBuilder bytes(int code, byte[] value) {
        option(code, value.length).put(value);
        return pad();
    }

    /** Copies the option that a cursor is at, which has the same byte order. */
    OptionBuilder copy(OptionCursor cursor) {
        ByteBuffer target = option(cursor.code(), cursor.length());
        cursor.copyValue(target);
        return pad();
    }

    OptionBuilder u8(int code, byte value) {
        option(code, Byte.BYTES).put(value);
        return pad();
    }

    OptionBuilder u32(int code, int value) {
        option(code, Integer.BYTES).putInt(value);
        return this;
    }

    /** Two numbers of 32 bits. */
    OptionBuilder u32(int code, int first, int second) {
        option(code, 2 * Integer.BYTES).putInt(first).putInt(second);
        return this;
    }

    OptionBuilder u64(int code, @Nullable Long value) {
        return value == null ? this : u64(code, (long) value);
    }

    OptionBuilder u64(int code, long value) {
        option(code, Long.BYTES).putLong(value);
        return this;
    }

    private ByteBuffer option(int code, int length) {
        if (length > MAX_VALUE) {
            throw output.invalid("an option of " + length + " bytes; at most " + MAX_VALUE + " are possible");
        }
        int needed = HEADER + OptionCursor.padded(length);
        if (memory.remaining() < needed) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (memory.capacity() + needed));
            memory = larger.order(memory.order()).put(memory.flip());
        }
        return memory.putShort((short) code).putShort((short) length);
    }

    private OptionBuilder pad() {
        while (memory.position() % 4 != 0) {
            memory.put((byte) 0);
        }
        return this;
    }

    /** The bytes of all options with their end; 0 without options. */
    int length() {
        return memory.position() == 0 ? 0 : memory.position() + END;
    }

    /** Adds the options and their end to a block. */
    ByteBuffer putInto(ByteBuffer block) {
        if (memory.position() > 0) {
            block.put(memory.array(), 0, memory.position()).putInt(Pcapng.OPT_ENDOFOPT);
        }
        return block;
    }
}
