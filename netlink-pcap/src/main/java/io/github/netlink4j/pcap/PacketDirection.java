package io.github.netlink4j.pcap;

import io.github.netlink4j.pcap.NetlinkFrame.Direction;

/** The direction of a packet as seen from the capturing machine; the lowest bits of {@code epb_flags} in pcapng. */
public enum PacketDirection {
    /** The file does not contain it. */
    UNKNOWN(0),
    /** Received; a netlink datagram to a process. */
    INBOUND(1),
    /** Sent; a netlink datagram to the kernel. */
    OUTBOUND(2);

    private static final int MASK = 3;

    private final int flags;

    PacketDirection(int flags) {
        this.flags = flags;
    }

    static PacketDirection of(Direction direction) {
        return switch (direction) {
            case TO_KERNEL -> OUTBOUND;
            case TO_USER -> INBOUND;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static PacketDirection ofFlags(long flags) {
        for (PacketDirection each : values()) {
            if (each.flags == (flags & MASK)) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /** As bits of {@code epb_flags}. */
    int flags() {
        return flags;
    }
}
