package io.github.netlink4j.pcap;

import java.nio.ByteOrder;

/**
 * The format of libpcap; <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/">draft-ietf-opsawg-pcap</a>. Numbers
 * are in the byte order of the machine that wrote the file.
 *
 * <pre>
 *  file:    0           4       6       8                 16          20          24
 *           +-----------+-------+-------+-----------------+-----------+-----------+
 *           | magic     | major | minor | unused          | snaplen   | link type |
 *           +-----------+-------+-------+-----------------+-----------+-----------+
 *  packet:  0           4           8           12          16
 *           +-----------+-----------+-----------+-----------+---------
 *           | seconds   | fraction  | captured  | original  | bytes …
 *           +-----------+-----------+-----------+-----------+---------
 * </pre>
 *
 * <p>The packets of Kuznetzov's variant, which old versions of Red Hat's libpcap wrote, have 8 more bytes before their own.
 */
final class PcapFormat implements CaptureFormat {
    static final int MICROSECONDS = 0xa1b2_c3d4;
    static final int NANOSECONDS = 0xa1b2_3c4d;
    static final int FILE_HEADER = 24;
    static final int MAJOR_VERSION = 2;
    static final int MINOR_VERSION = 4;
    static final int PACKET_HEADER = 16;

    private static final int KUZNETZOV = 0xa1b2_cd34;
    private static final int KUZNETZOV_HEADER = 24;
    /** The bits above tell the length of the frame check sequence. */
    private static final long LINK_TYPE_MASK = 0xffff;

    private final CaptureInput input;
    private final ByteOrder order;
    private final TimestampResolution resolution;
    private final int header;
    private final CaptureInterface source;

    /** Reads the file's header. */
    PcapFormat(CaptureInput input, ByteOrder order) {
        this.input = input;
        this.order = order;
        input.require(FILE_HEADER, "the file header");
        int magic = (int) input.u32(0, order);
        resolution = magic == NANOSECONDS ? TimestampResolution.NANOSECONDS : TimestampResolution.MICROSECONDS;
        header = magic == KUZNETZOV ? KUZNETZOV_HEADER : PACKET_HEADER;
        if (input.u16(4, order) != MAJOR_VERSION) {
            throw input.malformed("pcap version " + input.u16(4, order) + "." + input.u16(6, order) + " is not known");
        }
        source = CaptureInterface.ofPcap(
                new LinkType((int) (input.u32(20, order) & LINK_TYPE_MASK)), input.u32(16, order));
        input.skip(FILE_HEADER);
    }

    /** Whether a file begins with this number in its byte order. */
    static boolean isMagic(int number) {
        return number == MICROSECONDS || number == NANOSECONDS || number == KUZNETZOV;
    }

    @Override
    public boolean next(CapturedPacket packet, CaptureListener listener) {
        if (input.available(1) == 0) {
            return false;
        }
        input.require(header, "a packet's header");
        long captured = input.u32(8, order);
        input.require(header + captured, "a packet");
        int start = input.position() + header;
        packet.set(source, input.memory(), order, start, (int) captured, input.u32(12, order));
        packet.setTime(resolution, input.u32(4, order), input.u32(0, order));
        packet.setFileOffset(input.offset());
        input.skip(header + (int) captured);
        return true;
    }

    @Override
    public CaptureSection section() {
        return CaptureSection.ofPcap(order);
    }
}
