package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A structure in memory: the family's header of a message, such as {@code struct ifinfomsg}, or one in an attribute. Other
 * values are read by its fields.
 *
 * @param available its length in bytes; an old program may have sent less than the structure
 * @param outer the structure around it: another one, or the header of the message; {@code null} if there is none
 */
record StructView(
        StructSchema schema,
        ByteBuffer memory,
        int offset,
        int available,
        ByteOrder order,
        @Nullable StructView outer) {
    /** No header: the attributes are in no message. */
    static final StructView NONE = new StructView(
            StructSchema.builder("").build(), ByteBuffer.allocate(0), 0, 0, ByteOrder.nativeOrder(), null);

    /** No address family: the attributes are in no message, or in one without a header. */
    static final int NO_FAMILY = -1;

    /** The family's header of the message that a cursor is at. */
    static StructView header(StructSchema schema, MessageCursor message) {
        int available = Math.min(schema.length(), message.payloadLength());
        return new StructView(schema, message.memory(), message.payloadOffset(), available, message.order(), null);
    }

    /** A structure that is a whole payload. */
    static StructView of(StructSchema schema, AttributeCursor payload, StructView outer) {
        return new StructView(schema, payload.memory(), payload.offset(), payload.length(), payload.order(), outer);
    }

    /** The address family, which is the first byte of nearly all headers, 0 to 255, or {@link #NO_FAMILY}. */
    int family() {
        return available > 0 && schema.length() > 0 ? Bytes.u8(memory, offset) : NO_FAMILY;
    }

    /**
     * The number in a field; {@code null} if the structure has no such field, or is too short.
     *
     * @param field its name; {@code outer.inner} for one of a structure inside
     */
    @Nullable
    Long number(String field) {
        return schema.number(field, this);
    }

    /**
     * The number in the nearest field of this name, from this structure outwards. A 0 says nothing if a structure further out
     * has another number: the selector of a state without a family has that of the state.
     *
     * @return {@code null} if no structure has the field
     */
    @Nullable
    Long nearestNumber(String field) {
        Long nearest = null;
        for (StructView each = this; each != null && (nearest == null || nearest == 0); each = each.outer) {
            Long number = each.number(field);
            nearest = number != null ? number : nearest;
        }
        return nearest;
    }
}
