package io.github.netlink4j.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * Tables that a {@link MessageRegistry} loads when it needs them. It asks for each protocol and family at most once, at the
 * first message, on the thread that has the message; implementations must be thread-safe.
 */
public interface TableSource {
    /**
     * The messages of a netlink protocol other than generic netlink.
     *
     * @param protocol such as 0 for {@code NETLINK_ROUTE}; -1 for the control messages, which are the same in all protocols
     * @return {@code null} if this source has none
     */
    @Nullable
    MessageTable ofProtocol(int protocol);

    /**
     * The messages of a generic netlink family.
     *
     * @param name the family's name, such as {@code ethtool}
     * @return {@code null} if this source has none
     */
    @Nullable
    MessageTable ofFamily(String name);
}
