package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A single value. */
public final class Scalar extends AttributeType {
    /** Its length in a structure, in bytes; 0 if it is not fixed. */
    private final int width;

    private final Reader reader;

    Scalar(int width, Reader reader) {
        this.width = width;
        this.reader = reader;
    }

    /** Reads a value as one of the types of {@link MessageVisitor#value}. */
    interface Reader {
        Object read(AttributeCursor attribute);
    }

    /** The same type with names for its values. */
    public AttributeType named(ValueNames names) {
        return new NamedScalar(this, names);
    }

    int width() {
        return width;
    }

    /** The value, or the raw bytes if they do not match this type. */
    Object read(AttributeCursor attribute) {
        try {
            return reader.read(attribute.isNetworkByteOrder() ? inNetworkByteOrder(attribute) : attribute);
        } catch (MalformedMessageException e) {
            return attribute.bytes();
        }
    }

    private static AttributeCursor inNetworkByteOrder(AttributeCursor attribute) {
        return payload(attribute.memory(), attribute.offset(), attribute.length(), ByteOrder.BIG_ENDIAN);
    }

    /** A cursor at a payload without a header: a field of a structure. */
    static AttributeCursor payload(ByteBuffer memory, int offset, int length, ByteOrder order) {
        return new AttributeCursor().position(memory, offset, length, order);
    }

    @Override
    void visit(String name, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        if (this != Types.PAD) {
            visitor.value(name, read(attribute));
        }
    }
}
