package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A single value. */
public final class Scalar extends AttributeType {
    /** Its length in a structure or array, in bytes; 0 if it is not fixed. */
    private final int width;

    private final Reader reader;

    Scalar(int width, Reader reader) {
        this.width = width;
        this.reader = reader;
    }

    /** Reads a value as one of the types of {@link MessageVisitor#value}; {@code null} if it is raw bytes. */
    interface Reader {
        @Nullable
        Object read(AttributeCursor attribute);
    }

    /** The same type with names for its values. */
    public AttributeType named(ValueNames names) {
        return named(names::describe);
    }

    /** The same type, with a text for each number. */
    public AttributeType named(LongFunction<String> text) {
        return new NamedScalar(this, text);
    }

    /** The same type, shown in hexadecimal. */
    public AttributeType hex() {
        return named(ValueNames.bits());
    }

    int width() {
        return width;
    }

    /** The value; {@code null} if the payload does not match this type, or if this type describes none. */
    @Nullable
    Object read(AttributeCursor attribute) {
        try {
            return reader.read(attribute.isNetworkByteOrder() ? inNetworkByteOrder(attribute) : attribute);
        } catch (MalformedMessageException e) {
            return null;
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
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        if (this == Types.PAD) {
            return;
        }
        AttributeList inside = depth < MAX_DEPTH && field.isAttribute() ? inside(attribute, list) : null;
        if (inside == null) {
            show(field, read(attribute), attribute, visitor);
        } else {
            visitor.begin(field, false);
            inside.visit(visitor, depth + 1);
            visitor.end();
        }
    }

    /** Raw bytes that plainly are attributes are shown as attributes. */
    @Override
    @Nullable
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        return this == Types.RAW && UnknownAttributes.areIn(attribute)
                ? list.inner(UnknownAttributes.SET, attribute.nested())
                : null;
    }

    /** Passes the value that was read from an attribute to a visitor, or its raw bytes. */
    static void show(Field field, @Nullable Object value, AttributeCursor attribute, MessageVisitor visitor) {
        if (value != null) {
            visitor.value(field, value);
        } else {
            visitor.raw(field, attribute.bytes());
        }
    }

    @Override
    @Nullable
    Object selector(AttributeCursor attribute) {
        Object value = read(attribute);
        return value instanceof Long || value instanceof String ? value : null;
    }

    @Override
    AttributeType orElse(AttributeType other, Precedence precedence) {
        return this == Types.RAW ? other : this;
    }
}
