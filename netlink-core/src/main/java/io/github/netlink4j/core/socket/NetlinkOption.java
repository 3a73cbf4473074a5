package io.github.netlink4j.core.socket;

/** A switch of a netlink socket: the options of level {@code SOL_NETLINK} that are on or off; netlink(7). */
public enum NetlinkOption {
    /** Say with each datagram which group it was sent to; {@link NetlinkSocket#group()} reads it. */
    PKTINFO(3),
    /** Fail a broadcast whose delivery to this socket failed, at its sender. */
    BROADCAST_ERROR(4),
    /** Lose messages without saying so when the queue is full. Hides losses: better leave it off. */
    NO_ENOBUFS(5),
    /**
     * Receive the news of all network namespaces that have an id in this one; {@link NetlinkSocket#namespaceId()}. Since
     * Linux 4.2; needs {@code CAP_NET_BROADCAST}.
     */
    LISTEN_ALL_NSID(8),
    /** Leave the request's payload out of error replies; since Linux 4.3. */
    CAP_ACK(10),
    /** Say more of an error than its number; since Linux 4.12. */
    EXT_ACK(11),
    /** Check dump requests strictly, and filter by them; since Linux 4.20. */
    GET_STRICT_CHK(12);

    private final int number;

    NetlinkOption(int number) {
        this.number = number;
    }

    /** The kernel's number, {@code NETLINK_*} of {@code include/uapi/linux/netlink.h}. */
    public int number() {
        return number;
    }
}
