package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.function.Supplier;

/** A family's header and the attributes after it, without an {@code nlmsghdr}: a message inside an attribute. */
final class InnerMessage extends AttributeType {
    private final Supplier<MessageSchema> schema;

    /** A supplier, because the schema may be the one that this row belongs to, which is not built yet. */
    InnerMessage(Supplier<MessageSchema> schema) {
        this.schema = schema;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        if (depth == MAX_DEPTH) {
            visitor.raw(field, attribute.bytes());
            return;
        }
        AttributeList inside = inside(attribute, list);
        visitor.begin(field, false);
        inside.header().schema().visit(inside.header(), visitor);
        inside.visit(visitor, depth + 1);
        visitor.end();
    }

    @Override
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        MessageSchema message = schema.get();
        int start = attribute.offset();
        int length = Math.min(message.headerLength(), attribute.length());
        StructView header =
                new StructView(message.header(), attribute.memory(), start, length, attribute.order(), list.header());
        AttributeCursor cursor = attribute
                .nested()
                .wrap(attribute.memory(), start + length, attribute.length() - length, attribute.order());
        return new AttributeList(message.attributes(), cursor, header, list);
    }

    @Override
    AttributeType orElse(AttributeType other, Precedence precedence) {
        return other instanceof InnerMessage message
                ? new InnerMessage(() -> precedence.of(schema.get(), message.schema.get()))
                : this;
    }
}
