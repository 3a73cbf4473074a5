package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;

/** {@code struct genlmsghdr}, which the tables of generic netlink families leave out: it only selects the row. */
final class GenericHeader {
    private static final String NAME = "genlmsghdr";
    private static final Field COMMAND = new Field(NAME, Field.NOT_AN_ATTRIBUTE, "cmd", true, false);
    private static final Field VERSION = new Field(NAME, Field.NOT_AN_ATTRIBUTE, "version", true, false);

    private GenericHeader() {}

    /** Passes its fields to a visitor, as far as they are there. */
    static void visit(MessageCursor message, MessageVisitor visitor) {
        visit(COMMAND, 0, message, visitor);
        visit(VERSION, 1, message, visitor);
    }

    private static void visit(Field field, int offset, MessageCursor message, MessageVisitor visitor) {
        if (offset < message.payloadLength()) {
            visitor.value(field, (long) Bytes.u8(message.memory(), message.payloadOffset() + offset));
        }
    }
}
