package io.github.netlink4j.pcap;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads any file to its end or its first error, writes what it has to another one, and reads that. */
final class CopiedCapture {
    private CopiedCapture() {}

    /** Fails if the copy does not contain what the file does. */
    static void check(byte[] file) {
        List<Object> expected = new ArrayList<>();
        byte[] copy = Written.pcapng(ByteOrder.nativeOrder(), writer -> copy(file, writer, expected));
        require(expected, contents(copy));
        LinkType type = firstType(file);
        PcapHeader header = PcapHeader.of(type).snapLength(0);
        List<Packet> packets = new ArrayList<>();
        byte[] pcap = Written.pcap(header, writer -> copyPackets(file, writer, packets));
        require(
                packets.stream().map(Packet::inPcap).toList(),
                Capture.read(pcap, packet -> Packet.of(packet).inPcap()));
    }

    private static LinkType firstType(byte[] file) {
        try (CaptureReader reader = Capture.reader(file)) {
            return reader.next() ? reader.packet().linkType() : LinkType.NETLINK;
        } catch (CaptureException e) {
            return LinkType.NETLINK;
        }
    }

    private static void copy(byte[] file, CaptureWriter writer, List<Object> contents) {
        try (CaptureReader reader = Capture.reader(file)) {
            reader.listener(new Collector(contents, writer));
            while (reader.next()) {
                if (isWritten(() -> writer.write(reader.packet()))) {
                    contents.add(Packet.of(reader.packet()));
                }
            }
        } catch (CaptureException e) {
            // What was read before is what the copy has.
        }
    }

    private static void copyPackets(byte[] file, CaptureWriter writer, List<Packet> packets) {
        try (CaptureReader reader = Capture.reader(file)) {
            while (reader.next()) {
                if (isWritten(() -> writer.write(reader.packet()))) {
                    packets.add(Packet.of(reader.packet()));
                }
            }
        } catch (CaptureException e) {
            // As in copy().
        }
    }

    /** A time may be one that the format cannot hold, and a link type another one than the file's. */
    private static boolean isWritten(Runnable write) {
        try {
            write.run();
            return true;
        } catch (CaptureException e) {
            return false;
        }
    }

    /** All that a whole file has. */
    private static List<Object> contents(byte[] file) {
        List<Object> contents = new ArrayList<>();
        try (CaptureReader reader = Capture.reader(file)) {
            reader.listener(new Collector(contents, null));
            while (reader.next()) {
                contents.add(Packet.of(reader.packet()));
            }
        }
        return contents;
    }

    private static void require(List<?> expected, List<?> found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + "\nbut found " + found);
        }
    }

    /** Collects blocks, and writes them where there is a writer. */
    private record Collector(List<Object> contents, CaptureWriter writer) implements CaptureListener {
        @Override
        public void customBlock(CustomBlock block) {
            if (writer == null || isWritten(() -> writer.write(block))) {
                contents.add(block);
            }
        }

        @Override
        public void statistics(InterfaceStatistics statistics) {
            if (writer == null || isWritten(() -> writer.write(statistics))) {
                contents.add(statistics);
            }
        }
    }

    /** A packet's contents. */
    record Packet(
            CaptureInterface source, ByteOrder order, Instant time, long original, String bytes, List<String> options) {
        static Packet of(CapturedPacket packet) {
            return new Packet(
                    packet.source(),
                    packet.order(),
                    Objects.requireNonNullElse(packet.time(), Instant.EPOCH),
                    packet.originalLength(),
                    Hex.of(packet.toBytes()),
                    options(packet.options()));
        }

        private static List<String> options(OptionCursor options) {
            List<String> found = new ArrayList<>();
            while (options.next()) {
                found.add(options.code() + " " + Hex.of(options.bytes()));
            }
            return found;
        }

        /** What of it is in pcap, in a file of this machine without snapshot length. */
        Packet inPcap() {
            CaptureInterface any = CaptureInterface.ofPcap(source.linkType(), 0);
            return new Packet(any, ByteOrder.nativeOrder(), time, original, bytes, List.of());
        }
    }
}
