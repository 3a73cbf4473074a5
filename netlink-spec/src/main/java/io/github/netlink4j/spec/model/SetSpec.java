package io.github.netlink4j.spec.model;

import java.util.List;

/**
 * The attributes of a message or nest.
 *
 * @param name its name in the spec
 * @param prefix what the kernel's names begin with, such as {@code IFLA_}
 * @param attributes its rows, by number
 */
public record SetSpec(String name, String prefix, List<AttributeRow> attributes) {
    /** Copies the list. */
    public SetSpec {
        attributes = List.copyOf(attributes);
    }
}
