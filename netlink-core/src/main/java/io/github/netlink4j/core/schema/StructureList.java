package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.Netlink;
import java.util.function.Supplier;

/** C structures one after another, each with its length in its first 16 bits and with attributes after its fields. */
final class StructureList extends AttributeType {
    private final StructSchema schema;
    private final Supplier<AttributeSet> attributes;

    StructureList(StructSchema schema, Supplier<AttributeSet> attributes) {
        if (schema.length() < Short.BYTES) {
            throw new IllegalArgumentException(
                    schema.name() + ": a structure of a list must begin with a length of 2 bytes");
        }
        this.schema = schema;
        this.attributes = attributes;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        if (depth == MAX_DEPTH) {
            visitor.raw(field, attribute.bytes());
            return;
        }
        visitor.begin(field, true);
        int at = attribute.offset();
        int end = at + attribute.length();
        for (int index = 0; end - at >= schema.length(); index++) {
            int length = Bytes.u16(attribute.memory(), at, attribute.order());
            if (length < schema.length() || length > end - at) {
                break;
            }
            visitor.begin(Field.element(index), false);
            visitElement(attribute, list, at, length, visitor, depth + 1);
            visitor.end();
            at += Math.min(Netlink.align(length), end - at);
        }
        if (at < end) {
            visitor.at(at, end - at);
            visitor.malformed(end - at);
        }
        visitor.end();
    }

    private void visitElement(
            AttributeCursor in, AttributeList list, int at, int length, MessageVisitor visitor, int depth) {
        int fields = schema.length();
        schema.visit(new StructView(schema, in.memory(), at, fields, in.order(), list.header()), visitor);
        AttributeCursor inner = new AttributeCursor().wrap(in.memory(), at + fields, length - fields, in.order());
        list.inner(attributes.get(), inner).visit(visitor, depth);
    }

    @Override
    AttributeType orElse(AttributeType other, Precedence precedence) {
        return other instanceof StructureList structures
                ? new StructureList(schema, () -> precedence.of(attributes.get(), structures.attributes.get()))
                : this;
    }
}
