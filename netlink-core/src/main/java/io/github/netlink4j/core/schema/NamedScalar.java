package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.math.BigInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A number with names for its values. */
final class NamedScalar extends AttributeType {
    private final Scalar scalar;
    private final LongFunction<String> names;

    NamedScalar(Scalar scalar, LongFunction<String> names) {
        this.scalar = scalar;
        this.names = names;
    }

    @Nullable
    Object read(AttributeCursor attribute) {
        Object value = scalar.read(attribute);
        if (value instanceof Long number) {
            return new NamedValue(number, names.apply(number));
        }
        return value instanceof BigInteger number ? named(number) : value;
    }

    /** 64 bits of which the highest is set: a number without a name is shown as it is, not as a negative one. */
    private Object named(BigInteger number) {
        String text = names.apply(number.longValue());
        return text.equals(Long.toString(number.longValue())) ? number : new NamedValue(number.longValue(), text);
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
