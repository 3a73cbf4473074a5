package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of attributes with their names, and with the values that can select a sub-message in it: the other attributes of
 * the list, those of the lists around it, and the header of the message.
 */
final class AttributeList {
    private static final AttributeSet NO_ATTRIBUTES = AttributeSet.builder("").build();

    private final AttributeSet set;
    private final AttributeCursor cursor;
    private final StructView header;
    private final @Nullable AttributeList outer;
    private final ByteBuffer memory;
    private final int offset;
    private final int length;
    private final ByteOrder order;
    /** Selectors are cached, because many attributes of the list may depend on one. */
    private @Nullable Map<Integer, Object> found;

    /**
     * The attributes that a cursor has not walked yet.
     *
     * @param header the header of the message that they are in
     * @param outer the list that this one is in; {@code null} for the attributes of the message itself
     */
    AttributeList(AttributeSet set, AttributeCursor cursor, StructView header, @Nullable AttributeList outer) {
        this.set = set;
        this.cursor = cursor;
        this.header = header;
        this.outer = outer;
        this.memory = cursor.memory();
        this.length = cursor.leftover();
        this.offset = cursor.end() - length;
        this.order = cursor.order();
    }

    /** Context for the fields of a structure: it has no attributes around them. */
    static AttributeList ofFields(StructView structure) {
        return new AttributeList(NO_ATTRIBUTES, new AttributeCursor(), structure, null);
    }

    /** A list inside an attribute of this one. */
    AttributeList inner(AttributeSet attributes, AttributeCursor inside) {
        return new AttributeList(attributes, inside, header, this);
    }

    /** The names of the attributes. */
    AttributeSet set() {
        return set;
    }

    /** The cursor that walks the list. */
    AttributeCursor cursor() {
        return cursor;
    }

    /** The header of the message; of fields, their structure. */
    StructView header() {
        return header;
    }

    /** The type of the attribute that the cursor is at; raw bytes if the set has no row for it. */
    AttributeType type() {
        AttributeSpec spec = set.get(cursor.type());
        return spec != null ? spec.type() : Types.RAW;
    }

    /** Passes the attributes and their contents to a visitor, in wire order. */
    void visit(MessageVisitor visitor, int depth) {
        while (cursor.next()) {
            AttributeSpec spec = set.get(cursor.type());
            visitor.at(cursor.offset(), cursor.length());
            if (spec != null) {
                spec.type().visit(spec.field(), cursor, this, visitor, depth);
            } else {
                Types.RAW.visit(Field.unnamed(set.name(), cursor.type()), cursor, this, visitor, depth);
            }
        }
        if (cursor.leftover() > 0) {
            visitor.at(cursor.end() - cursor.leftover(), cursor.leftover());
            visitor.malformed(cursor.leftover());
        }
    }

    /**
     * The value of the last attribute of this name in the nearest list, from this one outwards, whose set has it.
     *
     * @return as {@link #valueOf(int)}
     */
    @Nullable
    Object valueOf(String name) {
        for (AttributeList list = this; list != null; list = list.outer) {
            AttributeSpec spec = list.set.get(name);
            if (spec != null) {
                return list.valueOf(spec.number());
            }
        }
        return null;
    }

    /**
     * The value of the last attribute of this number, a {@link String} or a {@link Long}; {@code null} if it is absent,
     * or of another type.
     */
    @Nullable
    Object valueOf(int number) {
        if (found == null) {
            found = new HashMap<>();
        }
        return found.computeIfAbsent(number, this::find);
    }

    private @Nullable Object find(int number) {
        AttributeSpec spec = set.get(number);
        Object value = null;
        AttributeCursor search = new AttributeCursor().wrap(memory, offset, length, order);
        while (search.next()) {
            if (search.type() == number && spec != null) {
                value = spec.type().selector(search);
            }
        }
        return value;
    }
}
