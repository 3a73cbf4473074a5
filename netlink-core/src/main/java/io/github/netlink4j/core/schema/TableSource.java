package io.github.netlink4j.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * Tables that a {@link MessageRegistry} loads when it needs them, on the thread that has the message. It asks once for each
 * family, and for each message type that it is given a table for. Implementations must be thread-safe.
 */
public interface TableSource {
    /**
     * A table with the messages of this type, of a netlink protocol other than generic netlink. What else it has is not used;
     * the same table may be returned for several types.
     *
     * @param protocol such as 0 for {@code NETLINK_ROUTE}; -1 for the control messages, which are the same in all protocols
     * @param type {@code nlmsg_type}; in {@code NETLINK_NETFILTER} its upper 8 bits are the subsystem
     * @return {@code null} if this source has none
     */
    @Nullable
    MessageTable ofType(int protocol, int type);

    /**
     * The messages of a generic netlink family.
     *
     * @param name the family's name, such as {@code ethtool}
     * @return {@code null} if this source has none
     */
    @Nullable
    MessageTable ofFamily(String name);
}
