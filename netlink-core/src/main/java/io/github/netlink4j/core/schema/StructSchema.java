package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a C structure: a family's header, or an attribute's payload. Declared once, in the order of the kernel's
 * declaration, including its padding.
 *
 * <pre>{@code
 * static final StructSchema IFADDRMSG = StructSchema.builder("ifaddrmsg")
 *         .add("ifa_family", Types.U8)
 *         .add("ifa_prefixlen", Types.U8)
 *         .add("ifa_flags", Types.U8)
 *         .add("ifa_scope", Types.U8)
 *         .add("ifa_index", Types.U32)
 *         .build();
 * }</pre>
 */
public final class StructSchema {
    private final String name;
    private final int length;
    private final List<Field> fields;

    private StructSchema(String name, int length, List<Field> fields) {
        this.name = name;
        this.length = length;
        this.fields = List.copyOf(fields);
    }

    private record Field(String name, int offset, int length, AttributeType type) {
        /** Raw bytes are shown as far as they are there. */
        boolean isRaw() {
            return type.equals(Types.BINARY);
        }
    }

    /**
     * Starts a structure.
     *
     * @param name its name in the kernel, such as {@code ifaddrmsg}
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Its name in the kernel. */
    public String name() {
        return name;
    }

    /** Its length in bytes. */
    public int length() {
        return length;
    }

    /**
     * The offset of a field in bytes. Message classes keep it in a constant, so that the field is declared only here:
     *
     * <pre>{@code
     * private static final int IFA_INDEX = IFADDRMSG.offsetOf("ifa_index");
     * }</pre>
     *
     * @throws IllegalArgumentException if the structure has no such field
     */
    public int offsetOf(String field) {
        for (Field each : fields) {
            if (each.name.equals(field)) {
                return each.offset;
            }
        }
        throw new IllegalArgumentException(name + " has no field " + field);
    }

    /** Passes the fields that lie inside the available bytes to a visitor: older kernels have shorter structures. */
    void visit(ByteBuffer memory, int offset, int available, ByteOrder order, MessageVisitor visitor) {
        for (Field field : fields) {
            int present = Math.min(field.length, available - field.offset);
            if (present == field.length || (present > 0 && field.isRaw())) {
                field.type.visit(
                        field.name,
                        Scalar.payload(memory, offset + field.offset, present, order),
                        AttributeList.NONE,
                        visitor,
                        0);
            }
        }
        if (available > length) {
            visitor.value("(" + name + " tail)", Bytes.copy(memory, offset + length, available - length));
        }
    }

    /** Collects the fields of a structure. */
    public static final class Builder {
        private final String name;
        private final List<Field> fields = new ArrayList<>();
        private int length;

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a field of a type with a fixed width. */
        public Builder add(String field, Scalar type) {
            return add(field, type, type.width());
        }

        /** Adds a number with names for its values. */
        public Builder add(String field, Scalar type, ValueNames names) {
            return add(field, type.named(names), type.width());
        }

        /**
         * Adds a field of a given length: text, an address, raw bytes.
         *
         * @throws IllegalArgumentException if the structure has a field of that name, or the length is not positive
         */
        public Builder add(String field, AttributeType type, int bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException(name + "." + field + ": a field of " + bytes + " bytes");
            }
            put(new Field(field, length, bytes, type));
            return pad(bytes);
        }

        /**
         * Adds the fields of an embedded structure.
         *
         * @throws IllegalArgumentException if both have a field of the same name
         */
        public Builder add(StructSchema part) {
            part.fields.forEach(field -> put(new Field(field.name, length + field.offset, field.length, field.type)));
            return pad(part.length);
        }

        private void put(Field field) {
            if (fields.stream().anyMatch(other -> other.name.equals(field.name))) {
                throw new IllegalArgumentException(name + " has two fields " + field.name);
            }
            fields.add(field);
        }

        /** Adds padding. */
        public Builder pad(int bytes) {
            length += bytes;
            return this;
        }

        /** The finished structure. */
        public StructSchema build() {
            return new StructSchema(name, length, fields);
        }
    }
}
