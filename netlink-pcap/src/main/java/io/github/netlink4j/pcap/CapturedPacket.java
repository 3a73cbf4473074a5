package io.github.netlink4j.pcap;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A packet of a capture file. Borrowed: a view of the reader's memory, valid until the reader moves on; what getters return
 * is owned, but for {@link #memory()} and {@link #options()}. For one thread.
 */
public final class CapturedPacket {
    private static final CaptureInterface NOWHERE = CaptureInterface.ofPcap(new LinkType(0), 0);

    private final OptionCursor options = new OptionCursor();
    private ByteBuffer memory = ByteBuffer.allocate(0);
    private ByteOrder order = ByteOrder.nativeOrder();
    private CaptureInterface source = NOWHERE;
    private int offset;
    private int length;
    private long originalLength;
    private long seconds;
    private int nanos;
    private boolean hasTime;
    private long fileOffset;

    CapturedPacket() {}

    /** Sets what all packets have; it has no time and no options then. */
    void set(CaptureInterface source, ByteBuffer memory, ByteOrder order, int offset, int length, long originalLength) {
        this.source = source;
        this.memory = memory;
        this.order = order;
        this.offset = offset;
        this.length = length;
        this.originalLength = originalLength;
        this.hasTime = false;
        this.seconds = 0;
        this.nanos = 0;
        this.options.wrap(memory, offset, 0, order);
    }

    void setTime(TimestampResolution resolution, long units, long offsetSeconds) {
        seconds = resolution.seconds(units) + offsetSeconds;
        nanos = resolution.nanos(units);
        hasTime = true;
    }

    void setOptions(int start, int bytes) {
        options.wrap(memory, start, bytes, order);
    }

    void setFileOffset(long fileOffset) {
        this.fileOffset = fileOffset;
    }

    /** The interface that it was captured on. */
    public CaptureInterface source() {
        return source;
    }

    /** What its bytes are; that of its interface. */
    public LinkType linkType() {
        return source.linkType();
    }

    /**
     * When it was captured; {@code null} if the file does not have the time, which simple packet blocks of pcapng have not.
     * A time that no {@link Instant} can hold is its first or last one.
     */
    public @Nullable Instant time() {
        return hasTime ? instant(seconds, nanos) : null;
    }

    /** A time, or the first or last one that an {@link Instant} can hold. */
    static Instant instant(long seconds, int nanos) {
        long bounded = Math.max(Instant.MIN.getEpochSecond(), Math.min(Instant.MAX.getEpochSecond(), seconds));
        return Instant.ofEpochSecond(bounded, nanos);
    }

    /** Of its time, since 1970; 0 without time. */
    long seconds() {
        return seconds;
    }

    /** After {@link #seconds}. */
    int nanos() {
        return nanos;
    }

    /** The memory that it is in; borrowed. */
    public ByteBuffer memory() {
        return memory;
    }

    /** Index of its first byte in {@link #memory()}. */
    public int offset() {
        return offset;
    }

    /** Number of its bytes that were captured. */
    public int length() {
        return length;
    }

    /** Number of bytes that it had, 0 to 4,294,967,295. */
    public long originalLength() {
        return originalLength;
    }

    /** Whether bytes at its end were not captured. */
    public boolean isTruncated() {
        return length < originalLength;
    }

    /** The byte order of the file's numbers: usually that of the capturing machine. */
    public ByteOrder order() {
        return order;
    }

    /** Offset in bytes of its record or block in the file. */
    public long fileOffset() {
        return fileOffset;
    }

    /** The options of its block in pcapng, such as {@code epb_flags}; none in pcap. Borrowed: a new cursor. */
    public OptionCursor options() {
        return options.copy();
    }

    /** Positions a cursor before the first option. */
    void positionOptions(OptionCursor cursor) {
        options.copyTo(cursor);
    }

    /** The direction by {@code epb_flags} of pcapng; the header of a netlink datagram has its own: {@link NetlinkFrame#direction}. */
    public PacketDirection direction() {
        Long flags = options.number(Pcapng.EPB_FLAGS);
        return flags == null ? PacketDirection.UNKNOWN : PacketDirection.ofFlags(flags);
    }

    /** The number that copies of one packet share, unsigned; {@code null} without {@code epb_packetid} of pcapng. */
    public @Nullable Long id() {
        return options.number(Pcapng.EPB_PACKETID);
    }

    /**
     * The number of packets that were lost between this one and the last one of the interface, unsigned; {@code null} without
     * {@code epb_dropcount} of pcapng.
     */
    public @Nullable Long dropCount() {
        return options.number(Pcapng.EPB_DROPCOUNT);
    }

    /** The process that sent or received it; {@code null} without {@code epb_processid_threadid} of pcapng. */
    public @Nullable PacketProcess process() {
        return options.process();
    }

    /** The comments on it in pcapng; empty in pcap. */
    public List<String> comments() {
        return options.texts(Pcapng.OPT_COMMENT);
    }

    /** A copy of the captured bytes; owned. */
    public byte[] toBytes() {
        return Bytes.copy(memory, offset, length);
    }

    /** Its lengths and link type, as text. */
    @Override
    public String toString() {
        return length + " of " + originalLength + " bytes of " + linkType();
    }
}
