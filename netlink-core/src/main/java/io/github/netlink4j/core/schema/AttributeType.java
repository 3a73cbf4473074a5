package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import org.jspecify.annotations.Nullable;

/** The type of an attribute's payload. The types are in {@link Types}. */
public abstract sealed class AttributeType
        permits Scalar,
                NamedScalar,
                ScalarArray,
                Prefix,
                Nest,
                Structure,
                StructureArray,
                StructureList,
                InnerMessage,
                SubMessage {
    /** Deeper nests are shown as raw bytes: no family has them, but a malformed file may. */
    static final int MAX_DEPTH = 16;

    AttributeType() {}

    /**
     * Passes an attribute and its contents to a visitor.
     *
     * @param attribute is at the attribute
     * @param list the list that it is in
     */
    abstract void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth);

    /**
     * The attributes inside an attribute; {@code null} if the type is not a nest.
     *
     * @param attribute is at the attribute; its child walks the list
     * @param list the list that it is in
     */
    @Nullable
    AttributeList inside(AttributeCursor attribute, AttributeList list) {
        return null;
    }

    /** The value by which an attribute of this type selects a sub-message; {@code null} if it cannot select one. */
    @Nullable
    Object selector(AttributeCursor attribute) {
        return null;
    }

    /** This type, with what it does not describe described by another one. */
    AttributeType orElse(AttributeType other, Precedence precedence) {
        return this;
    }
}
