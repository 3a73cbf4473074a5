package io.github.netlink4j.pcap;

/** A format of capture files. */
interface CaptureFormat {
    /**
     * Reads the next packet.
     *
     * @param packet is set to the packet
     * @param listener receives what is before it
     * @return whether there is one; {@code false} at the end of the file
     * @throws CaptureException if the file is malformed or cut off
     */
    boolean next(CapturedPacket packet, CaptureListener listener);

    /** The section that the last packet is in; the first one before the first packet. */
    CaptureSection section();
}
