package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;

/** A C structure. It may be longer on newer kernels, or shorter on older ones; the fields that are present are shown. */
final class Structure extends AttributeType {
    private final StructSchema schema;

    Structure(StructSchema schema) {
        this.schema = schema;
    }

    /** The structure that is a payload. */
    StructView at(AttributeCursor payload, StructView outer) {
        return StructView.of(schema, payload, outer);
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        visitor.begin(field, false);
        schema.visit(at(attribute, list.header()), visitor);
        visitor.end();
    }
}
