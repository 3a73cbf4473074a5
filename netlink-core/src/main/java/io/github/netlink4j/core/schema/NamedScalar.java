package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import org.jspecify.annotations.Nullable;

/** A number with names for its values. */
final class NamedScalar extends AttributeType {
    private final Scalar scalar;
    private final ValueNames names;

    NamedScalar(Scalar scalar, ValueNames names) {
        this.scalar = scalar;
        this.names = names;
    }

    @Nullable
    Object read(AttributeCursor attribute) {
        Object value = scalar.read(attribute);
        return value instanceof Long number ? new NamedValue(number, names.describe(number)) : value;
    }

    int width() {
        return scalar.width();
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        Scalar.show(field, read(attribute), attribute, visitor);
    }

    @Override
    @Nullable
    Object selector(AttributeCursor attribute) {
        return read(attribute) instanceof NamedValue value ? value.number() : null;
    }
}
