package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A payload whose type depends on a selector: another attribute of this list or one around it, or a field of the header. */
final class SubMessage extends AttributeType {
    private final BiFunction<AttributeCursor, AttributeList, @Nullable Object> selector;
    private final Map<Object, AttributeType> types;
    private final AttributeType otherwise;

    /**
     * A sub-message.
     *
     * @param selector returns the value that selects the type
     * @param types the types by that value, a {@link String} or a {@link Long}
     */
    SubMessage(BiFunction<AttributeCursor, AttributeList, @Nullable Object> selector, Map<?, AttributeType> types) {
        this(selector, types, Types.RAW);
    }

    /** With the type for values that select none. */
    SubMessage(
            BiFunction<AttributeCursor, AttributeList, @Nullable Object> selector,
            Map<?, AttributeType> types,
            AttributeType otherwise) {
        this.selector = selector;
        this.types = Map.copyOf(types);
        this.otherwise = otherwise;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        selected(attribute, list).visit(field, attribute, list, visitor, depth);
    }

    @Override
    @Nullable
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        return selected(attribute, list).inside(attribute, list);
    }

    @Override
    AttributeType orElse(AttributeType other, Precedence precedence) {
        return other instanceof SubMessage message
                ? new SubMessage(
                        selector, precedence.of(types, message.types), otherwise.orElse(message.otherwise, precedence))
                : this;
    }

    private AttributeType selected(AttributeCursor attribute, AttributeList list) {
        Object value = selector.apply(attribute, list);
        AttributeType type = value != null ? types.get(value) : null;
        return type != null ? type : otherwise;
    }
}
