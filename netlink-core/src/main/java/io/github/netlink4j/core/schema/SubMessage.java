package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A payload whose type something near it names: another attribute of the same list, or the header before the list. */
final class SubMessage extends AttributeType {
    private final Function<Siblings, String> selector;
    private final Map<String, AttributeType> types;

    SubMessage(Function<Siblings, String> selector, Map<String, AttributeType> types) {
        this.selector = selector;
        this.types = Map.copyOf(types);
    }

    @Override
    void visit(String name, AttributeCursor attribute, Siblings siblings, MessageVisitor visitor, int depth) {
        chosen(siblings).visit(name, attribute, siblings, visitor, depth);
    }

    @Override
    @Nullable
    AttributeSet inside(Siblings siblings) {
        return chosen(siblings).inside(siblings);
    }

    @Override
    AttributeCursor list(AttributeCursor attribute, Siblings siblings) {
        return chosen(siblings).list(attribute, siblings);
    }

    private AttributeType chosen(Siblings siblings) {
        return types.getOrDefault(selector.apply(siblings), Types.BINARY);
    }
}
