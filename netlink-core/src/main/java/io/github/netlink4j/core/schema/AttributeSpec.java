package io.github.netlink4j.core.schema;

/**
 * One row of an {@link AttributeSet}.
 *
 * @param number the attribute's number, 0 to 16,383
 * @param name the kernel's own name, such as {@code IFLA_MTU}
 * @param type the type of its payload
 */
public record AttributeSpec(int number, String name, AttributeType type) {}
