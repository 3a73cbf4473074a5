package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The family's header of a message in memory, such as {@code struct ifinfomsg}: some attributes are read by its fields.
 *
 * @param available its length in bytes; an old program may have sent less than the structure
 */
record MessageHeader(StructSchema schema, ByteBuffer memory, int offset, int available, ByteOrder order) {
    /** No header: the attributes are in no message. */
    static final MessageHeader NONE =
            new MessageHeader(StructSchema.builder("").build(), ByteBuffer.allocate(0), 0, 0, ByteOrder.nativeOrder());

    /** No address family: the attributes are in no message, or in one without a header. */
    static final int NO_FAMILY = -1;

    /** The address family, which is the first byte of nearly all headers, 0 to 255, or {@link #NO_FAMILY}. */
    int family() {
        return available > 0 && schema.length() > 0 ? Bytes.u8(memory, offset) : NO_FAMILY;
    }

    /** The number in a field; {@code null} if the header has no such field, or is too short. */
    @Nullable
    Long number(String field) {
        return schema.number(field, this);
    }
}
