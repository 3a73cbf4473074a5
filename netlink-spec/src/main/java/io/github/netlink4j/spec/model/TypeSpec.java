package io.github.netlink4j.spec.model;

import org.jspecify.annotations.Nullable;

/** The type of an attribute's payload, or of a structure's field. */
public sealed interface TypeSpec {
    /**
     * A single value.
     *
     * @param kind what it is
     * @param isBigEndian whether it is in network byte order
     * @param hint how to show it ({@code mac}, {@code ipv4}, {@code ipv6}, {@code ipv4-or-v6}, {@code hex}, {@code uuid},
     *     {@code unix-name}, {@code socket-cookie}, {@code address-family}); {@code null} if the spec does not say
     * @param values the enumeration that names its values; {@code null} if none does
     * @param isFlags whether the values are bits, which may be combined
     */
    record Scalar(
            ScalarKind kind,
            boolean isBigEndian,
            @Nullable String hint,
            @Nullable String values,
            boolean isFlags) implements TypeSpec {
        /** A value without names, in host byte order. */
        public static Scalar of(ScalarKind kind) {
            return new Scalar(kind, false, null, null, false);
        }
    }

    /**
     * An address in a union.
     *
     * @param field the kernel's name of the field that says which: in a structure around the address, or in the header of its
     *     message
     * @param isByEtherType whether the field is an EtherType, not an address family
     */
    record Address(String field, boolean isByEtherType) implements TypeSpec {}

    /**
     * Attributes.
     *
     * @param set their set; {@code SPEC/SET} for one of another spec of {@link io.github.netlink4j.spec.SpecTables#kernel}
     */
    record Nest(String set) implements TypeSpec {
        /** Whether the set is in another spec, in which case there need not be one. */
        public boolean isOfOtherSpec() {
            return set.indexOf('/') > 0;
        }
    }

    /**
     * Attributes whose numbers are indexes, have no meaning, or are values.
     *
     * @param element the type of each
     * @param index what the numbers are, if they are values; else empty
     */
    record Indexed(TypeSpec element, String index) implements TypeSpec {}

    /**
     * Values or structures one after another in one payload.
     *
     * @param element the type of each
     * @param indexes the enumeration that names the positions, whose first entry is that of position 0; {@code null} if
     *     they have no names
     */
    record Array(TypeSpec element, @Nullable String indexes) implements TypeSpec {}

    /**
     * A C structure.
     *
     * @param name its name in the spec
     */
    record Struct(String name) implements TypeSpec {}

    /**
     * A C structure with attributes after it.
     *
     * @param struct the structure
     * @param set the set of the attributes
     */
    record Message(String struct, String set) implements TypeSpec {}

    /**
     * A payload whose type depends on another attribute.
     *
     * @param name the sub-message's name in the spec
     * @param selector the other attribute's, in the same set or in one around it
     */
    record SubMessage(String name, String selector) implements TypeSpec {}
}
