package io.github.netlink4j.core.socket;

/** An option of a netlink socket that is on or off, of level {@code SOL_NETLINK}; netlink(7). */
public enum NetlinkOption {
    /** Receive with each datagram the number of its multicast group; {@link NetlinkSocket#group()} reads it. */
    PKTINFO(3),
    /** Report a failed delivery to this socket to the sender of the multicast. */
    BROADCAST_ERROR(4),
    /** Drop messages without {@code ENOBUFS} when the receive buffer is full. Hides losses. */
    NO_ENOBUFS(5),
    /**
     * Receive the notifications of all network namespaces that have an id in this one; {@link NetlinkSocket#namespaceId()}. Since
     * Linux 4.2; needs {@code CAP_NET_BROADCAST}.
     */
    LISTEN_ALL_NSID(8),
    /** Leave the request's payload out of error replies; since Linux 4.3. */
    CAP_ACK(10),
    /** Extended acknowledgements: a text and attributes beside the error number; since Linux 4.12. */
    EXT_ACK(11),
    /** Check the headers of dump requests strictly, and filter by them; since Linux 4.20. */
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
