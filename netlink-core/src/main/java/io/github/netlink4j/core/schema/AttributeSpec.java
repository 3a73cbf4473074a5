package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;

import java.util.Objects;

/**
 * One row of an {@link AttributeSet}.
 *
 * @param number the attribute's number, 0 to 16,383
 * @param name the kernel's own name, such as {@code IFLA_MTU}
 * @param type what its payload is
 */
public record AttributeSpec(int number, String name, AttributeType type) {
    /**
     * A row.
     *
     * @throws IllegalArgumentException if no attribute has the number
     */
    public AttributeSpec {
        if (number < 0 || number > NLA_TYPE_MASK) {
            throw new IllegalArgumentException(name + ": number " + number + " is not within 0 to " + NLA_TYPE_MASK);
        }
        Objects.requireNonNull(type, name);
    }
}
