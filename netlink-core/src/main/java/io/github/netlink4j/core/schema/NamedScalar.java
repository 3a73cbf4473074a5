package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;

/** A number with names for its values. */
final class NamedScalar extends AttributeType {
    private final Scalar scalar;
    private final ValueNames names;

    NamedScalar(Scalar scalar, ValueNames names) {
        this.scalar = scalar;
        this.names = names;
    }

    Object read(AttributeCursor attribute) {
        Object value = scalar.read(attribute);
        return value instanceof Long number ? new NamedValue(number, names.describe(number)) : value;
    }

    int width() {
        return scalar.width();
    }

    @Override
    void visit(String name, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        visitor.value(name, read(attribute));
    }
}
