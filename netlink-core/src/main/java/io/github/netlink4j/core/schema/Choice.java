package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payload whose type another attribute of the same list names. */
final class Choice extends AttributeType {
    private final int selector;
    private final Map<String, AttributeType> types;

    Choice(int selector, Map<String, AttributeType> types) {
        this.selector = selector;
        this.types = Map.copyOf(types);
    }

    @Override
    void visit(String name, AttributeCursor attribute, Siblings siblings, TreeVisitor visitor, int depth) {
        chosen(siblings).visit(name, attribute, siblings, visitor, depth);
    }

    @Override
    @Nullable
    AttributeSet inside(Siblings siblings) {
        return chosen(siblings).inside(siblings);
    }

    private AttributeType chosen(Siblings siblings) {
        return types.getOrDefault(siblings.valueOf(selector), Types.BINARY);
    }
}
