package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngWriterTest {
    private static final CaptureInterface NLMON =
            CaptureInterface.of(LinkType.NETLINK).named("nl0");

    private static String written(Consumer<PcapngWriter> packets) {
        return Hex.of(Written.pcapng(ByteOrder.LITTLE_ENDIAN, packets));
    }

    private static String hex(String... commented) {
        return Hex.of(Hex.bytes(String.join("", commented)));
    }

    private static final String SECTION = """
            0a 0d 0d 0a  1c 00 00 00  4d 3c 2b 1a  01 00 00 00  ff ff ff ff ff ff ff ff  1c 00 00 00
            """;

    private static final String INTERFACE = """
            01 00 00 00   # interface description block
            28 00 00 00
            fd 00 00 00   # LINKTYPE_NETLINK
            00 00 04 00   # snaplen 262,144
            02 00 03 00  6e 6c 30 00   # if_name "nl0"
            09 00 01 00  09 00 00 00   # if_tsresol: nanoseconds
            00 00 00 00
            28 00 00 00
            """;

    private static final String PACKET = """
            06 00 00 00   # enhanced packet block
            24 00 00 00
            00 00 00 00   # interface 0
            00 00 00 00   # timestamp, upper half
            01 00 00 00
            03 00 00 00  03 00 00 00   # 3 bytes of 3
            aa bb cc 00
            24 00 00 00
            """;

    @Test
    void a_packet_follows_its_section_and_its_interface() {
        assertThat(written(file -> Written.write(file.packet(NLMON, 0, 1), 0xaa, 0xbb, 0xcc)))
                .isEqualTo(hex(SECTION, INTERFACE, PACKET));
    }

    @Test
    void an_interface_is_described_once() {
        assertThat(written(file -> {
                    Written.write(file.packet(NLMON, 0, 1), 0xaa, 0xbb, 0xcc);
                    CaptureInterface equal =
                            CaptureInterface.of(LinkType.NETLINK).named("nl0");
                    Written.write(file.packet(equal, 0, 1), 0xaa, 0xbb, 0xcc);
                }))
                .isEqualTo(hex(SECTION, INTERFACE, PACKET, PACKET));
    }

    @Test
    void packets_of_several_interfaces_name_theirs() {
        CaptureInterface eth0 =
                CaptureInterface.of(LinkType.ETHERNET).named("eth0").snapLength(128);
        byte[] file = Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> {
            for (CaptureInterface each : List.of(NLMON, eth0, NLMON, eth0)) {
                Written.write(writer.packet(each, 0, 0));
            }
        });
        assertThat(Capture.read(file, CapturedPacket::source)).containsExactly(NLMON, eth0, NLMON, eth0);
    }

    @Test
    void a_packet_has_all_options_that_are_set() {
        String options = written(file -> Written.write(file.packet(NLMON, 0x11, 0)
                .direction(PacketDirection.INBOUND)
                .id(7)
                .dropCount(2)
                .process(977)
                .comment("K->U!")));
        assertThat(options).isEqualTo(hex(SECTION, INTERFACE, """
                06 00 00 00  5c 00 00 00  00 00 00 00
                03 00 00 00  00 6a 47 f5   # 17,000,000,000 nanoseconds
                00 00 00 00  00 00 00 00
                05 00 08 00  07 00 00 00 00 00 00 00   # epb_packetid 7
                04 00 08 00  02 00 00 00 00 00 00 00   # epb_dropcount 2
                08 00 08 00  d1 03 00 00  00 00 00 00  # epb_processid_threadid 977, none
                01 00 05 00  4b 2d 3e 55 21 00 00 00   # opt_comment "K->U!"
                02 00 04 00  01 00 00 00               # epb_flags: inbound
                00 00 00 00
                5c 00 00 00
                """));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TO_KERNEL, OUTBOUND", "TO_USER, INBOUND", "UNKNOWN, UNKNOWN"})
    void a_netlink_datagram_has_its_direction_in_the_options_too(Direction exact, PacketDirection direction) {
        byte[] file = Written.pcapng(
                ByteOrder.LITTLE_ENDIAN,
                writer -> Written.write(writer.packet(NLMON, 0, 0).netlink(4, exact)));
        CapturedPacket packet = Capture.first(file);
        NetlinkFrame frame = new NetlinkFrame();
        assertThat(frame.wrap(packet)).isTrue();
        assertThat(frame.direction()).isEqualTo(exact);
        assertThat(frame.protocol()).isEqualTo(4);
        assertThat(packet.direction()).isEqualTo(direction);
    }

    @Test
    void a_direction_that_is_only_likely_is_in_the_options_alone() {
        byte[] file = Written.pcapng(
                ByteOrder.LITTLE_ENDIAN,
                writer -> Written.write(
                        writer.packet(NLMON, 0, 0).netlink(4, Direction.UNKNOWN).direction(PacketDirection.OUTBOUND)));
        CapturedPacket packet = Capture.first(file);
        NetlinkFrame frame = new NetlinkFrame();
        assertThat(frame.wrap(packet)).isTrue();
        assertThat(frame.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(packet.direction()).isEqualTo(PacketDirection.OUTBOUND);
    }

    @Test
    void a_packet_has_none_of_the_options_of_the_one_before() {
        byte[] file = Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> {
            Written.write(writer.packet(NLMON, 0, 0)
                    .netlink(4, Direction.TO_USER)
                    .id(7)
                    .comment("first"));
            Written.write(writer.packet(NLMON, 0, 0), 5);
        });
        assertThat(Capture.read(file, CapturedPacket::comments)).containsExactly(List.of("first"), List.of());
        assertThat(Capture.read(file, CapturedPacket::direction))
                .containsExactly(PacketDirection.INBOUND, PacketDirection.UNKNOWN);
        assertThat(Capture.read(file, CapturedPacket::length)).containsExactly(16, 1);
    }

    @Test
    void section_and_interface_are_read_as_they_were_written() {
        CaptureSection section =
                new CaptureSection(ByteOrder.BIG_ENDIAN, "sparc64", "Linux 7.2.13", "tap", List.of("a", "b"));
        CaptureInterface source = CaptureInterface.of(LinkType.RAW)
                .named("nlmon0")
                .described("netns blue")
                .filtered("proto route")
                .commented("c")
                .commented("d");
        byte[] file = Written.pcapng(section, writer -> Written.write(writer.packet(source, 0, 0)));
        CaptureReader reader = Capture.reader(file);
        assertThat(reader.section()).isEqualTo(section);
        assertThat(reader.next()).isTrue();
        assertThat(reader.packet().source()).isEqualTo(source);
    }

    @Test
    void a_section_of_this_machine_has_its_byte_order_and_its_operating_system() {
        CaptureSection section = CaptureSection.of("tap 1.0");
        assertThat(section.order()).isEqualTo(ByteOrder.nativeOrder());
        assertThat(section.operatingSystem()).startsWith("Linux ");
        assertThat(section.hardware()).isNotBlank();
        assertThat(section.application()).isEqualTo("tap 1.0");
    }

    @Test
    void blocks_are_read_where_they_were_written() {
        InterfaceStatistics statistics =
                new InterfaceStatistics(NLMON, Instant.ofEpochSecond(3, 5), 9L, null, -1L, 0L, 8L, List.of("end"));
        CustomBlock block = CustomBlock.of(32_622, new byte[] {1, 2, 3, 4, 5});
        byte[] file = Written.pcapng(ByteOrder.BIG_ENDIAN, writer -> {
            writer.write(block);
            Written.write(writer.packet(NLMON, 0, 0));
            writer.write(statistics);
            writer.write(CustomBlock.notCopied(1, new byte[0]));
        });
        List<Object> events = new ArrayList<>();
        try (CaptureReader reader = Capture.reader(file)) {
            reader.listener(new CaptureListener() {
                @Override
                public void customBlock(CustomBlock found) {
                    events.add(found);
                }

                @Override
                public void statistics(InterfaceStatistics found) {
                    events.add(found);
                }
            });
            while (reader.next()) {
                events.add(reader.packet().source());
            }
        }
        assertThat(events).containsExactly(block, NLMON, statistics, CustomBlock.notCopied(1, new byte[0]));
    }

    @Test
    void a_new_section_describes_its_interfaces_again() {
        byte[] file = Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> {
            Written.write(writer.packet(NLMON, 0, 0));
            writer.begin(Written.section(ByteOrder.BIG_ENDIAN));
            Written.write(writer.packet(NLMON, 0, 0));
        });
        assertThat(Capture.read(file, CapturedPacket::source)).containsExactly(NLMON, NLMON);
        assertThat(Capture.read(file, CapturedPacket::order))
                .containsExactly(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    /** Neither its options nor the messages in it could be converted. */
    @Test
    void a_packet_of_another_byte_order_begins_a_section() {
        byte[] foreign = Written.pcapng(
                ByteOrder.BIG_ENDIAN,
                file -> Written.write(file.packet(NLMON, 1, 2).id(7), 0xaa));
        CaptureReader reader = Capture.reader(foreign);
        assertThat(reader.next()).isTrue();
        byte[] copy = Written.pcapng(ByteOrder.LITTLE_ENDIAN, file -> {
            Written.write(file.packet(NLMON, 1, 1).id(6), 0xbb);
            file.write(reader.packet());
            Written.write(file.packet(NLMON, 1, 3).id(8), 0xcc);
        });
        assertThat(Capture.read(copy, CapturedPacket::order))
                .containsExactly(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
        assertThat(Capture.read(copy, CapturedPacket::id)).containsExactly(6L, 7L, 8L);
    }

    @ParameterizedTest
    @CsvSource({"-1", "18446744073"})
    void a_time_that_64_bits_of_nanoseconds_cannot_hold_is_rejected(long seconds) {
        byte[] file = Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> {
            PacketBuilder packet = writer.packet(NLMON, seconds, 0);
            assertThatThrownBy(() -> Written.write(packet))
                    .isInstanceOf(CaptureException.class)
                    .hasMessageContaining("pcapng has nanoseconds from 1970 to 2554");
        });
        assertThat(file).hasSize(28);
    }

    @Test
    void the_last_time_is_written() {
        Instant time = Instant.ofEpochSecond(18_446_744_072L, 999_999_999);
        byte[] file = Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> Written.write(writer.packet(NLMON, time)));
        assertThat(Capture.first(file).time()).isEqualTo(time);
    }

    @Test
    void a_comment_that_no_option_can_hold_is_rejected() {
        Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> {
            Written.write(writer.packet(NLMON, 0, 0).comment("x".repeat(65_535)));
            assertThatThrownBy(() -> writer.packet(NLMON, 0, 0).comment("x".repeat(65_536)))
                    .isInstanceOf(CaptureException.class)
                    .hasMessageEndingWith("an option of 65536 bytes; at most 65535 are possible");
        });
    }

    @Test
    void a_section_that_cannot_be_written_leaves_the_one_before() {
        byte[] file = Written.pcapng(ByteOrder.LITTLE_ENDIAN, writer -> {
            Written.write(writer.packet(CaptureInterface.of(LinkType.ETHERNET), 0, 0));
            Written.write(writer.packet(NLMON, 0, 0));
            assertThatThrownBy(() -> writer.begin(CaptureSection.of("x".repeat(65_536))))
                    .isInstanceOf(CaptureException.class);
            Written.write(writer.packet(NLMON, 0, 0));
        });
        assertThat(Capture.read(file, packet -> packet.linkType().number())).containsExactly(1, 253, 253);
    }
}
