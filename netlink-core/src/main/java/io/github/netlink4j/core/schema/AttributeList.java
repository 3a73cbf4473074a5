package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of attributes with their names, and with the values that can select a sub-message in it: the other attributes of
 * the list, and the address family of the message.
 */
final class AttributeList {
    /** No address family: the attributes are in no message, or in one without a header. */
    static final int NO_FAMILY = -1;

    /** Context for the fields of a structure. */
    static final AttributeList NONE =
            new AttributeList(AttributeSet.builder("").build(), new AttributeCursor(), NO_FAMILY);

    private final AttributeSet set;
    private final AttributeCursor cursor;
    private final int family;
    private final ByteBuffer memory;
    private final int offset;
    private final int length;
    private final ByteOrder order;
    /** Selectors are cached, because many attributes of the list may depend on one. */
    private final Map<Integer, Object> found = new HashMap<>();

    /**
     * The attributes that a cursor has not walked yet.
     *
     * @param family the first byte of the header of the message that they are in, or {@link #NO_FAMILY}
     */
    AttributeList(AttributeSet set, AttributeCursor cursor, int family) {
        this.set = set;
        this.cursor = cursor;
        this.family = family;
        this.memory = cursor.memory();
        this.length = cursor.leftover();
        this.offset = cursor.end() - length;
        this.order = cursor.order();
    }

    /** The names of the attributes. */
    AttributeSet set() {
        return set;
    }

    /** The cursor that walks the list. */
    AttributeCursor cursor() {
        return cursor;
    }

    /** The address family of the message, 0 to 255, or {@link #NO_FAMILY}. */
    int family() {
        return family;
    }

    /** The type of the attribute that the cursor is at; raw bytes if the set has no row for it. */
    AttributeType type() {
        AttributeSpec spec = set.get(cursor.type());
        return spec != null ? spec.type() : Types.BINARY;
    }

    /** Passes the attributes and their contents to a visitor, in wire order. */
    void visit(MessageVisitor visitor, int depth) {
        while (cursor.next()) {
            type().visit(set.nameOf(cursor.type()), cursor, this, visitor, depth);
        }
        if (cursor.leftover() > 0) {
            visitor.malformed(cursor.leftover());
        }
    }

    /**
     * The value of the last attribute of this number, a {@link String} or a {@link Long}; {@code null} if it is absent,
     * or of another type.
     */
    @Nullable
    Object valueOf(int number) {
        return found.computeIfAbsent(number, this::find);
    }

    private @Nullable Object find(int number) {
        AttributeSpec spec = set.get(number);
        Object value = null;
        AttributeCursor search = new AttributeCursor().wrap(memory, offset, length, order);
        while (search.next()) {
            if (search.type() == number && spec != null) {
                value = value(spec.type(), search);
            }
        }
        return value;
    }

    private static @Nullable Object value(AttributeType type, AttributeCursor attribute) {
        if (type instanceof NamedScalar named) {
            return named.read(attribute) instanceof NamedValue value ? value.number() : null;
        }
        return type instanceof Scalar scalar ? scalar.read(attribute) : null;
    }
}
