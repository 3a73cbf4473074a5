package io.github.netlink4j.tap;

import io.github.netlink4j.genl.Nlctrl;
import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.pcap.CaptureInterface;
import io.github.netlink4j.pcap.CaptureSection;
import io.github.netlink4j.pcap.CaptureWriter;
import io.github.netlink4j.pcap.InterfaceStatistics;
import io.github.netlink4j.pcap.LinkType;
import io.github.netlink4j.pcap.NetlinkFrame;
import io.github.netlink4j.pcap.PacketBuilder;
import io.github.netlink4j.pcap.PacketDirection;
import io.github.netlink4j.pcap.PcapHeader;
import io.github.netlink4j.pcap.PcapWriter;
import io.github.netlink4j.pcap.PcapngWriter;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes frames to a capture file that other programs open, too: pcapng, which keeps likely directions, names of generic netlink
 * families and losses; or pcap, which has room for none of them. For one thread.
 *
 * <pre>{@code
 * try (NetlinkTap tap = NetlinkTap.open(); TapWriter file = TapWriter.create(Path.of("nlmon.pcapng"), tap.name())) {
 *     tap.forEach(event -> {
 *         if (event instanceof TapFrame frame) {
 *             file.write(frame);
 *         }
 *     });
 * }
 * }</pre>
 *
 * <p>All methods that write throw {@link CaptureException} if the file cannot be written.
 */
public final class TapWriter implements AutoCloseable {
    private static final String PCAP = ".pcap";
    private static final String APPLICATION = "netlink4j";

    private final CaptureWriter capture;
    private final CaptureInterface source;
    /** That of {@code nlctrl} is fixed. */
    private final Map<Integer, String> families = new TreeMap<>(Map.of(Nlctrl.GENL_ID_CTRL, Nlctrl.TABLE.family()));

    private long frames;

    private TapWriter(CaptureWriter capture, String source) {
        this.capture = capture;
        this.source = CaptureInterface.of(LinkType.NETLINK).named(source);
    }

    /**
     * Creates a file, or empties it: pcap if its name ends with {@code .pcap}, else pcapng.
     *
     * @param source the device that the frames are from
     * @throws CaptureException if it cannot be created
     */
    public static TapWriter create(Path file, String source) {
        boolean isPcap = file.toString().toLowerCase(Locale.ROOT).endsWith(PCAP);
        CaptureWriter capture =
                isPcap ? PcapWriter.create(file, PcapHeader.of(LinkType.NETLINK)) : PcapngWriter.create(file);
        return new TapWriter(capture, source);
    }

    /**
     * Writes pcapng to a channel, such as a pipe.
     *
     * @param name what exceptions call it
     * @param channel in blocking mode; is closed with this
     * @param source the device that the frames are from
     */
    public static TapWriter over(String name, WritableByteChannel channel, String source) {
        return new TapWriter(PcapngWriter.over(name, channel, CaptureSection.of(APPLICATION)), source);
    }

    /** Keeps names of generic netlink families, those that it does not have yet: readers need them for the frames that follow. */
    public void families(Map<Integer, String> names) {
        if (!families.entrySet().containsAll(names.entrySet())) {
            families.putAll(names);
            capture.write(FamilyBlock.of(families));
        }
    }

    /** Writes a frame, which is borrowed until this returns. One without time has that of 1970-01-01T00:00:00Z. */
    public void write(TapFrame frame) {
        PacketBuilder packet = capture.packet(source, frame.epochSecond(), frame.nano());
        packet.netlink(frame.protocol(), exactDirection(frame));
        if (!frame.isDirectionExact()) {
            packet.direction(
                    frame.direction() == Direction.TO_KERNEL ? PacketDirection.OUTBOUND : PacketDirection.INBOUND);
        }
        packet.write(frame.memory(), frame.offset(), frame.length(), frame.originalLength());
        frames++;
    }

    private static NetlinkFrame.Direction exactDirection(TapFrame frame) {
        if (!frame.isDirectionExact()) {
            return NetlinkFrame.Direction.UNKNOWN;
        }
        return frame.direction() == Direction.TO_KERNEL
                ? NetlinkFrame.Direction.TO_KERNEL
                : NetlinkFrame.Direction.TO_USER;
    }

    /** Writes how many frames were captured and lost until a time. */
    public void statistics(Instant time, long captured, long lost) {
        capture.write(new InterfaceStatistics(source, time, captured + lost, lost, null, null, frames, List.of()));
    }

    /** Frames that were written. */
    public long frames() {
        return frames;
    }

    /** Writes what was collected, for those who read the file meanwhile. */
    public void flush() {
        capture.flush();
    }

    /** Writes what was collected, and closes the file or channel. */
    @Override
    public void close() {
        capture.close();
    }
}
