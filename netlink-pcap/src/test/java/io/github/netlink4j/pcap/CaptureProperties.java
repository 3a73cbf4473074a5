package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties of the readers over files of random packets, and over damaged ones. */
class CaptureProperties {
    @Provide
    Arbitrary<CaptureBuilder> formats() {
        return Arbitraries.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .flatMap(order -> Arbitraries.of(
                        CaptureBuilder.pcap(order), CaptureBuilder.pcapng(order), CaptureBuilder.simplePcapng(order)));
    }

    private static List<String> packets(CaptureReader reader) {
        return Capture.rest(reader, packet -> Hex.of(packet.toBytes()));
    }

    private static List<String> digits(List<byte[]> packets) {
        return packets.stream().map(Hex::of).toList();
    }

    @Property
    void every_packet_that_was_written_is_read(
            @ForAll("formats") CaptureBuilder format, @ForAll @Size(max = 20) List<byte[]> packets) {
        assertThat(packets(Capture.reader(format.file(packets)))).isEqualTo(digits(packets));
    }

    @Property
    void packets_do_not_depend_on_how_many_bytes_a_channel_returns_at_a_time(
            @ForAll("formats") CaptureBuilder format,
            @ForAll @Size(max = 10) List<byte[]> packets,
            @ForAll @IntRange(min = 1, max = 40) int piece) {
        CaptureReader reader = CaptureReader.read("pieces", Capture.inPieces(format.file(packets), piece));
        assertThat(packets(reader)).isEqualTo(digits(packets));
    }

    @Property(tries = 20)
    void packets_that_are_larger_than_a_block_of_the_file_are_read_whole(
            @ForAll("formats") CaptureBuilder format,
            @ForAll @Size(max = 5) List<@IntRange(max = 300_000) Integer> lengths) {
        List<byte[]> packets = lengths.stream().map(byte[]::new).toList();
        packets.forEach(packet -> Arrays.fill(packet, (byte) packet.length));
        assertThat(Capture.read(format.file(packets), CapturedPacket::toBytes)).containsExactlyElementsOf(packets);
    }

    @Property
    void a_file_that_is_cut_off_has_its_whole_packets_and_then_says_so(
            @ForAll("formats") CaptureBuilder format,
            @ForAll @Size(min = 1, max = 5) List<byte[]> packets,
            @ForAll @IntRange(min = 1) int fewer) {
        byte[] whole = format.file(packets);
        int headers = format.file(List.of()).length;
        byte[] last = packets.get(packets.size() - 1);
        int lastRecord = whole.length - format.file(packets.subList(0, packets.size() - 1)).length;
        byte[] cut = Arrays.copyOf(whole, whole.length - 1 - (fewer - 1) % (lastRecord - 1));
        assertThat(cut.length).isGreaterThan(headers);
        CaptureReader reader = Capture.reader(cut);
        for (byte[] packet : packets.subList(0, packets.size() - 1)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.packet().toBytes()).isEqualTo(packet);
        }
        assertThatThrownBy(reader::next).isInstanceOf(TruncatedCaptureException.class);
        assertThat(last.length).isLessThan(lastRecord);
    }

    @Property
    void a_damaged_file_has_packets_or_a_capture_exception(
            @ForAll("formats") CaptureBuilder format,
            @ForAll @Size(max = 5) List<byte[]> packets,
            @ForAll @Size(max = 8) List<Integer> damages) {
        byte[] file = format.file(packets);
        for (int damage : damages) {
            file[Math.floorMod(damage, file.length)] = (byte) (damage >>> 24);
        }
        CheckedCapture.read(file);
        CopiedCapture.check(file);
    }

    @Property
    void any_bytes_after_a_header_have_packets_or_a_capture_exception(
            @ForAll("formats") CaptureBuilder format, @ForAll byte[] bytes) {
        byte[] header = format.file(List.of());
        byte[] file = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, file, header.length, bytes.length);
        CheckedCapture.read(file);
        CopiedCapture.check(file);
    }
}
