package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.function.Supplier;

/** A list of attributes. */
final class Nest extends AttributeType {
    private final Supplier<AttributeSet> attributes;

    /** A supplier, because the set may be the one that this row belongs to, which is not built yet. */
    Nest(Supplier<AttributeSet> attributes) {
        this.attributes = attributes;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        if (depth == MAX_DEPTH) {
            visitor.raw(field, attribute.bytes());
            return;
        }
        AttributeList inside = inside(attribute, list);
        visitor.begin(field, inside.set().isList());
        inside.visit(visitor, depth + 1);
        visitor.end();
    }

    @Override
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        return list.inner(attributes.get(), attribute.nested());
    }

    @Override
    AttributeType orElse(AttributeType other, Precedence precedence) {
        return other instanceof Nest nest
                ? new Nest(() -> precedence.of(attributes.get(), nest.attributes.get()))
                : this;
    }
}
