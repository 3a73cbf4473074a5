package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

/**
 * A message about an object of rtnetlink. Its header starts with the address family, as {@code struct rtgenmsg}.
 *
 * @param <M> the subclass itself
 */
public abstract class RtnlMessage<M extends RtnlMessage<M>> extends NetlinkMessage<M> {
    /** Offset of the address family in every header. */
    public static final int FAMILY = 0;

    /**
     * For subclasses: an empty message.
     *
     * @param table the messages that the class is for
     * @param schema what is behind {@code nlmsghdr}
     */
    protected RtnlMessage(MessageTable table, MessageSchema schema) {
        super(table, schema);
    }

    /** Whether the object was deleted: {@code RTM_DEL*}. */
    public boolean isDeleted() {
        return Operation.DELETE.isOf(messageType());
    }

    /**
     * Address family, the first field of the header: of an address or route, that of its IP addresses; of a link,
     * {@code AF_UNSPEC}, or the family whose view of the link this is; {@code AF_BRIDGE} of a forwarding entry.
     */
    public final AddressFamily family() {
        return AddressFamily.of(headerU8(FAMILY));
    }
}
