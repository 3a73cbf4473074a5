package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;

/** C structures of the same length, one after another. */
final class StructureArray extends AttributeType {
    private final StructSchema schema;

    StructureArray(StructSchema schema) {
        if (schema.length() == 0) {
            throw new IllegalArgumentException(schema.name() + ": an array of structures without fields");
        }
        this.schema = schema;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        int size = schema.length();
        int count = attribute.length() / size;
        visitor.begin(field, true);
        for (int i = 0; i < count; i++) {
            visitor.begin(Field.element(i), false);
            int at = attribute.offset() + i * size;
            schema.visit(
                    new StructView(schema, attribute.memory(), at, size, attribute.order(), list.header()), visitor);
            visitor.end();
        }
        if (attribute.length() > count * size) {
            visitor.at(attribute.offset() + count * size, attribute.length() - count * size);
            visitor.malformed(attribute.length() - count * size);
        }
        visitor.end();
    }
}
