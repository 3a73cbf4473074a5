package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.pcap.NetlinkFrame.Direction;
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
}
