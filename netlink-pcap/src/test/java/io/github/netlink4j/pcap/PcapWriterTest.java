package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapWriterTest {
    private static final CaptureInterface NLMON = CaptureInterface.of(LinkType.NETLINK);
    private static final PcapHeader HEADER = PcapHeader.of(LinkType.NETLINK);

    private static String written(PcapHeader header, Consumer<CaptureWriter> packets) {
        return Hex.of(Written.pcap(header, packets));
    }

    private static String hex(String commented) {
        return Hex.of(Hex.bytes(commented));
    }

    @Test
    void a_packet_is_written_in_nanoseconds() {
        assertThat(written(
                        HEADER, file -> Written.write(file.packet(NLMON, 0x6b00_15ae, 711_036_004), 0xaa, 0xbb, 0xcc)))
                .isEqualTo(hex("""
                        4d 3c b2 a1   # magic: nanoseconds
                        02 00 04 00   # version 2.4
                        00 00 00 00  00 00 00 00
                        00 00 04 00   # snaplen 262,144
                        fd 00 00 00   # LINKTYPE_NETLINK
                        ae 15 00 6b   # seconds
                        64 8c 61 2a   # 711,036,004 nanoseconds
                        03 00 00 00  03 00 00 00   # 3 bytes of 3
                        aa bb cc
                        """));
    }

    @Test
    void a_file_of_microseconds_has_another_magic() {
        assertThat(written(HEADER.microseconds(), file -> Written.write(file.packet(NLMON, 1, 711_036_999))))
                .isEqualTo(hex("""
                        d4 c3 b2 a1  02 00 04 00  00 00 00 00  00 00 00 00  00 00 04 00  fd 00 00 00
                        01 00 00 00
                        7c d9 0a 00   # 711,036 microseconds
                        00 00 00 00  00 00 00 00
                        """));
    }

    @Test
    void numbers_are_written_in_the_order_of_the_header() {
        assertThat(written(
                        HEADER.order(ByteOrder.BIG_ENDIAN).snapLength(0),
                        file -> Written.write(file.packet(NLMON, 1, 2), 0xaa)))
                .isEqualTo(hex("""
                        a1 b2 3c 4d  00 02 00 04  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 fd
                        00 00 00 01  00 00 00 02  00 00 00 01  00 00 00 01  aa
                        """));
    }

    @Test
    void a_file_without_packets_has_its_header() {
        assertThat(Capture.read(Written.pcap(HEADER, file -> {}), CapturedPacket::length))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TO_KERNEL, 07", "TO_USER, 06", "UNKNOWN, 04"})
    void a_netlink_datagram_has_a_header_with_direction_and_protocol(Direction direction, String packetType) {
        byte[] file = Written.pcap(
                HEADER, writer -> Written.write(writer.packet(NLMON, 0, 0).netlink(16, direction), 0xaa));
        assertThat(Hex.of(Capture.first(file).toBytes())).isEqualTo(hex("00 " + packetType + """
                        # packet type
                03 38   # ARPHRD_NETLINK
                00 00 00 00 00 00 00 00 00 00
                00 10   # NETLINK_GENERIC
                aa
                """));
    }

    @Test
    void the_lengths_of_a_netlink_datagram_include_its_header() {
        byte[] file = Written.pcap(
                HEADER,
                writer -> writer.packet(NLMON, 0, 0)
                        .netlink(0, Direction.UNKNOWN)
                        .write(ByteBuffer.allocate(10), 2, 8, 100));
        assertThat(Capture.first(file)).hasToString("24 of 116 bytes of LINKTYPE_NETLINK (253)");
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"1, 00", "15, 000703380000000000000000000000", "17, 0007033800000000000000000000001099"})
    void a_datagram_is_cut_to_the_snapshot_length_with_its_header(long snapLength, String captured) {
        byte[] file = Written.pcap(
                HEADER.snapLength(snapLength),
                writer -> Written.write(writer.packet(NLMON, 0, 0).netlink(16, Direction.TO_KERNEL), 0x99, 0x98));
        CapturedPacket packet = Capture.first(file);
        assertThat(Hex.of(packet.toBytes())).isEqualTo(captured);
        assertThat(packet.originalLength()).isEqualTo(18);
    }

    @Test
    void a_packet_is_cut_to_the_snapshot_length_of_its_interface_too() {
        byte[] file = Written.pcap(HEADER, writer -> Written.write(writer.packet(NLMON.snapLength(2), 0, 0), 1, 2, 3));
        assertThat(Capture.first(file)).hasToString("2 of 3 bytes of LINKTYPE_NETLINK (253)");
    }

    @Test
    void packets_of_any_link_type_are_written_the_same_way() {
        CaptureInterface eth0 = CaptureInterface.of(LinkType.ETHERNET);
        byte[] file =
                Written.pcap(PcapHeader.of(LinkType.ETHERNET), writer -> Written.write(writer.packet(eth0, 1, 2), 7));
        assertThat(Capture.first(file).linkType()).isEqualTo(LinkType.ETHERNET);
    }

    @Test
    void what_pcap_has_no_room_for_is_left_out() {
        byte[] plain = Written.pcap(HEADER, file -> Written.write(file.packet(NLMON, 1, 2), 7));
        byte[] rich = Written.pcap(HEADER, file -> {
            file.write(CustomBlock.of(32_622, new byte[4]));
            Written.write(file.packet(NLMON, 1, 2).id(1).process(2).dropCount(3).comment("c"), 7);
            file.write(new InterfaceStatistics(NLMON, Instant.EPOCH, 1L, 0L, 1L, 0L, 1L, List.of()));
        });
        assertThat(rich).isEqualTo(plain);
    }

    @Test
    void a_packet_that_the_file_cannot_hold_leaves_the_file_as_it_was() {
        byte[] file = Written.pcap(HEADER, writer -> {
            PacketBuilder ethernet = writer.packet(CaptureInterface.of(LinkType.ETHERNET), 0, 0);
            assertThatThrownBy(() -> Written.write(ethernet, 1))
                    .isInstanceOf(CaptureException.class)
                    .hasMessage("test.pcap: offset 24: a packet of LINKTYPE_ETHERNET (1)"
                            + " in a file of LINKTYPE_NETLINK (253)");
            assertThatThrownBy(() -> Written.write(writer.packet(NLMON, Instant.parse("2107-01-01T00:00:00Z"))))
                    .isInstanceOf(CaptureException.class)
                    .hasMessage("test.pcap: offset 24: a packet of 2107-01-01T00:00:00Z:"
                            + " pcap has times from 1970 to 2106");
            Written.write(writer.packet(NLMON, 0, 0), 5);
        });
        assertThat(Capture.read(file, CapturedPacket::length)).containsExactly(1);
    }

    @Test
    void an_interface_without_the_header_of_netlink_has_no_datagrams() {
        Written.pcap(PcapHeader.of(LinkType.ETHERNET), file -> {
            PacketBuilder packet = file.packet(CaptureInterface.of(LinkType.ETHERNET), 0, 0);
            assertThatThrownBy(() -> packet.netlink(0, Direction.UNKNOWN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a netlink datagram in packets of LINKTYPE_ETHERNET (1)");
        });
    }

    @ParameterizedTest
    @CsvSource({"-1", "1000000000"})
    void nanoseconds_are_those_of_a_second(int nanos) {
        Written.pcap(
                HEADER,
                file -> assertThatThrownBy(() -> file.packet(NLMON, 0, nanos))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(nanos + " nanoseconds: must be 0 to 999,999,999"));
    }

    @ParameterizedTest
    @CsvSource({"-1", "4294967296"})
    void a_snapshot_length_has_32_bits(long bytes) {
        assertThatThrownBy(() -> HEADER.snapLength(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a snapshot length of " + bytes + ": must be 0 to 4,294,967,295");
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536"})
    void a_link_type_has_16_bits(int number) {
        assertThatThrownBy(() -> new LinkType(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link type of " + number + ": must be 0 to 65,535");
    }
}
