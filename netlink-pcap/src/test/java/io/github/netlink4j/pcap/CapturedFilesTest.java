package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import io.github.netlink4j.testsupport.Hex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The files of {@code src/test/resources/captured}; its README tells what they are. */
class CapturedFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/captured");

    private static <T> List<T> read(String file, Function<NetlinkFrame, T> function) {
        List<T> values = new ArrayList<>();
        NetlinkFrame frame = new NetlinkFrame();
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve(file))) {
            while (reader.next()) {
                assertThat(frame.wrap(reader.packet())).isTrue();
                values.add(function.apply(frame));
            }
        }
        return values;
    }

    /** The number of messages of a frame, which end with the frame. */
    private static int messages(NetlinkFrame frame) {
        int count = 0;
        MessageCursor cursor = frame.messages();
        while (cursor.next()) {
            count++;
        }
        assertThat(cursor.leftover()).isZero();
        return count;
    }

    @Test
    void every_frame_of_the_pcap_file_has_whole_messages() {
        List<Integer> messages = read("errors_extack.pcap", CapturedFilesTest::messages);
        assertThat(messages).hasSize(43).contains(3).doesNotContain(0);
    }

    @Test
    void the_direction_of_plain_nlmon_is_not_known() {
        assertThat(read("errors_extack.pcap", NetlinkFrame::direction)).containsOnly(Direction.UNKNOWN);
        assertThat(read("errors_extack.pcap", NetlinkFrame::packetType)).containsOnly(4);
    }

    @Test
    void every_frame_of_the_pcapng_file_has_whole_messages() {
        List<Integer> messages = read("exact_direction_mirred.pcapng", CapturedFilesTest::messages);
        assertThat(messages).hasSize(32).doesNotContain(0);
    }

    @Test
    void the_direction_of_a_redirected_device_is_exact() {
        assertThat(read("exact_direction_mirred.pcapng", NetlinkFrame::direction))
                .startsWith(Direction.TO_KERNEL, Direction.TO_USER, Direction.TO_KERNEL)
                .doesNotContain(Direction.UNKNOWN);
    }

    @Test
    void the_comments_of_the_pcapng_file_tell_the_same_direction() {
        NetlinkFrame frame = new NetlinkFrame();
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve("exact_direction_mirred.pcapng"))) {
            while (reader.next()) {
                assertThat(frame.wrap(reader.packet())).isTrue();
                String comment = frame.direction() == Direction.TO_KERNEL ? "U->K" : "K->U";
                assertThat(reader.packet().comments()).containsExactly(comment);
            }
        }
    }

    @Test
    void the_pcapng_file_tells_where_it_was_captured() {
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve("exact_direction_mirred.pcapng"))) {
            assertThat(reader.section().operatingSystem()).isEqualTo("Linux 6.1.176 (UML)");
            assertThat(reader.next()).isTrue();
            assertThat(reader.packet().source().name()).isEqualTo("nlmon0");
            assertThat(reader.packet().time()).isEqualTo(Instant.parse("2026-11-20T09:41:45.726994Z"));
        }
    }

    @Test
    void the_packets_of_kuznetzovs_variant_are_those_of_the_file_it_was_made_of() {
        List<String> packets = packets("kuznetzov.pcap");
        assertThat(packets).hasSize(3).isEqualTo(packets("errors_extack.pcap").subList(0, 3));
    }

    private static List<String> packets(String file) {
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve(file))) {
            return Capture.rest(
                    reader, packet -> packet.time() + " " + packet.originalLength() + " " + Hex.of(packet.toBytes()));
        }
    }

    @Test
    void nanoseconds_of_tcpdump_are_read() {
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve("tcpdump-nanoseconds.pcap"))) {
            assertThat(Capture.rest(reader, CapturedPacket::toString))
                    .containsExactly(
                            "42 of 42 bytes of LINKTYPE_ETHERNET (1)", "42 of 42 bytes of LINKTYPE_ETHERNET (1)");
            assertThat(reader.packet().time()).isEqualTo(Instant.parse("2026-11-25T01:26:03.805302355Z"));
        }
    }

    @Test
    void cooked_packets_of_other_devices_are_no_frames() {
        NetlinkFrame frame = new NetlinkFrame();
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve("tcpdump-any.pcap"))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.packet().linkType()).isEqualTo(LinkType.LINUX_SLL2);
            assertThat(frame.wrap(reader.packet())).isFalse();
        }
    }

    @Test
    void what_dumpcap_tells_of_itself_is_read() {
        List<InterfaceStatistics> statistics = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve("dumpcap.pcapng"))) {
            reader.listener(new CaptureListener() {
                @Override
                public void statistics(InterfaceStatistics found) {
                    statistics.add(found);
                }
            });
            assertThat(reader.section().application()).startsWith("Dumpcap (Wireshark) 4.0.17");
            assertThat(reader.section().comments()).containsExactly("two echo packets");
            assertThat(Capture.rest(reader, CapturedPacket::length)).containsExactly(42, 42);
            CaptureInterface loopback = CaptureInterface.of(LinkType.ETHERNET)
                    .named("lo")
                    .described("Loopback")
                    .filtered("icmp");
            assertThat(reader.packet().source())
                    .usingRecursiveComparison()
                    .ignoringFields("operatingSystem")
                    .isEqualTo(loopback);
        }
        assertThat(statistics).singleElement().satisfies(found -> {
            assertThat(found.received()).isEqualTo(2);
            assertThat(found.dropped()).isZero();
            assertThat(found.accepted()).isNull();
            assertThat(found.comments()).containsExactly("Counters provided by dumpcap");
        });
    }

    @Test
    void the_processes_of_the_pcapng_file_are_in_custom_blocks_and_options() {
        List<Long> enterprises = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(FOLDER.resolve("exact_direction_mirred.pcapng"))) {
            reader.listener(new CaptureListener() {
                @Override
                public void customBlock(CustomBlock block) {
                    enterprises.add(block.enterprise());
                }
            });
            assertThat(reader.next()).isTrue();
            assertThat(reader.packet().direction()).isEqualTo(PacketDirection.OUTBOUND);
            assertThat(reader.packet().id()).isEqualTo(1);
            assertThat(enterprises).isEmpty();
            assertThat(reader.next()).isTrue();
            assertThat(reader.packet().process()).isEqualTo(new PacketProcess(977, 0));
            assertThat(enterprises).containsExactly(32_622L);
        }
    }
}
