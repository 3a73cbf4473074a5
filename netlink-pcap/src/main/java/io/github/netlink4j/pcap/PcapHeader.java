package io.github.netlink4j.pcap;

import java.nio.ByteOrder;

/**
 * The header of a pcap file, which holds for all of its packets. Owned.
 *
 * @param linkType what the bytes of its packets are
 * @param snapLength longer packets are cut to this many bytes, 1 to 4,294,967,295; 0 if none are
 * @param order the byte order of its numbers, and of the netlink messages in it
 * @param hasNanoseconds whether its times are in nanoseconds, else in microseconds
 */
public record PcapHeader(LinkType linkType, long snapLength, ByteOrder order, boolean hasNanoseconds) {
    /** A header that a program makes. */
    public PcapHeader {
        CaptureInterface.checkSnapLength(snapLength);
    }

    /** A file of this machine: nanoseconds, packets of up to {@link CaptureInterface#MAX_SNAP_LENGTH} bytes. */
    public static PcapHeader of(LinkType linkType) {
        return new PcapHeader(linkType, CaptureInterface.MAX_SNAP_LENGTH, ByteOrder.nativeOrder(), true);
    }

    /** With microseconds, which programs read that are older than 2013. */
    public PcapHeader microseconds() {
        return new PcapHeader(linkType, snapLength, order, false);
    }

    /** With another byte order. */
    public PcapHeader order(ByteOrder value) {
        return new PcapHeader(linkType, snapLength, value, hasNanoseconds);
    }

    /** With another snapshot length. */
    public PcapHeader snapLength(long bytes) {
        return new PcapHeader(linkType, bytes, order, hasNanoseconds);
    }
}
