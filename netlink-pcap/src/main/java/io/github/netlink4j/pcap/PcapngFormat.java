package io.github.netlink4j.pcap;

import static io.github.netlink4j.pcap.Pcapng.*;

import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The format of Wireshark; <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">draft-ietf-opsawg-pcapng</a>:
 * blocks in sections, each in the byte order of the machine that wrote it. Blocks of other types are skipped.
 *
 * <pre>
 *  0           4           8                          length - 4
 *  +-----------+-----------+---------+----------------+-----------+
 *  | type      | length    | body …  | options …      | length    |
 *  +-----------+-----------+---------+----------------+-----------+
 * </pre>
 */
final class PcapngFormat implements CaptureFormat {
    private final CaptureInput input;
    private final OptionCursor options = new OptionCursor();
    private final List<Clock> interfaces = new ArrayList<>();
    private CaptureSection section = CaptureSection.ofPcap(ByteOrder.nativeOrder());
    private ByteOrder order = ByteOrder.nativeOrder();
    /** Of the current block, in bytes. */
    private int length;

    /** An interface, and how its timestamps are read. */
    private record Clock(CaptureInterface source, TimestampResolution resolution, long offsetSeconds) {
        Instant instant(long units) {
            return CapturedPacket.instant(resolution.seconds(units) + offsetSeconds, resolution.nanos(units));
        }
    }

    /** Reads the first section's header, with which the file begins. */
    PcapngFormat(CaptureInput input) {
        this.input = input;
        readBlock();
        beginSection();
        input.skip(length);
    }

    @Override
    public CaptureSection section() {
        return section;
    }

    @Override
    public boolean next(CapturedPacket packet, CaptureListener listener) {
        while (input.available(1) > 0) {
            int type = readBlock();
            boolean isPacket = type == ENHANCED_PACKET || type == PACKET || type == SIMPLE_PACKET;
            if (isPacket) {
                readPacket(type, packet);
            } else {
                readOther(type, listener);
            }
            input.skip(length);
            if (isPacket) {
                return true;
            }
        }
        return false;
    }

    /** Blocks of other types are skipped, such as names of hosts and secrets of TLS. */
    private void readOther(int type, CaptureListener listener) {
        switch (type) {
            case SECTION -> beginSection();
            case INTERFACE -> addInterface();
            case STATISTICS -> listener.statistics(readStatistics());
            case CUSTOM, CUSTOM_NOT_COPIED -> listener.customBlock(readCustom(type));
            default -> {}
        }
    }

    /** Makes the block at the input's position available as a whole, and returns its type. */
    private int readBlock() {
        input.require(BLOCK_HEADER + BLOCK_TRAILER, "a block");
        int type = (int) input.u32(0, order);
        if (type == SECTION) {
            order = orderOfSection();
        }
        long claimed = input.u32(4, order);
        if (claimed < BLOCK_HEADER + BLOCK_TRAILER || claimed % 4 != 0) {
            throw input.malformed("a block of " + claimed + " bytes: must be a multiple of 4, at least 12");
        }
        input.require(claimed, "a block");
        length = (int) claimed;
        long repeated = input.u32(length - BLOCK_TRAILER, order);
        if (repeated != claimed) {
            throw input.malformed("a block of " + claimed + " bytes, but of " + repeated + " at its end");
        }
        return type;
    }

    private ByteOrder orderOfSection() {
        for (ByteOrder each : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            if (input.u32(BLOCK_HEADER, each) == BYTE_ORDER_MAGIC) {
                return each;
            }
        }
        throw input.malformed("a section whose byte order is not known");
    }

    private void beginSection() {
        requireBody(SECTION_FIELDS, "a section header");
        int major = input.u16(12, order);
        if (major != MAJOR_VERSION) {
            throw input.malformed("pcapng version " + major + "." + input.u16(14, order) + " is not known");
        }
        interfaces.clear();
        OptionCursor found = optionsFrom(SECTION_FIELDS);
        section = new CaptureSection(
                order,
                found.text(SHB_HARDWARE),
                found.text(SHB_OS),
                found.text(SHB_USERAPPL),
                found.texts(OPT_COMMENT));
    }

    private void addInterface() {
        requireBody(INTERFACE_FIELDS, "an interface description");
        OptionCursor found = optionsFrom(INTERFACE_FIELDS);
        CaptureInterface source = new CaptureInterface(
                new LinkType(input.u16(8, order)),
                input.u32(12, order),
                found.text(IF_NAME),
                found.text(IF_DESCRIPTION),
                found.filter(),
                found.text(IF_OS),
                found.texts(OPT_COMMENT));
        Long resolution = found.number(IF_TSRESOL);
        Long offset = found.number(IF_TSOFFSET);
        interfaces.add(new Clock(
                source,
                resolution == null ? TimestampResolution.MICROSECONDS : resolution(resolution),
                offset == null ? 0 : offset));
    }

    private TimestampResolution resolution(long value) {
        TimestampResolution resolution = TimestampResolution.of((int) value & 0xff);
        if (!resolution.isSupported()) {
            throw input.malformed("an interface with if_tsresol " + value + ", which no clock has");
        }
        return resolution;
    }

    private void readPacket(int type, CapturedPacket packet) {
        if (type == SIMPLE_PACKET) {
            readSimplePacket(packet);
        } else {
            readEnhancedPacket(type, packet);
        }
        packet.setFileOffset(input.offset());
    }

    private void readSimplePacket(CapturedPacket packet) {
        requireBody(SIMPLE_PACKET_FIELDS, "a simple packet");
        Clock clock = interfaceOf(0, "a packet");
        long original = input.u32(8, order);
        long snapLength = clock.source.snapLength();
        // The block does not say how many bytes were captured, and its padding counts as captured when the packet was
        // cut.
        long captured = Math.min(original, room(SIMPLE_PACKET_FIELDS));
        setPacket(
                packet,
                clock,
                SIMPLE_PACKET_FIELDS,
                snapLength == 0 ? captured : Math.min(captured, snapLength),
                original);
    }

    private void readEnhancedPacket(int type, CapturedPacket packet) {
        requireBody(PACKET_FIELDS, "a packet");
        Clock clock = interfaceOf(type == PACKET ? input.u16(8, order) : input.u32(8, order), "a packet");
        long captured = input.u32(20, order);
        if (captured > room(PACKET_FIELDS)) {
            throw input.malformed("a packet of " + captured + " bytes in a block of " + length);
        }
        setPacket(packet, clock, PACKET_FIELDS, captured, input.u32(24, order));
        packet.setTime(clock.resolution, time(), clock.offsetSeconds);
        int fields = PACKET_FIELDS + OptionCursor.padded((int) captured);
        packet.setOptions(positionAfter(fields), Math.max(0, room(fields)));
    }

    private void setPacket(CapturedPacket packet, Clock clock, int fields, long captured, long original) {
        packet.set(clock.source, input.memory(), order, positionAfter(fields), (int) captured, original);
    }

    private InterfaceStatistics readStatistics() {
        requireBody(STATISTICS_FIELDS, "statistics");
        Clock clock = interfaceOf(input.u32(8, order), "statistics");
        OptionCursor found = optionsFrom(STATISTICS_FIELDS);
        return new InterfaceStatistics(
                clock.source,
                clock.instant(time()),
                found.number(ISB_IFRECV),
                found.number(ISB_IFDROP),
                found.number(ISB_FILTERACCEPT),
                found.number(ISB_OSDROP),
                found.number(ISB_USRDELIV),
                found.texts(OPT_COMMENT));
    }

    private CustomBlock readCustom(int type) {
        requireBody(CUSTOM_FIELDS, "a custom block");
        return CustomBlock.read(
                input.u32(8, order), input.memory(), positionAfter(CUSTOM_FIELDS), room(CUSTOM_FIELDS), type == CUSTOM);
    }

    /** The timestamp of packets and statistics, which have it at the same offset. */
    private long time() {
        return input.u32(12, order) << 32 | input.u32(16, order);
    }

    private Clock interfaceOf(long number, String what) {
        if (number >= interfaces.size()) {
            throw input.malformed(what + " of interface " + number + "; the section has " + interfaces.size());
        }
        return interfaces.get((int) number);
    }

    private void requireBody(int fields, String what) {
        if (room(fields) < 0) {
            throw input.malformed(what + " in a block of " + length + " bytes: must be at least "
                    + (BLOCK_HEADER + fields + BLOCK_TRAILER));
        }
    }

    private OptionCursor optionsFrom(int fields) {
        return options.wrap(input.memory(), positionAfter(fields), room(fields), order);
    }

    /** The bytes of the current block after its fields. */
    private int room(int fields) {
        return length - BLOCK_HEADER - fields - BLOCK_TRAILER;
    }

    /** Index of the first of these bytes in the memory. */
    private int positionAfter(int fields) {
        return input.position() + BLOCK_HEADER + fields;
    }
}
