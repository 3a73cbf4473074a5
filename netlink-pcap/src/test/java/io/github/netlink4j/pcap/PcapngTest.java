package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngTest {
    private static final String SECTION = """
            0a 0d 0d 0a   # section header block
            1c 00 00 00   # 28 bytes
            4d 3c 2b 1a   # byte order: little-endian
            01 00 00 00   # version 1.0
            ff ff ff ff ff ff ff ff   # length of the section: not known
            1c 00 00 00
            """;

    private static final String INTERFACE = """
            01 00 00 00   # interface description block
            14 00 00 00   # 20 bytes
            fd 00 00 00   # LINKTYPE_NETLINK
            00 00 04 00   # snaplen 262,144
            14 00 00 00
            """;

    private static final String PACKET = """
            06 00 00 00   # enhanced packet block
            24 00 00 00   # 36 bytes
            00 00 00 00   # interface 0
            01 00 00 00   # timestamp, upper half: 2^32 microseconds
            02 00 00 00   # and 2
            03 00 00 00   # 3 bytes captured
            07 00 00 00   # of 7
            aa bb cc 00   # and 1 of padding
            24 00 00 00
            """;

    private static final String STATISTICS = """
            05 00 00 00   # interface statistics block
            48 00 00 00
            00 00 00 00   # interface 0
            01 00 00 00  02 00 00 00   # 2^32 + 2 microseconds
            04 00 08 00  07 00 00 00 00 00 00 00   # isb_ifrecv 7
            05 00 08 00  02 00 00 00 00 00 00 00   # isb_ifdrop 2
            07 00 08 00  01 00 00 00 00 00 00 00   # isb_osdrop 1
            01 00 01 00  63 00 00 00               # opt_comment "c"
            00 00 00 00
            48 00 00 00
            """;

    private static final String UNKNOWN = """
            ad 0b 00 00   # custom block
            10 00 00 00  6e 7f 00 00  10 00 00 00
            """;

    /** An interface description whose timestamps have the unit of {@code if_tsresol}. */
    private static String interfaceOfResolution(String value) {
        return """
                01 00 00 00  20 00 00 00  fd 00 00 00  00 00 00 00
                09 00 01 00  %s 00 00 00   # if_tsresol
                00 00 00 00  20 00 00 00
                """.formatted(value);
    }

    private static byte[] file(String... blocks) {
        return Hex.bytes(String.join("", blocks));
    }

    @Test
    void a_packet_has_the_lengths_and_bytes_of_its_block() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, PACKET));
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa bb cc"));
        assertThat(packet.originalLength()).isEqualTo(7);
        assertThat(packet.linkType()).isEqualTo(LinkType.NETLINK);
        assertThat(packet.source().snapLength()).isEqualTo(262_144);
        assertThat(packet.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(packet.fileOffset()).isEqualTo(48);
    }

    @Test
    void blocks_of_other_types_are_skipped() {
        byte[] file = file(SECTION, UNKNOWN, INTERFACE, UNKNOWN, PACKET, UNKNOWN, PACKET, UNKNOWN);
        assertThat(Capture.read(file, CapturedPacket::length)).containsExactly(3, 3);
    }

    @Test
    void an_interface_without_resolution_counts_microseconds() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, PACKET));
        assertThat(packet.time()).isEqualTo(Instant.ofEpochSecond(4294, 967_298_000));
    }

    /** The timestamp of the packet is 4,294,967,298 units. */
    @ParameterizedTest(name = "if_tsresol {0}")
    @CsvSource({
        "00, 4294967298, 0", // seconds
        "03, 4294967, 298000000", // 10^-3
        "09, 4, 294967298", // 10^-9
        "0c, 0, 4294967", // 10^-12, in picoseconds
        "12, 0, 4", // 10^-18
        "80, 4294967298, 0", // 2^0
        "81, 2147483649, 0", // 2^-1
        "a0, 1, 0", // 2^-32: 2 units are 0.46 ns
        "a1, 0, 500000000", // 2^-33
        "be, 0, 0", // 2^-62
    })
    void timestamps_have_the_unit_of_their_interface(String resolution, long seconds, int nanos) {
        CapturedPacket packet = Capture.first(file(SECTION, interfaceOfResolution(resolution), PACKET));
        assertThat(packet.time()).isEqualTo(Instant.ofEpochSecond(seconds, nanos));
    }

    @Test
    void the_offset_of_an_interface_is_added_to_its_timestamps() {
        CapturedPacket packet = Capture.first(file(SECTION, """
                01 00 00 00  24 00 00 00  fd 00 00 00  00 00 00 00
                0e 00 08 00  10 27 00 00 00 00 00 00   # if_tsoffset 10,000 seconds
                00 00 00 00  24 00 00 00
                """, PACKET));
        assertThat(packet.time()).isEqualTo(Instant.ofEpochSecond(14_294, 967_298_000));
    }

    @Test
    void a_time_that_no_clock_shows_is_the_last_one() {
        CapturedPacket packet = Capture.first(file(SECTION, """
                01 00 00 00  24 00 00 00  fd 00 00 00  00 00 00 00
                0e 00 08 00  00 00 00 00 00 00 00 70   # if_tsoffset
                00 00 00 00  24 00 00 00
                """, PACKET));
        assertThat(packet.time().getEpochSecond()).isEqualTo(Instant.MAX.getEpochSecond());
    }

    @Test
    void a_packet_belongs_to_the_interface_that_it_names() {
        byte[] file = file(SECTION, INTERFACE, """
                01 00 00 00  14 00 00 00  01 00 00 00  00 00 00 00  14 00 00 00   # LINKTYPE_ETHERNET
                """, PACKET, """
                06 00 00 00  20 00 00 00
                01 00 00 00   # interface 1
                00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  20 00 00 00
                """);
        assertThat(Capture.read(file, packet -> packet.linkType().number())).containsExactly(253, 1);
    }

    @Test
    void each_section_has_its_byte_order_and_its_interfaces() {
        byte[] file = file(SECTION, INTERFACE, PACKET, """
                0a 0d 0d 0a  00 00 00 1c
                1a 2b 3c 4d   # byte order: big-endian
                00 01 00 00  ff ff ff ff ff ff ff ff  00 00 00 1c
                00 00 00 01  00 00 00 14  00 71 00 00  00 00 00 00  00 00 00 14   # LINKTYPE_LINUX_SLL
                00 00 00 06  00 00 00 24
                00 00 00 00   # interface 0 of this section
                00 00 00 00  00 00 00 05  00 00 00 02  00 00 00 02  dd ee 00 00  00 00 00 24
                """);
        assertThat(Capture.read(file, packet -> packet.linkType().number())).containsExactly(253, 113);
        assertThat(Capture.read(file, CapturedPacket::order))
                .containsExactly(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
        assertThat(Capture.read(file, packet -> Hex.of(packet.toBytes()))).containsExactly("aabbcc", "ddee");
    }

    @Test
    void a_simple_packet_is_of_the_first_interface_and_has_no_time() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, """
                03 00 00 00   # simple packet block
                14 00 00 00
                03 00 00 00   # 3 bytes
                aa bb cc 00  14 00 00 00
                """));
        assertThat(packet.time()).isNull();
        assertThat(packet.linkType()).isEqualTo(LinkType.NETLINK);
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa bb cc"));
        assertThat(packet.isTruncated()).isFalse();
    }

    @Test
    void a_simple_packet_is_cut_to_the_snapshot_length_of_its_interface() {
        CapturedPacket packet = Capture.first(file(SECTION, """
                01 00 00 00  14 00 00 00  fd 00 00 00
                02 00 00 00   # snaplen 2
                14 00 00 00
                03 00 00 00  14 00 00 00
                07 00 00 00   # 7 bytes originally
                aa bb 00 00  14 00 00 00
                """));
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa bb"));
        assertThat(packet.originalLength()).isEqualTo(7);
    }

    @Test
    void the_interface_of_an_obsolete_packet_block_has_16_bits() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, """
                02 00 00 00   # packet block
                24 00 00 00
                00 00 09 00   # interface 0, 9 packets dropped
                01 00 00 00  02 00 00 00  03 00 00 00  07 00 00 00  aa bb cc 00  24 00 00 00
                """));
        assertThat(packet.toBytes()).isEqualTo(Hex.bytes("aa bb cc"));
        assertThat(packet.time()).isEqualTo(Instant.ofEpochSecond(4294, 967_298_000));
    }

    @Test
    void the_options_of_a_packet_are_kept() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, """
                06 00 00 00  4c 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  01 00 00 00  01 00 00 00
                aa 00 00 00
                02 00 04 00  02 00 00 00              # epb_flags: outbound
                05 00 08 00  07 00 00 00 00 00 00 00  # epb_packetid 7
                01 00 04 00  55 2d 3e 4b              # opt_comment "U->K"
                01 00 01 00  62 00 00 00              # opt_comment "b"
                00 00 00 00
                4c 00 00 00
                """));
        OptionCursor options = packet.options();
        assertThat(options.next()).isTrue();
        assertThat(options.code()).isEqualTo(2);
        assertThat(options.number()).isEqualTo(2);
        assertThat(options.bytes()).isEqualTo(Hex.bytes("02 00 00 00"));
        assertThat(options.next()).isTrue();
        assertThat(options.number()).isEqualTo(7);
        assertThat(options.next()).isTrue();
        assertThat(options.text()).isEqualTo("U->K");
        assertThat(options.number()).isEqualTo(0x4b3e_2d55);
        assertThat(options.next()).isTrue();
        assertThat(options.next()).isFalse();
        assertThat(packet.comments()).containsExactly("U->K", "b");
    }

    @Test
    void an_option_that_does_not_lie_inside_its_block_ends_them() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, """
                06 00 00 00  30 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00
                01 00 01 00  61 00 00 00
                01 00 05 00   # an option of 5 bytes, of which 4 are here
                62 62 62 62
                30 00 00 00
                """));
        assertThat(packet.comments()).containsExactly("a");
    }

    @Test
    void section_and_interface_have_the_texts_of_their_options() {
        CaptureReader reader = Capture.reader(file("""
                0a 0d 0d 0a  40 00 00 00  4d 3c 2b 1a  01 00 00 00  ff ff ff ff ff ff ff ff
                02 00 02 00  78 38 00 00   # shb_hardware "x8"
                03 00 03 00  4c 36 31 00   # shb_os "L61"
                04 00 04 00  64 75 6d 70   # shb_userappl "dump"
                01 00 01 00  63 00 00 00   # opt_comment "c"
                00 00 00 00
                40 00 00 00
                01 00 00 00  3c 00 00 00  fd 00 00 00  00 00 00 00
                02 00 02 00  6e 30 00 00   # if_name "n0"
                03 00 01 00  64 00 00 00   # if_description "d"
                0b 00 02 00  00 66 00 00   # if_filter, as text: "f"
                0c 00 01 00  4c 00 00 00   # if_os "L"
                01 00 01 00  69 00 00 00   # opt_comment "i"
                3c 00 00 00
                """, PACKET));
        assertThat(reader.section())
                .isEqualTo(new CaptureSection(ByteOrder.LITTLE_ENDIAN, "x8", "L61", "dump", List.of("c")));
        assertThat(reader.next()).isTrue();
        assertThat(reader.packet().source())
                .isEqualTo(new CaptureInterface(LinkType.NETLINK, 0, "n0", "d", "f", "L", List.of("i")));
    }

    @Test
    void a_filter_that_is_not_text_is_none() {
        CapturedPacket packet = Capture.first(file(SECTION, """
                01 00 00 00  20 00 00 00  fd 00 00 00  00 00 00 00
                0b 00 02 00  01 66 00 00   # if_filter, as a program of the Berkeley packet filter
                00 00 00 00
                20 00 00 00
                """, PACKET));
        assertThat(packet.source().filter()).isNull();
    }

    @Test
    void a_packet_has_what_its_options_tell() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, """
                06 00 00 00  50 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00
                02 00 04 00  05 00 00 00                     # epb_flags: inbound, unicast
                04 00 08 00  03 00 00 00 00 00 00 00         # epb_dropcount 3
                05 00 08 00  ff ff ff ff ff ff ff ff         # epb_packetid 2^64 - 1
                08 00 08 00  d1 03 00 00  ff ff ff ff        # epb_processid_threadid 977, 2^32 - 1
                00 00 00 00
                50 00 00 00
                """));
        assertThat(packet.direction()).isEqualTo(PacketDirection.INBOUND);
        assertThat(packet.dropCount()).isEqualTo(3);
        assertThat(packet.id()).isEqualTo(-1);
        assertThat(packet.process()).isEqualTo(new PacketProcess(977, 4_294_967_295L));
    }

    @Test
    void a_packet_without_options_tells_nothing() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, PACKET));
        assertThat(packet.direction()).isEqualTo(PacketDirection.UNKNOWN);
        assertThat(packet.dropCount()).isNull();
        assertThat(packet.id()).isNull();
        assertThat(packet.process()).isNull();
    }

    @Test
    void an_option_of_another_length_tells_nothing() {
        CapturedPacket packet = Capture.first(file(SECTION, INTERFACE, """
                06 00 00 00  34 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00
                08 00 04 00  d1 03 00 00   # epb_processid_threadid of 4 bytes
                05 00 03 00  01 02 03 00   # epb_packetid of 3 bytes
                00 00 00 00
                34 00 00 00
                """));
        assertThat(packet.process()).isNull();
        assertThat(packet.id()).isNull();
    }

    @Test
    void blocks_between_packets_are_passed_before_the_packet_that_follows() {
        List<String> events = new ArrayList<>();
        CaptureReader reader = Capture.reader(file(SECTION, UNKNOWN, INTERFACE, PACKET, UNKNOWN, STATISTICS))
                .listener(new CaptureListener() {
                    @Override
                    public void customBlock(CustomBlock block) {
                        events.add("custom");
                    }

                    @Override
                    public void statistics(InterfaceStatistics statistics) {
                        events.add("statistics");
                    }
                });
        assertThat(reader.next()).isTrue();
        assertThat(events).containsExactly("custom");
        assertThat(reader.next()).isFalse();
        assertThat(events).containsExactly("custom", "custom", "statistics");
    }

    @Test
    void a_custom_block_has_its_enterprise_and_bytes() {
        List<CustomBlock> blocks = customBlocks("""
                ad 0b 00 00  14 00 00 00
                6e 7f 00 00   # private enterprise number 32622: Wireshark
                01 02 03 00
                14 00 00 00
                """, """
                ad 0b 00 40   # not to be copied
                10 00 00 00  ff ff ff ff  10 00 00 00
                """);
        assertThat(blocks)
                .containsExactly(
                        CustomBlock.of(32_622, new byte[] {1, 2, 3}),
                        CustomBlock.notCopied(4_294_967_295L, new byte[0]));
        assertThat(blocks.get(0).bytes()).containsExactly(1, 2, 3, 0);
    }

    private static List<CustomBlock> customBlocks(String... blocks) {
        List<CustomBlock> found = new ArrayList<>();
        try (CaptureReader reader = Capture.reader(file(SECTION, String.join("", blocks)))) {
            reader.listener(new CaptureListener() {
                @Override
                public void customBlock(CustomBlock block) {
                    found.add(block);
                }
            });
            assertThat(reader.next()).isFalse();
        }
        return found;
    }

    @Test
    void statistics_have_what_was_counted() {
        List<InterfaceStatistics> found = new ArrayList<>();
        CaptureReader reader = Capture.reader(file(SECTION, INTERFACE, STATISTICS))
                .listener(new CaptureListener() {
                    @Override
                    public void statistics(InterfaceStatistics statistics) {
                        found.add(statistics);
                    }
                });
        assertThat(reader.next()).isFalse();
        CaptureInterface source = CaptureInterface.ofPcap(LinkType.NETLINK, 262_144);
        Instant time = Instant.ofEpochSecond(4294, 967_298_000);
        assertThat(found).containsExactly(new InterfaceStatistics(source, time, 7L, 2L, null, 1L, null, List.of("c")));
    }

    @Test
    void names_of_hosts_are_skipped() {
        byte[] file = file(SECTION, INTERFACE, """
                04 00 00 00   # name resolution block
                1c 00 00 00
                01 00 07 00  c6 33 64 01  61 62 00 00   # nrb_record_ipv4: 198.51.100.1 is "ab"
                00 00 00 00   # nrb_record_end
                1c 00 00 00
                """, PACKET);
        assertThat(Capture.read(file, CapturedPacket::length)).containsExactly(3);
    }

    @Test
    void a_section_may_have_no_interface_and_no_packet() {
        assertThat(Capture.read(file(SECTION, SECTION, INTERFACE, PACKET), CapturedPacket::length))
                .containsExactly(3);
    }
}
