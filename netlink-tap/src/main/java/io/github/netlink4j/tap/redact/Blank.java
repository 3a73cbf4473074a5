package io.github.netlink4j.tap.redact;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;

/**
 * Writes zeros over what a {@link KeyFilter} does not pass on, and over what is malformed. Bytes that the filter passes on as raw are of a
 * family without keys.
 */
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
    public void malformed(int bytes) {
        clear(offset, length);
    }
}
