package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The list that an attribute stands in, for types that depend on another attribute of it. Each is looked for once. */
final class Siblings {
    /** Of a field of a structure. */
    static final Siblings NONE = new Siblings(AttributeSet.builder("").build(), new AttributeCursor());

    private final AttributeSet set;
    private final ByteBuffer memory;
    private final int offset;
    private final int length;
    private final ByteOrder order;
    private final Map<Integer, String> found = new HashMap<>();

    /** The attributes that the cursor has yet to walk. */
    Siblings(AttributeSet set, AttributeCursor list) {
        this.set = set;
        this.memory = list.memory();
        this.length = list.leftover();
        this.offset = list.end() - length;
        this.order = list.order();
    }

    /** The value of the last attribute of this number as text; empty where there is none. */
    String valueOf(int number) {
        return found.computeIfAbsent(number, this::find);
    }

    /** The first byte of the header that the list follows, in text; empty where there is none. */
    String family(int headerLength) {
        return offset < headerLength ? "" : String.valueOf(Bytes.u8(memory, offset - headerLength));
    }

    private String find(int number) {
        String value = "";
        AttributeSpec spec = set.get(number);
        AttributeCursor list = new AttributeCursor().wrap(memory, offset, length, order);
        while (list.next()) {
            if (list.type() == number && spec != null) {
                value = text(spec.type(), list);
            }
        }
        return value;
    }

    private static String text(AttributeType type, AttributeCursor attribute) {
        if (type instanceof NamedScalar named) {
            return named.read(attribute).toString();
        }
        return type instanceof Scalar scalar ? scalar.read(attribute).toString() : "";
    }
}
