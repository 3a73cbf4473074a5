package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.function.Supplier;

/** A family's header and the attributes behind it, without an {@code nlmsghdr}: a message inside an attribute. */
final class InnerMessage extends AttributeType {
    private final Supplier<MessageSchema> schema;

    /** The schema is asked for when it is needed, because it may be the one that this row belongs to. */
    InnerMessage(Supplier<MessageSchema> schema) {
        this.schema = schema;
    }

    @Override
    void visit(String name, AttributeCursor attribute, Siblings siblings, MessageVisitor visitor, int depth) {
        if (depth == MAX_DEPTH) {
            visitor.value(name, attribute.bytes());
            return;
        }
        MessageSchema message = schema.get();
        int available = Math.min(message.headerLength(), attribute.length());
        visitor.begin(name, false);
        message.header().visit(attribute.memory(), attribute.offset(), available, attribute.order(), visitor);
        message.attributes().visit(list(attribute, siblings), visitor, depth + 1);
        visitor.end();
    }

    @Override
    AttributeSet inside(Siblings siblings) {
        return schema.get().attributes();
    }

    @Override
    AttributeCursor list(AttributeCursor attribute, Siblings siblings) {
        int header = Math.min(schema.get().headerLength(), attribute.length());
        return attribute
                .nested()
                .wrap(attribute.memory(), attribute.offset() + header, attribute.length() - header, attribute.order());
    }
}
