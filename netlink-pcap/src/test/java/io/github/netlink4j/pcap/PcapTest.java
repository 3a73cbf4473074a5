package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapTest {
    private static final String LITTLE_ENDIAN = """
            d4 c3 b2 a1   # magic: microseconds
            02 00 04 00   # version 2.4
            00 00 00 00   # unused
            00 00 00 00   # unused
            00 00 04 00   # snaplen 262,144
            fd 00 00 00   # LINKTYPE_NETLINK
            """;

    private static final String PACKET = """
            ae 15 00 6b   # 1,795,167,662 seconds
            7c d9 0a 00   # 711,036 microseconds
            03 00 00 00   # 3 bytes captured
            07 00 00 00   # of 7
            aa bb cc
            """;

    private static CapturedPacket packet(String... parts) {
        return Capture.first(Hex.bytes(String.join("", parts)));
    }

    @Test
    void a_packet_has_the_time_lengths_and_bytes_of_its_record() {
        CapturedPacket packet = packet(LITTLE_ENDIAN, PACKET);
        assertThat(packet.time()).isEqualTo(Instant.parse("2026-11-20T09:41:02.711036Z"));
        assertThat(packet.length()).isEqualTo(3);
        assertThat(packet.originalLength()).isEqualTo(7);
        assertThat(packet.isTruncated()).isTrue();
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa bb cc"));
        assertThat(packet.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(packet.fileOffset()).isEqualTo(24);
    }

    @Test
    void a_packet_has_the_interface_of_the_file_header() {
        CaptureInterface source = packet(LITTLE_ENDIAN, PACKET).source();
        assertThat(source.linkType()).isEqualTo(LinkType.NETLINK);
        assertThat(source.snapLength()).isEqualTo(262_144);
        assertThat(source.name()).isNull();
    }

    @Test
    void a_packet_has_no_options() {
        CapturedPacket packet = packet(LITTLE_ENDIAN, PACKET);
        assertThat(packet.comments()).isEmpty();
        assertThat(packet.options().next()).isFalse();
    }

    @Test
    void numbers_are_read_in_the_byte_order_of_the_magic() {
        CapturedPacket packet = packet("""
                a1 b2 c3 d4  00 02 00 04  00 00 00 00  00 00 00 00  00 04 00 00  00 00 00 fd
                6b 00 15 ae   # 1,795,167,662 seconds
                00 0a d9 7c   # 711,036 microseconds
                00 00 00 01   # 1 byte captured
                00 00 00 01   # of 1
                aa
                """);
        assertThat(packet.time()).isEqualTo(Instant.parse("2026-11-20T09:41:02.711036Z"));
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa"));
        assertThat(packet.isTruncated()).isFalse();
        assertThat(packet.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        assertThat(packet.linkType()).isEqualTo(LinkType.NETLINK);
    }

    @Test
    void the_fraction_is_in_nanoseconds_if_the_magic_says_so() {
        CapturedPacket packet = packet("""
                4d 3c b2 a1   # magic: nanoseconds
                02 00 04 00  00 00 00 00  00 00 00 00  00 00 04 00  fd 00 00 00
                """, PACKET);
        assertThat(packet.time()).isEqualTo(Instant.parse("2026-11-20T09:41:02.000711036Z"));
    }

    @Test
    void the_packets_of_kuznetzovs_variant_begin_after_a_longer_header() {
        CapturedPacket packet = packet("""
                34 cd b2 a1   # magic: microseconds, longer headers
                02 00 04 00  00 00 00 00  00 00 00 00  00 00 04 00  fd 00 00 00
                ae 15 00 6b  7c d9 0a 00  02 00 00 00  02 00 00 00
                01 00 00 00   # ifindex
                00 00         # protocol
                04 00         # packet type
                aa bb
                """);
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa bb"));
    }

    @Test
    void the_bits_of_the_frame_check_sequence_are_no_part_of_the_link_type() {
        CapturedPacket packet = packet("""
                d4 c3 b2 a1  02 00 04 00  00 00 00 00  00 00 00 00  00 00 04 00
                01 00 00 54   # LINKTYPE_ETHERNET, 4 bytes of frame check sequence
                """, PACKET);
        assertThat(packet.linkType()).hasToString("LINKTYPE_ETHERNET (1)");
    }

    @Test
    void more_microseconds_than_a_second_has_count_as_seconds() {
        CapturedPacket packet = packet(LITTLE_ENDIAN, """
                00 00 00 00   # 0 seconds
                ff ff ff ff   # 4,294,967,295 microseconds
                00 00 00 00  00 00 00 00
                """);
        assertThat(packet.time()).isEqualTo(Instant.ofEpochSecond(4294, 967_295_000));
    }

    @Test
    void packets_follow_each_other() {
        byte[] file = Hex.bytes(LITTLE_ENDIAN + PACKET + """
                00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00   # an empty one
                """ + PACKET);
        assertThat(Capture.read(file, CapturedPacket::length)).containsExactly(3, 0, 3);
        assertThat(Capture.read(file, CapturedPacket::fileOffset)).containsExactly(24L, 43L, 59L);
    }

    @Test
    void a_file_without_packets_is_well_formed() {
        assertThat(Capture.reader(Hex.bytes(LITTLE_ENDIAN)).next()).isFalse();
    }

    @ParameterizedTest(name = "{0} bytes of a packet")
    @CsvSource({"1, a packet's header, 16", "15, a packet's header, 16", "16, a packet, 19", "18, a packet, 19"})
    void whole_packets_are_read_before_the_end_of_a_file_that_is_cut_off(int left, String what, int expected) {
        byte[] second = Hex.bytes(PACKET);
        byte[] file = Arrays.copyOf(Hex.bytes(LITTLE_ENDIAN + PACKET + PACKET), 24 + second.length + left);
        CaptureReader reader = Capture.reader(file);
        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::next)
                .isInstanceOf(TruncatedCaptureException.class)
                .hasMessage("test.pcap: offset 43: the file is cut off: " + left + " of the " + expected + " bytes of "
                        + what);
    }
}
