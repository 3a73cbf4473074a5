package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import org.jspecify.annotations.Nullable;

/** What an attribute's payload is. The types are in {@link Types}. */
public abstract sealed class AttributeType
        permits Scalar, NamedScalar, Nest, Structure, StructureList, InnerMessage, SubMessage {
    /** Deeper nests are shown as raw bytes: no family of the kernel has them, but a hostile file may. */
    static final int MAX_DEPTH = 16;

    AttributeType() {}

    /** Shows the attribute that the cursor stands on, and what is inside it. */
    abstract void visit(String name, AttributeCursor attribute, Siblings siblings, MessageVisitor visitor, int depth);

    /** The names of the attributes inside the one that the cursor stands on; {@code null} where there are none. */
    @Nullable
    AttributeSet inside(Siblings siblings) {
        return null;
    }

    /** Those attributes; borrowed: the child of the cursor. */
    AttributeCursor list(AttributeCursor attribute, Siblings siblings) {
        return attribute.nested();
    }
}
