package io.github.netlink4j.pcap;

import static io.github.netlink4j.pcap.Pcapng.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes pcapng, in nanoseconds. An interface is described before its first packet.
 *
 * <p>A section has one byte order, for its own numbers and for the netlink messages in its packets, which nobody can convert. So a
 * packet of a file in another byte order begins a new section, with the same texts.
 */
public final class PcapngWriter extends CaptureWriter {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /** With any nanoseconds, the units since 1970 fit in 64 bits. */
    private static final long MAX_SECONDS = Long.divideUnsigned(-1, NANOS_PER_SECOND) - 1;

    private static final byte NANOSECONDS = 9;
    private static final long UNKNOWN_LENGTH = -1;

    private final Map<CaptureInterface, Integer> interfaces = new HashMap<>();
    private final OptionBuilder options;
    private CaptureSection section;
    private ByteOrder order;
    private @Nullable CaptureInterface lastInterface;
    private int lastNumber;
    /** Of the current block, in bytes. */
    private int length;

    private PcapngWriter(CaptureOutput output, CaptureSection section) {
        super(output);
        this.options = new OptionBuilder(output);
        this.section = section;
        this.order = section.order();
        beginSection(section, order);
    }

    /**
     * Creates a file whose section tells this machine and its operating system; one that exists is emptied.
     *
     * @throws CaptureException if it cannot be created
     */
    public static PcapngWriter create(Path file) {
        return create(file, CaptureSection.of("netlink4j"));
    }

    /**
     * Creates a file; one that exists is emptied.
     *
     * @param section its first section
     * @throws CaptureException if it cannot be created
     */
    public static PcapngWriter create(Path file, CaptureSection section) {
        return create(file, output -> new PcapngWriter(output, section));
    }

    /**
     * Writes to a channel, such as {@link java.nio.channels.Channels#newChannel(java.io.OutputStream)} of the standard output.
     *
     * @param name what exceptions call it
     * @param channel in blocking mode; is closed with the writer
     * @param section its first section
     */
    public static PcapngWriter over(String name, WritableByteChannel channel, CaptureSection section) {
        return over(name, channel, output -> new PcapngWriter(output, section));
    }

    /** Begins a section: for what another program wrote on another machine. */
    public void begin(CaptureSection next) {
        beginSection(next, next.order());
    }

    /** Changes nothing if the section cannot be written. */
    private void beginSection(CaptureSection next, ByteOrder nextOrder) {
        options.begin(nextOrder)
                .text(SHB_HARDWARE, next.hardware())
                .text(SHB_OS, next.operatingSystem())
                .text(SHB_USERAPPL, next.application())
                .texts(OPT_COMMENT, next.comments());
        ByteBuffer block = beginBlock(SECTION, SECTION_FIELDS + options.length(), nextOrder);
        block.putInt(BYTE_ORDER_MAGIC)
                .putShort((short) MAJOR_VERSION)
                .putShort((short) 0)
                .putLong(UNKNOWN_LENGTH);
        endBlock(options.putInto(block));
        section = next;
        order = nextOrder;
        interfaces.clear();
        lastInterface = null;
    }

    @Override
    ByteOrder order() {
        return section.order();
    }

    @Override
    void put(PacketBuilder packet) {
        long time = units(packet.seconds(), packet.nanos());
        useOrder(packet.order());
        int number = numberOf(packet.source());
        int captured = packet.captured();
        int padded = OptionCursor.padded(captured);
        OptionBuilder packetOptions = packet.options();
        ByteBuffer block = beginBlock(ENHANCED_PACKET, (long) PACKET_FIELDS + padded + packetOptions.length());
        putTime(block.putInt(number), time).putInt(captured).putInt((int) packet.originalLength());
        packet.putBytes(block, captured);
        pad(block, padded - captured);
        endBlock(packetOptions.putInto(block));
    }

    @Override
    public void write(CustomBlock custom) {
        byte[] bytes = custom.bytes();
        ByteBuffer block =
                beginBlock(custom.isCopyable() ? CUSTOM : CUSTOM_NOT_COPIED, (long) CUSTOM_FIELDS + bytes.length);
        endBlock(block.putInt((int) custom.enterprise()).put(bytes));
    }

    @Override
    public void write(InterfaceStatistics statistics) {
        Instant time = statistics.time();
        long units = units(time.getEpochSecond(), time.getNano());
        int number = numberOf(statistics.source());
        options.begin(order)
                .u64(ISB_IFRECV, statistics.received())
                .u64(ISB_IFDROP, statistics.dropped())
                .u64(ISB_FILTERACCEPT, statistics.accepted())
                .u64(ISB_OSDROP, statistics.systemDropped())
                .u64(ISB_USRDELIV, statistics.delivered())
                .texts(OPT_COMMENT, statistics.comments());
        ByteBuffer block = beginBlock(STATISTICS, STATISTICS_FIELDS + options.length());
        endBlock(options.putInto(putTime(block.putInt(number), units)));
    }

    private void useOrder(ByteOrder wanted) {
        if (wanted != order) {
            beginSection(section, wanted);
        }
    }

    /** The number of an interface, which is described if it is new. */
    private int numberOf(CaptureInterface source) {
        if (!source.equals(lastInterface)) {
            Integer known = interfaces.get(source);
            lastNumber = known != null ? known : add(source);
            lastInterface = source;
        }
        return lastNumber;
    }

    private int add(CaptureInterface source) {
        options.begin(order)
                .text(IF_NAME, source.name())
                .text(IF_DESCRIPTION, source.description())
                .filter(IF_FILTER, source.filter())
                .text(IF_OS, source.operatingSystem())
                .u8(IF_TSRESOL, NANOSECONDS)
                .texts(OPT_COMMENT, source.comments());
        ByteBuffer block = beginBlock(INTERFACE, INTERFACE_FIELDS + options.length());
        block.putShort((short) source.linkType().number()).putShort((short) 0).putInt((int) source.snapLength());
        endBlock(options.putInto(block));
        int number = interfaces.size();
        interfaces.put(source, number);
        return number;
    }

    private long units(long seconds, int nanos) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw output().invalid("a time of " + CapturedPacket.instant(seconds, nanos)
                    + ": pcapng has nanoseconds from 1970 to 2554");
        }
        return seconds * NANOS_PER_SECOND + nanos;
    }

    private static ByteBuffer putTime(ByteBuffer block, long units) {
        return block.putInt((int) (units >>> 32)).putInt((int) units);
    }

    private static void pad(ByteBuffer block, int bytes) {
        for (int i = 0; i < bytes; i++) {
            block.put((byte) 0);
        }
    }

    private ByteBuffer beginBlock(int type, long body) {
        return beginBlock(type, body, order);
    }

    private ByteBuffer beginBlock(int type, long body, ByteOrder blockOrder) {
        long total = BLOCK_HEADER + body + BLOCK_TRAILER;
        ByteBuffer block = output().begin(total, blockOrder);
        length = (int) total;
        return block.putInt(type).putInt(length);
    }

    private void endBlock(ByteBuffer block) {
        block.putInt(length);
        output().end();
    }
}
