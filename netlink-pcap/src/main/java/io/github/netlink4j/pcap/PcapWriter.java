package io.github.netlink4j.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * Writes pcap, which all programs read that know captures: packets of one link type, with time and lengths. Netlink messages of a file
 * in another byte order stay in it; {@link NetlinkFrame} finds it by their lengths, as Wireshark does.
 */
public final class PcapWriter extends CaptureWriter {
    private static final long MAX_SECONDS = 0xffff_ffffL;
    private static final int NANOS_PER_MICRO = 1000;

    private final PcapHeader header;

    private PcapWriter(CaptureOutput output, PcapHeader header) {
        super(output);
        this.header = header;
        putHeader();
    }

    /**
     * Creates a file; one that exists is emptied.
     *
     * @throws CaptureException if it cannot be created
     */
    public static PcapWriter create(Path file, PcapHeader header) {
        return create(file, output -> new PcapWriter(output, header));
    }

    /**
     * Writes to a channel, such as {@link java.nio.channels.Channels#newChannel(java.io.OutputStream)} of the standard output.
     *
     * @param name what exceptions call it
     * @param channel in blocking mode; is closed with the writer
     */
    public static PcapWriter over(String name, WritableByteChannel channel, PcapHeader header) {
        return over(name, channel, output -> new PcapWriter(output, header));
    }

    private void putHeader() {
        output().begin(PcapFormat.FILE_HEADER, header.order())
                .putInt(header.hasNanoseconds() ? PcapFormat.NANOSECONDS : PcapFormat.MICROSECONDS)
                .putShort((short) PcapFormat.MAJOR_VERSION)
                .putShort((short) PcapFormat.MINOR_VERSION)
                .putLong(0)
                .putInt((int) header.snapLength())
                .putInt(header.linkType().number());
        output().end();
    }

    @Override
    ByteOrder order() {
        return header.order();
    }

    @Override
    void put(PacketBuilder packet) {
        check(packet);
        int captured = packet.captured(header.snapLength());
        ByteBuffer record = output().begin((long) PcapFormat.PACKET_HEADER + captured, header.order());
        record.putInt((int) packet.seconds())
                .putInt(header.hasNanoseconds() ? packet.nanos() : packet.nanos() / NANOS_PER_MICRO)
                .putInt(captured)
                .putInt((int) packet.originalLength());
        packet.putBytes(record, captured);
        output().end();
    }

    private void check(PacketBuilder packet) {
        LinkType type = packet.source().linkType();
        if (!type.equals(header.linkType())) {
            throw output().invalid("a packet of " + type + " in a file of " + header.linkType());
        }
        if (packet.seconds() < 0 || packet.seconds() > MAX_SECONDS) {
            throw output().invalid("a packet of " + packet.time() + ": pcap has times from 1970 to 2106");
        }
    }

    /** Writes nothing: pcap has no custom blocks. */
    @Override
    public void write(CustomBlock block) {}

    /** Writes nothing: pcap has no statistics. */
    @Override
    public void write(InterfaceStatistics statistics) {}
}
