package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final List<Member> members;
    /** What follows the fields: an array whose length the structure does not declare, or the fields of newer kernels. */
    private final Member rest;

    private StructSchema(String name, int length, List<Member> members, Member rest) {
        this.name = name;
        this.length = length;
        this.members = List.copyOf(members);
        this.rest = rest;
    }

    private record Member(Field field, int offset, int length, AttributeType type) {
        boolean isNamed(String name) {
            return field.name().equals(name);
        }

        /** Bytes are shown as far as they are there. */
        boolean isOfBytes() {
            return type.equals(Types.BINARY) || type.equals(Types.RAW);
        }

        /** Its bytes, as far as they are present. */
        AttributeCursor payload(StructView in, int present) {
            return Scalar.payload(in.memory(), in.offset() + offset, present, in.order());
        }

        boolean isWhole(StructView in) {
            return offset + length <= in.available();
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
        Member member = member(field);
        if (member == null) {
            throw new IllegalArgumentException(name + " has no field " + field);
        }
        return member.offset;
    }

    private @Nullable Member member(String field) {
        for (Member member : members) {
            if (member.isNamed(field)) {
                return member;
            }
        }
        return null;
    }

    /** As {@link StructView#number}. */
    @Nullable
    Long number(String field, StructView in) {
        Member member = member(field);
        if (member == null) {
            return innerNumber(field, in);
        }
        return member.isWhole(in) && member.type.selector(member.payload(in, member.length)) instanceof Long number
                ? number
                : null;
    }

    private @Nullable Long innerNumber(String path, StructView in) {
        int dot = path.indexOf('.');
        Member member = dot > 0 ? member(path.substring(0, dot)) : null;
        return member != null && member.isWhole(in) && member.type instanceof Structure structure
                ? structure.at(member.payload(in, member.length), in).number(path.substring(dot + 1))
                : null;
    }

    /** Passes the fields that lie inside the available bytes to a visitor: older kernels have shorter structures. */
    void visit(StructView at, MessageVisitor visitor) {
        AttributeList fields = AttributeList.ofFields(at);
        for (Member member : members) {
            int present = Math.min(member.length, at.available() - member.offset);
            if (present == member.length || (present > 0 && member.isOfBytes())) {
                visitor.at(at.offset() + member.offset, present);
                member.type.visit(member.field, member.payload(at, present), fields, visitor, 0);
            }
        }
        if (at.available() > length) {
            visitor.at(at.offset() + length, at.available() - length);
            rest.type.visit(rest.field, rest.payload(at, at.available() - length), fields, visitor, 0);
        }
    }

    /** Collects the fields of a structure. */
    public static final class Builder {
        private final String name;
        private final List<Member> members = new ArrayList<>();
        private int length;
        private Field rest;
        private AttributeType restType = Types.RAW;

        private Builder(String name) {
            this.name = name;
            this.rest = new Field(name, Field.NOT_AN_ATTRIBUTE, "(" + name + " tail)", false, false);
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
            put(field, length, bytes, type);
            return pad(bytes);
        }

        /**
         * Adds the fields of an embedded structure.
         *
         * @throws IllegalArgumentException if both have a field of the same name
         */
        public Builder add(StructSchema part) {
            part.members.forEach(
                    member -> put(member.field.name(), length + member.offset, member.length, member.type));
            return pad(part.length);
        }

        private void put(String field, int offset, int bytes, AttributeType type) {
            if (members.stream().anyMatch(member -> member.isNamed(field))) {
                throw new IllegalArgumentException(name + " has two fields " + field);
            }
            members.add(new Member(Field.of(name, field), offset, bytes, type));
        }

        /**
         * Adds the last field, which takes the bytes after the others, such as an array of a length that the structure does
         * not declare. It does not count in the length of the structure.
         */
        public Builder rest(String field, AttributeType type) {
            rest = Field.of(name, field);
            restType = type;
            return this;
        }

        /** Adds padding. */
        public Builder pad(int bytes) {
            length += bytes;
            return this;
        }

        /** The finished structure. */
        public StructSchema build() {
            return new StructSchema(name, length, members, new Member(rest, length, 0, restType));
        }
    }
}
