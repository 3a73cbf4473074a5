package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import org.jspecify.annotations.Nullable;

/** What an attribute's payload is. The types are in {@link Types}. */
public abstract sealed class AttributeType
        permits Scalar, NamedScalar, Nest, Structure, StructureList, InnerMessage, SubMessage {
    /** Deeper nests are shown as raw bytes: no family of the kernel has them, but a hostile file may. */
    static final int MAX_DEPTH = 16;

    AttributeType() {}

    /**
     * Shows an attribute, and what is inside it.
     *
     * @param attribute is at the attribute
     * @param list the list that it is in
     */
    abstract void visit(String name, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth);

    /**
     * The attributes inside an attribute; {@code null} where the type has none.
     *
     * @param attribute is at the attribute; its child walks the list
     * @param list the list that it is in
     */
    @Nullable
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        return null;
    }
}
