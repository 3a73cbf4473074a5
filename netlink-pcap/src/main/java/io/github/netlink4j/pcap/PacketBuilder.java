package io.github.netlink4j.pcap;

import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Objects;

/**
 * A packet that is written: what there is to say of it, and then {@link #write} with its bytes. Borrowed: each writer has one,
 * which {@link CaptureWriter#packet} begins again. Allocates nothing but the bytes of comments. For one thread.
 */
public final class PacketBuilder {
    private static final CaptureInterface NOWHERE = CaptureInterface.of(new LinkType(0));
    private static final long MAX_ORIGINAL = 0xffff_ffffL - NetlinkFrame.HEADER;
    /** More than a record has, and fits in an {@code int} with padding. */
    private static final int MAX_CAPTURED = 2 * CaptureInput.MAX_RECORD;

    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private final CaptureWriter writer;
    private final OptionBuilder options;
    private final OptionCursor copied = new OptionCursor();
    private final ByteBuffer header = ByteBuffer.allocate(NetlinkFrame.HEADER);
    private CaptureInterface source = NOWHERE;
    private ByteOrder order = ByteOrder.nativeOrder();
    private long seconds;
    private int nanos;
    private int headerLength;
    private PacketDirection direction = PacketDirection.UNKNOWN;
    private ByteBuffer memory = header;
    private int offset;
    private int captured;
    private long originalLength;

    PacketBuilder(CaptureWriter writer) {
        this.writer = writer;
        this.options = new OptionBuilder(writer.output());
    }

    PacketBuilder begin(CaptureInterface where, long second, int nano) {
        if (nano < 0 || nano >= NANOS_PER_SECOND) {
            throw new IllegalArgumentException(nano + " nanoseconds: must be 0 to 999,999,999");
        }
        begin(where, writer.order());
        seconds = second;
        nanos = nano;
        return this;
    }

    private void begin(CaptureInterface where, ByteOrder byteOrder) {
        source = where;
        order = byteOrder;
        headerLength = 0;
        direction = PacketDirection.UNKNOWN;
        options.begin(byteOrder);
    }

    /**
     * Puts the header of {@code LINKTYPE_NETLINK} before the bytes, which are a datagram then. With it the packet has the direction:
     * to the kernel is outbound.
     *
     * @param protocol the netlink protocol, such as 0 for {@code NETLINK_ROUTE}
     * @param exact the direction where the capture knows it; where it is only likely, {@code UNKNOWN} here, and {@link #direction}
     * @throws IllegalStateException if packets of the interface have another header
     */
    public PacketBuilder netlink(int protocol, Direction exact) {
        if (!NetlinkFrame.hasHeader(source.linkType())) {
            throw new IllegalStateException("a netlink datagram in packets of " + source.linkType());
        }
        NetlinkFrame.putHeader(header, protocol, exact);
        headerLength = NetlinkFrame.HEADER;
        return direction(PacketDirection.of(exact));
    }

    /** The direction as seen from the capturing machine; of netlink datagrams, to the kernel is outbound. */
    public PacketBuilder direction(PacketDirection value) {
        direction = value;
        return this;
    }

    /** A number that copies of one packet share, such as those of a multicast to several sockets. */
    public PacketBuilder id(long value) {
        options.u64(Pcapng.EPB_PACKETID, value);
        return this;
    }

    /** The number of packets that were lost between this one and the last one of the interface. */
    public PacketBuilder dropCount(long value) {
        options.u64(Pcapng.EPB_DROPCOUNT, value);
        return this;
    }

    /** The process that sent or received it. */
    public PacketBuilder process(long processId) {
        return process(processId, 0);
    }

    /** The process and the thread that sent or received it; a thread of 0 is not known. */
    public PacketBuilder process(long processId, long threadId) {
        options.u32(Pcapng.EPB_PROCESSID_THREADID, (int) processId, (int) threadId);
        return this;
    }

    /**
     * A comment, any number of times.
     *
     * @throws CaptureException if it has more than 65,535 bytes in UTF-8
     */
    public PacketBuilder comment(String text) {
        options.text(Pcapng.OPT_COMMENT, text);
        return this;
    }

    /**
     * Writes the packet: bytes that were captured as a whole.
     *
     * @param bytes borrowed until this returns
     * @param start index of the first one
     * @param length their number; those beyond the snapshot length of the interface are cut off
     */
    public void write(ByteBuffer bytes, int start, int length) {
        write(bytes, start, length, length);
    }

    /**
     * Writes the packet.
     *
     * @param bytes borrowed until this returns
     * @param start index of the first one
     * @param length their number; those beyond the snapshot length of the interface are cut off
     * @param original the number before the packet was cut, {@code length} to 4,294,967,279
     * @throws CaptureException if the file cannot hold the packet, or cannot be written
     */
    public void write(ByteBuffer bytes, int start, int length, long original) {
        Objects.checkFromIndexSize(start, length, bytes.limit());
        if (original < length || original > MAX_ORIGINAL) {
            throw new IllegalArgumentException(
                    "an original length of " + original + ": must be " + length + " to " + MAX_ORIGINAL);
        }
        if (direction != PacketDirection.UNKNOWN) {
            options.u32(Pcapng.EPB_FLAGS, direction.flags());
        }
        long remaining = cut(headerLength + (long) length, source.snapLength());
        setBytes(bytes, start, (int) Math.min(remaining, MAX_CAPTURED), headerLength + original);
        writer.put(this);
    }

    private static long cut(long length, long snapLength) {
        return snapLength == 0 ? length : Math.min(length, snapLength);
    }

    /** With lengths that include the header. */
    private void setBytes(ByteBuffer bytes, int start, int length, long original) {
        memory = bytes;
        offset = start;
        captured = length;
        originalLength = original;
    }

    /** Writes a packet of another file. */
    void write(CapturedPacket packet) {
        begin(packet.source(), packet.order());
        seconds = packet.seconds();
        nanos = packet.nanos();
        packet.positionOptions(copied);
        while (copied.next()) {
            options.copy(copied);
        }
        setBytes(packet.memory(), packet.offset(), packet.length(), packet.originalLength());
        writer.put(this);
    }

    CaptureInterface source() {
        return source;
    }

    /** Of the packet's own numbers and of its options. */
    ByteOrder order() {
        return order;
    }

    long seconds() {
        return seconds;
    }

    int nanos() {
        return nanos;
    }

    Instant time() {
        return CapturedPacket.instant(seconds, nanos);
    }

    OptionBuilder options() {
        return options;
    }

    long originalLength() {
        return originalLength;
    }

    int captured() {
        return captured;
    }

    /** The number of bytes with the header that remain when a file cuts them. */
    int captured(long snapLength) {
        return (int) cut(captured, snapLength);
    }

    /** Adds the first bytes of header and packet to a record. */
    void putBytes(ByteBuffer record, int bytes) {
        int ofHeader = Math.min(headerLength, bytes);
        put(record, header, 0, ofHeader);
        put(record, memory, offset, bytes - ofHeader);
    }

    private static void put(ByteBuffer record, ByteBuffer from, int start, int length) {
        record.put(record.position(), from, start, length).position(record.position() + length);
    }
}
