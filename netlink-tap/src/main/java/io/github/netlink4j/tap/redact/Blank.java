package io.github.netlink4j.tap.redact;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;

/** Writes zeros over what a {@link KeyFilter} does not pass on, and over what is malformed. */
final class Blank implements MessageVisitor {
    private final ByteBuffer memory;
    private int offset;
    private int length;

    /** For the message that a cursor is at, whose memory is written. */
    Blank(MessageCursor message) {
        this.memory = message.memory();
    }

    static void clear(ByteBuffer memory, int offset, int length) {
        memory.put(offset, new byte[length]);
    }

    void clear(int from, int bytes) {
        clear(memory, from, bytes);
    }

    @Override
    public void at(int start, int bytes) {
        offset = start;
        length = bytes;
    }

    @Override
    public void value(Field field, Object value) {
        if (value.equals(KeyRedactor.REDACTED)) {
            clear(offset, length);
        }
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        // Bytes that a filter passes on are of a family without keys.
    }

    @Override
    public void begin(Field field, boolean isList) {
        // Its members come next.
    }

    @Override
    public void end() {
        // Nothing comes after the members.
    }

    @Override
    public void malformed(int bytes) {
        clear(offset, length);
    }
}
