package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the writers over random packets: a reader finds what was written. */
class CaptureWriterProperties {
    private static final long MAX_U32 = 0xffff_ffffL;
    private static final int MAX_LENGTH = 70;
    private static final int MAX_NANOS = 999_999_999;

    record Packet(
            CaptureInterface source,
            Instant time,
            String bytes,
            long originalLength,
            PacketDirection direction,
            Long id,
            PacketProcess process,
            List<String> comments) {
        static Packet read(CapturedPacket packet) {
            return new Packet(
                    packet.source(),
                    packet.time(),
                    Hex.of(packet.toBytes()),
                    packet.originalLength(),
                    packet.direction(),
                    packet.id(),
                    packet.process(),
                    packet.comments());
        }

        void write(CaptureWriter writer) {
            PacketBuilder builder = writer.packet(source, time).direction(direction);
            if (id != null) {
                builder.id(id);
            }
            if (process != null) {
                builder.process(process.processId(), process.threadId());
            }
            comments.forEach(builder::comment);
            byte[] contents = Hex.bytes(bytes);
            ByteBuffer memory = ByteBuffer.allocateDirect(contents.length + 3).put(3, contents);
            builder.write(memory, 3, contents.length, originalLength);
        }

        /** What pcap has of it. */
        Packet inPcap(ChronoUnit unit) {
            Instant rounded = time.truncatedTo(unit);
            CaptureInterface any = CaptureInterface.ofPcap(source.linkType(), 0);
            return new Packet(any, rounded, bytes, originalLength, PacketDirection.UNKNOWN, null, null, List.of());
        }
    }

    @Provide
    Arbitrary<ByteOrder> orders() {
        return Arbitraries.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @Provide
    Arbitrary<List<Packet>> packets() {
        return packets(interfaces()).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Packet>> packetsOfOneType() {
        return packets(interfaces().filter(each -> each.linkType().equals(LinkType.ETHERNET)))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<CaptureInterface> interfaces() {
        return Combinators.combine(
                        Arbitraries.of(LinkType.ETHERNET, LinkType.NETLINK, LinkType.RAW),
                        texts().injectNull(0.3),
                        texts().injectNull(0.3),
                        texts().list().ofMaxSize(2))
                .as((type, name, filter, comments) ->
                        new CaptureInterface(type, 0, name, null, filter, name, comments));
    }

    /** An option ends at a NUL, and half a surrogate pair has no bytes in UTF-8. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> text.indexOf(0) < 0 && text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000));
    }

    private static Arbitrary<Packet> packets(Arbitrary<CaptureInterface> interfaces) {
        return Combinators.combine(
                        interfaces,
                        times(),
                        Arbitraries.bytes()
                                .array(byte[].class)
                                .ofMaxSize(MAX_LENGTH)
                                .map(Hex::of),
                        Arbitraries.longs().between(MAX_LENGTH, MAX_U32 - NetlinkFrame.HEADER),
                        Arbitraries.of(PacketDirection.class),
                        Arbitraries.longs().injectNull(0.5),
                        processes().injectNull(0.5),
                        texts().list().ofMaxSize(3))
                .as(Packet::new);
    }

    private static Arbitrary<Instant> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, MAX_U32),
                        Arbitraries.integers().between(0, MAX_NANOS))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<PacketProcess> processes() {
        Arbitrary<Long> ids = Arbitraries.longs().between(0, MAX_U32);
        return Combinators.combine(ids, ids).as(PacketProcess::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void pcapng_has_all_that_was_written(@ForAll("orders") ByteOrder order, @ForAll("packets") List<Packet> packets) {
        byte[] file = Written.pcapng(order, writer -> packets.forEach(packet -> packet.write(writer)));
        assertThat(Capture.read(file, Packet::read)).isEqualTo(packets);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void pcap_has_times_and_bytes(
            @ForAll("orders") ByteOrder order,
            @ForAll boolean isInMicroseconds,
            @ForAll("packetsOfOneType") List<Packet> packets) {
        PcapHeader header = PcapHeader.of(LinkType.ETHERNET).order(order).snapLength(0);
        byte[] file = Written.pcap(
                isInMicroseconds ? header.microseconds() : header,
                writer -> packets.forEach(packet -> packet.write(writer)));
        assertThat(Capture.read(file, Packet::read))
                .isEqualTo(packets.stream()
                        .map(packet -> packet.inPcap(isInMicroseconds ? ChronoUnit.MICROS : ChronoUnit.NANOS))
                        .toList());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_copy_has_what_the_file_has(@ForAll("orders") ByteOrder order, @ForAll("packets") List<Packet> packets) {
        CopiedCapture.check(Written.pcapng(order, writer -> packets.forEach(packet -> packet.write(writer))));
    }
}
