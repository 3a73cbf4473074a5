package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A payload whose type depends on a selector: another attribute of the same list, or the address family. */
final class SubMessage extends AttributeType {
    private final Function<AttributeList, @Nullable Object> selector;
    private final Map<Object, AttributeType> types;

    /**
     * A sub-message.
     *
     * @param selector returns the value that selects the type
     * @param types the types by that value, a {@link String} or a {@link Long}
     */
    SubMessage(Function<AttributeList, @Nullable Object> selector, Map<?, AttributeType> types) {
        this.selector = selector;
        this.types = Map.copyOf(types);
    }

    @Override
    void visit(String name, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        selected(list).visit(name, attribute, list, visitor, depth);
    }

    @Override
    @Nullable
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        return selected(list).inside(attribute, list);
    }

    private AttributeType selected(AttributeList list) {
        Object value = selector.apply(list);
        AttributeType type = value != null ? types.get(value) : null;
        return type != null ? type : Types.BINARY;
    }
}
