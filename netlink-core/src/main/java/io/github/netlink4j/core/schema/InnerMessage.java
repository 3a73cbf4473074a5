package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import java.util.function.Supplier;

/** A family's header and the attributes after it, without an {@code nlmsghdr}: a message inside an attribute. */
final class InnerMessage extends AttributeType {
    private final Supplier<MessageSchema> schema;

    /** A supplier, because the schema may be the one that this row belongs to, which is not built yet. */
    InnerMessage(Supplier<MessageSchema> schema) {
        this.schema = schema;
    }

    @Override
    void visit(String name, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        if (depth == MAX_DEPTH) {
            visitor.value(name, attribute.bytes());
            return;
        }
        StructSchema header = schema.get().header();
        int available = Math.min(header.length(), attribute.length());
        visitor.begin(name, false);
        header.visit(attribute.memory(), attribute.offset(), available, attribute.order(), visitor);
        inside(attribute, list).visit(visitor, depth + 1);
        visitor.end();
    }

    @Override
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        MessageSchema message = schema.get();
        int start = attribute.offset();
        int header = Math.min(message.headerLength(), attribute.length());
        int family = header > 0 ? Bytes.u8(attribute.memory(), start) : AttributeList.NO_FAMILY;
        AttributeCursor cursor = attribute
                .nested()
                .wrap(attribute.memory(), start + header, attribute.length() - header, attribute.order());
        return new AttributeList(message.attributes(), cursor, family);
    }
}
