package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyFolderTest {
    /** {@code RTM_NEWLINK} of links, a notification: {@code nlmsg_pid} and {@code nlmsg_seq} are the same for all receivers. */
    private static final byte[] LINK = Frames.message(16, 0, 0, 0, "00".repeat(16));

    private final List<String> passed = new ArrayList<>();
    private final CopyFolder folder = new CopyFolder(event -> passed.add(
            event instanceof TapFrame frame ? "frame " + frame.number() + " x" + frame.copies() : event.toString()));

    private static TapFrame link(long number, long nanos) {
        return Frames.at(nanos, Frames.of(0, LINK)).setNumber(number);
    }

    /** Of the MTU of d0: the request, its notification for four sockets, the acknowledgement. */
    @Test
    void a_multicast_to_four_sockets_is_one_frame() {
        Frames.captured("multicast_copies.pcap").forEach(folder);
        assertThat(passed).containsExactly("frame 1 x1", "frame 2 x4", "frame 6 x1");
    }

    @Test
    void only_a_notification_waits_for_the_next_frame() {
        folder.accept(link(7, 0));
        assertThat(passed).isEmpty();
        assertThat(folder.isHolding()).isTrue();
        folder.flush();
        folder.flush();
        assertThat(passed).containsExactly("frame 7 x1");
        assertThat(folder.isHolding()).isFalse();
    }

    @Test
    void a_request_an_error_and_a_part_of_a_dump_pass_at_once() {
        folder.accept(Frames.of(0, Frames.message(18, 0x301, 1, 0, "")).setNumber(1));
        folder.accept(Frames.of(0, Frames.message(16, 2, 1, 9, "")).setNumber(2));
        folder.accept(Frames.of(0, Frames.message(3, 2, 1, 9, "")).setNumber(3));
        assertThat(passed).containsExactly("frame 1 x1", "frame 2 x1", "frame 3 x1");
    }

    @Test
    void other_bytes_are_no_copy() {
        folder.accept(link(1, 0));
        folder.accept(Frames.at(0, Frames.of(0, Frames.message(16, 0, 0, 0, "01" + "00".repeat(15))))
                .setNumber(2));
        folder.flush();
        assertThat(passed).containsExactly("frame 1 x1", "frame 2 x1");
    }

    @Test
    void the_same_bytes_in_another_protocol_are_no_copy() {
        folder.accept(link(1, 0));
        folder.accept(Frames.at(0, Frames.of(16, LINK)).setNumber(2));
        folder.flush();
        assertThat(passed).containsExactly("frame 1 x1", "frame 2 x1");
    }

    @Test
    void a_copy_comes_within_a_millisecond() {
        folder.accept(link(1, 5_000_000));
        folder.accept(link(2, 6_000_000));
        folder.accept(link(3, 6_000_001));
        folder.flush();
        assertThat(passed).containsExactly("frame 1 x2", "frame 3 x1");
    }

    @Test
    void a_loss_comes_after_the_frame_that_waits() {
        folder.accept(link(1, 0));
        folder.accept(new TapLoss(3, 3));
        assertThat(passed).containsExactly("frame 1 x1", "TapLoss[lost=3, total=3]");
    }
}
