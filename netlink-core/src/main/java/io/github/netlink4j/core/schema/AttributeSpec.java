package io.github.netlink4j.core.schema;

/**
 * One row of an {@link AttributeSet}.
 *
 * @param field the attribute's number and name
 * @param type the type of its payload
 */
public record AttributeSpec(Field field, AttributeType type) {
    /** The attribute's number, 0 to 16,383. */
    public int number() {
        return field.number();
    }

    /** The kernel's own name, such as {@code IFLA_MTU}. */
    public String name() {
        return field.name();
    }
}
