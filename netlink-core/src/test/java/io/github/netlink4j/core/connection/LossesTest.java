package io.github.netlink4j.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a loss is reported, and what is counted. */
class LossesTest {
    /** Room for 4 datagrams of the smallest size, and one more that the kernel queues while there is room. */
    private static final int RECEIVE_BUFFER = 4 * Losses.SMALLEST_DATAGRAM;

    private final Losses losses = new Losses(RECEIVE_BUFFER);

    private void read(int datagrams) {
        for (int i = 0; i < datagrams; i++) {
            losses.read();
        }
    }

    @Test
    void without_a_loss_nothing_is_reported() {
        read(100);
        assertThat(losses.isPending()).isFalse();
        assertThat(losses.isDue()).isFalse();
    }

    @Test
    void a_loss_is_pending_until_the_queue_is_empty() {
        losses.overrun();
        assertThat(losses.isPending()).isTrue();
        read(2);
        assertThat(losses.isDue()).isFalse();
        assertThat(losses.report(true, 7)).isEqualTo(new Overrun<>(7, 7));
        assertThat(losses.isPending()).isFalse();
    }

    @Test
    void a_loss_is_due_when_all_that_the_queue_can_hold_was_read() {
        losses.overrun();
        read(4);
        assertThat(losses.isDue()).isFalse();
        read(1);
        assertThat(losses.isDue()).isTrue();
        assertThat(losses.report(false, 7)).isEqualTo(new Overrun<>(7, 7));
        assertThat(losses.isPending()).isFalse();
    }

    @Test
    void a_loss_during_another_one_is_reported_by_itself_unless_the_queue_was_empty() {
        losses.overrun();
        read(3);
        losses.overrun();
        read(2);
        assertThat(losses.isDue()).as("the first one").isTrue();
        losses.report(false, 7);
        assertThat(losses.isPending()).as("the second one").isTrue();
        assertThat(losses.isDue()).isFalse();
        losses.overrun();
        assertThat(losses.report(true, 9)).isEqualTo(new Overrun<>(2, 9));
        assertThat(losses.isPending()).isFalse();
    }

    @Test
    void truncated_datagrams_are_added_to_the_drops_of_the_kernel() {
        losses.truncated();
        losses.truncated();
        assertThat(losses.report(true, 5)).isEqualTo(new Overrun<>(7, 7));
        losses.overrun();
        assertThat(losses.report(true, 6)).isEqualTo(new Overrun<>(1, 8));
    }
}
