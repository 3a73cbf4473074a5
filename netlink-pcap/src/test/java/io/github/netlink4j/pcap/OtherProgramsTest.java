package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.testsupport.Program;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Wireshark's programs and tcpdump read. */
@EnabledIf(value = "areInstalled", disabledReason = "tcpdump or tshark is not installed")
class OtherProgramsTest {
    private static final Instant TIME = Instant.parse("2026-11-20T09:41:02.711036123Z");
    private static final CaptureInterface NLMON = CaptureInterface.of(LinkType.NETLINK)
            .named("nlmon0")
            .described("netns blue")
            .filtered("proto route");
    /** {@code RTM_GETLINK} of interface 7. */
    private static final ByteBuffer DATAGRAM = Hex.buffer("""
            20 00 00 00  12 00  01 00  05 00 00 00  00 00 00 00
            00 00 00 00  07 00 00 00  00 00 00 00  00 00 00 00
            """);

    @TempDir
    private Path folder;

    static boolean areInstalled() {
        return Program.run("sh", "-c", "command -v tcpdump && command -v tshark && command -v capinfos")
                        .status()
                == 0;
    }

    private Path pcap(PcapHeader header) {
        Path file = folder.resolve("test.pcap");
        try (PcapWriter writer = PcapWriter.create(file, header)) {
            writePackets(writer);
        }
        return file;
    }

    /** With all that the format has; on this machine, little-endian as the datagram. */
    private Path pcapng() {
        Path file = folder.resolve("test.pcapng");
        CaptureSection section = new CaptureSection(
                ByteOrder.nativeOrder(), "x86_64", "Linux 7.2.13", "netlink tap", List.of("a capture"));
        try (PcapngWriter writer = PcapngWriter.create(file, section)) {
            writePackets(writer);
            writer.write(CustomBlock.of(32_622, new byte[] {1, 2, 3, 4}));
            writer.write(new InterfaceStatistics(NLMON, TIME, 7L, 3L, 6L, 1L, 2L, List.of()));
        }
        return file;
    }

    private static void writePackets(CaptureWriter writer) {
        writer.packet(NLMON, TIME)
                .netlink(0, Direction.TO_KERNEL)
                .id(41)
                .process(977, 978)
                .dropCount(3)
                .comment("a request")
                .write(DATAGRAM, 0, DATAGRAM.capacity());
        writer.packet(NLMON, TIME.plusNanos(1)).netlink(0, Direction.TO_USER).write(DATAGRAM, 0, 20, 32);
    }

    private static List<String> tshark(Path file, String... fields) {
        String list = "-e " + String.join(" -e ", fields);
        return Program.succeed("sh", "-c", "tshark -r " + file + " -T fields " + list + " 2>/dev/null")
                .lines()
                .toList();
    }

    @Test
    void tshark_reads_the_packets_of_pcap() {
        assertThat(tshark(pcap(PcapHeader.of(LinkType.NETLINK)), "frame.time_epoch", "frame.len", "frame.cap_len"))
                .containsExactly("1795167662.711036123\t48\t48", "1795167662.711036124\t48\t36");
    }

    @Test
    void tshark_reads_microseconds() {
        PcapHeader header = PcapHeader.of(LinkType.NETLINK).microseconds();
        assertThat(tshark(pcap(header), "frame.time_epoch"))
                .containsExactly("1795167662.711036000", "1795167662.711036000");
    }

    @Test
    void tshark_reads_pcap_of_another_byte_order() {
        PcapHeader header = PcapHeader.of(LinkType.NETLINK).order(ByteOrder.BIG_ENDIAN);
        assertThat(tshark(pcap(header), "frame.time_epoch", "frame.len"))
                .containsExactly("1795167662.711036123\t48", "1795167662.711036124\t48");
    }

    @Test
    void tshark_reads_the_options_and_messages_of_pcapng() {
        List<String> packets = tshark(
                pcapng(),
                "frame.time_epoch",
                "frame.interface_name",
                "frame.interface_description",
                "frame.packet_flags_direction",
                "frame.packet_id",
                "frame.comment",
                "netlink.family",
                "netlink-route.ifi_index");
        assertThat(packets.get(0))
                .isEqualTo("1795167662.711036123\tnlmon0\tnetns blue\t0x00000002\t41\ta request\t0x0000\t7");
        assertThat(packets.get(1)).startsWith("1795167662.711036124\tnlmon0\tnetns blue\t0x00000001\t\t\t0x0000");
    }

    @Test
    void capinfos_tells_what_the_file_says_of_itself() {
        assertThat(Program.succeed("capinfos", pcapng().toString()))
                .contains("File type:           Wireshark/... - pcapng")
                .contains("File encapsulation:  Linux Netlink")
                .contains("File timestamp precision:  nanoseconds (9)")
                .contains("Capture hardware:    x86_64")
                .contains("Capture oper-sys:    Linux 7.2.13")
                .contains("Capture application: netlink tap")
                .contains("Capture comment:     a capture")
                .contains("Name = nlmon0")
                .contains("Filter string = proto route")
                .contains("Number of stat entries = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcap", "pcapng"})
    void tcpdump_reads_the_packets(String format) {
        Path file = format.equals("pcap") ? pcap(PcapHeader.of(LinkType.NETLINK)) : pcapng();
        assertThat(Program.succeed("tcpdump", "-r", file.toString(), "--nano", "-tt", "-n", "-xx"))
                .startsWith("1795167662.711036123 ")
                .contains("0x0000:  0007 0338 0000 0000 0000 0000 0000 0000")
                .contains("\n1795167662.711036124 ")
                .contains("0x0000:  0006 0338 0000 0000 0000 0000 0000 0000");
    }

    @Test
    void the_longest_packets_are_those_that_tcpdump_reads() {
        Path file = folder.resolve("long.pcap");
        try (PcapWriter writer = PcapWriter.create(file, PcapHeader.of(LinkType.NETLINK))) {
            writer.packet(NLMON, TIME).netlink(0, Direction.UNKNOWN).write(ByteBuffer.allocate(300_000), 0, 300_000);
        }
        Program.succeed("tcpdump", "-r", file.toString(), "-n");
        assertThat(tshark(file, "frame.cap_len", "frame.len")).containsExactly("262144\t300016");
    }

    @Test
    void a_file_that_tshark_has_copied_is_read_with_its_options() {
        Path copy = folder.resolve("copy.pcapng");
        Program.succeed("tshark", "-r", pcapng().toString(), "-Y", "frame.number==1", "-w", copy.toString());
        try (CaptureReader reader = CaptureReader.open(copy)) {
            assertThat(reader.next()).isTrue();
            CapturedPacket packet = reader.packet();
            assertThat(packet.time()).isEqualTo(TIME);
            assertThat(packet.source().name()).isEqualTo("nlmon0");
            assertThat(packet.direction()).isEqualTo(PacketDirection.OUTBOUND);
            assertThat(packet.id()).isEqualTo(41);
            assertThat(packet.dropCount()).isEqualTo(3);
            assertThat(packet.comments()).containsExactly("a request");
        }
    }

    @Test
    void what_tcpdump_has_written_again_is_read_the_same() {
        Path copy = folder.resolve("copy.pcap");
        Path file = pcap(PcapHeader.of(LinkType.NETLINK));
        Program.succeed("tcpdump", "-r", file.toString(), "--nano", "-w", copy.toString());
        assertThat(copy).hasSameBinaryContentAs(file);
    }
}
