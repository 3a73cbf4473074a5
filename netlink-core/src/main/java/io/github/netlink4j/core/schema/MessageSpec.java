package io.github.netlink4j.core.schema;

/**
 * One row of a {@link MessageTable}.
 *
 * @param name the kernel's name of the message type or generic netlink command, such as {@code RTM_NEWLINK}
 * @param schema the layout of the message
 */
public record MessageSpec(String name, MessageSchema schema) {}
