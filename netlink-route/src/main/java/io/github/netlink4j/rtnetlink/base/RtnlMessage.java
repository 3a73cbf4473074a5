package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.message.NetlinkMessage;
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

    private final ObjectType<M> type;

    /** For subclasses: an empty message about an object of a type. */
    protected RtnlMessage(ObjectType<M> type) {
        super(type.table(), type.schema());
        this.type = type;
    }

    @Override
    protected final M create() {
        return type.create();
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
