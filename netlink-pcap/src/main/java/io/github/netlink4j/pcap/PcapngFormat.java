package io.github.netlink4j.pcap;

import java.nio.ByteOrder;
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
    /** The same in both byte orders. */
    static final int SECTION = 0x0a0d_0d0a;

    private static final int INTERFACE = 1;
    /** Obsolete, with an interface of 16 bits and else as {@link #ENHANCED_PACKET}. */
    private static final int PACKET = 2;

    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;

    private static final int BYTE_ORDER_MAGIC = 0x1a2b_3c4d;
    private static final int MAJOR_VERSION = 1;

    /** Type and length, before the body. */
    private static final int BLOCK_HEADER = 8;
    /** The length again, after the options. */
    private static final int BLOCK_TRAILER = 4;
    /** Offsets of what follows the fixed fields of a block. */
    private static final int SECTION_OPTIONS = 24;

    private static final int INTERFACE_OPTIONS = 16;
    private static final int SIMPLE_PACKET_DATA = 12;
    private static final int ENHANCED_PACKET_DATA = 28;

    private static final int SHB_HARDWARE = 2;
    private static final int SHB_OS = 3;
    private static final int SHB_USERAPPL = 4;
    private static final int IF_NAME = 2;
    private static final int IF_DESCRIPTION = 3;
    private static final int IF_TSRESOL = 9;
    private static final int IF_TSOFFSET = 14;

    private final CaptureInput input;
    private final OptionCursor options = new OptionCursor();
    private final List<Clock> interfaces = new ArrayList<>();
    private CaptureSection section = CaptureSection.ofPcap(ByteOrder.nativeOrder());
    private ByteOrder order = ByteOrder.nativeOrder();
    /** Of the current block, in bytes. */
    private int length;

    /** An interface, and how its timestamps are read. */
    private record Clock(CaptureInterface source, TimestampResolution resolution, long offsetSeconds) {}

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
    public boolean next(CapturedPacket packet) {
        while (input.available(1) > 0) {
            int type = readBlock();
            boolean isPacket = type == ENHANCED_PACKET || type == PACKET || type == SIMPLE_PACKET;
            if (type == SECTION) {
                beginSection();
            } else if (type == INTERFACE) {
                addInterface();
            } else if (isPacket) {
                readPacket(type, packet);
            }
            input.skip(length);
            if (isPacket) {
                return true;
            }
        }
        return false;
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
        requireBody(SECTION_OPTIONS, "a section header");
        int major = input.u16(12, order);
        if (major != MAJOR_VERSION) {
            throw input.malformed("pcapng version " + major + "." + input.u16(14, order) + " is not known");
        }
        interfaces.clear();
        OptionCursor found = optionsFrom(SECTION_OPTIONS);
        section = new CaptureSection(
                order,
                found.text(SHB_HARDWARE),
                found.text(SHB_OS),
                found.text(SHB_USERAPPL),
                found.texts(OptionCursor.COMMENT));
    }

    private void addInterface() {
        requireBody(INTERFACE_OPTIONS, "an interface description");
        OptionCursor found = optionsFrom(INTERFACE_OPTIONS);
        CaptureInterface source = new CaptureInterface(
                new LinkType(input.u16(8, order)),
                input.u32(12, order),
                found.text(IF_NAME),
                found.text(IF_DESCRIPTION),
                found.texts(OptionCursor.COMMENT));
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
        requireBody(SIMPLE_PACKET_DATA, "a simple packet");
        Clock clock = interfaceOf(0);
        long original = input.u32(8, order);
        long snapLength = clock.source.snapLength();
        // The block does not say how many bytes were captured, and its padding counts as captured when the packet was
        // cut.
        long captured = Math.min(original, length - SIMPLE_PACKET_DATA - BLOCK_TRAILER);
        setPacket(
                packet,
                clock,
                SIMPLE_PACKET_DATA,
                snapLength == 0 ? captured : Math.min(captured, snapLength),
                original);
    }

    private void readEnhancedPacket(int type, CapturedPacket packet) {
        requireBody(ENHANCED_PACKET_DATA, "a packet");
        Clock clock = interfaceOf(type == PACKET ? input.u16(8, order) : input.u32(8, order));
        long captured = input.u32(20, order);
        if (captured > length - ENHANCED_PACKET_DATA - BLOCK_TRAILER) {
            throw input.malformed("a packet of " + captured + " bytes in a block of " + length);
        }
        setPacket(packet, clock, ENHANCED_PACKET_DATA, captured, input.u32(24, order));
        packet.setTime(clock.resolution, input.u32(12, order) << 32 | input.u32(16, order), clock.offsetSeconds);
        int start = ENHANCED_PACKET_DATA + OptionCursor.padded((int) captured);
        packet.setOptions(input.position() + start, Math.max(0, length - BLOCK_TRAILER - start));
    }

    private void setPacket(CapturedPacket packet, Clock clock, int start, long captured, long original) {
        packet.set(clock.source, input.memory(), order, input.position() + start, (int) captured, original);
    }

    private Clock interfaceOf(long number) {
        if (number >= interfaces.size()) {
            throw input.malformed("a packet of interface " + number + "; the section has " + interfaces.size());
        }
        return interfaces.get((int) number);
    }

    private void requireBody(int fields, String what) {
        if (length < fields + BLOCK_TRAILER) {
            throw input.malformed(
                    what + " in a block of " + length + " bytes: must be at least " + (fields + BLOCK_TRAILER));
        }
    }

    private OptionCursor optionsFrom(int start) {
        return options.wrap(input.memory(), input.position() + start, length - start - BLOCK_TRAILER, order);
    }
}
