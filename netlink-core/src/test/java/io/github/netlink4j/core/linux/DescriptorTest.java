package io.github.netlink4j.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorTest {
    private final int fd = Linux.calls().eventfd(0, Linux.CLOEXEC);
    private final int wakeup = Linux.calls().eventfd(0, Linux.CLOEXEC | Linux.NONBLOCK);
    private final Descriptor descriptor = new Descriptor(fd, wakeup);

    private static boolean isOpen(int number) {
        return Files.isSymbolicLink(Path.of("/proc/self/fd", String.valueOf(number)));
    }

    @Test
    void the_number_is_returned_to_the_system_when_the_last_user_has_left() {
        assertThat(descriptor.acquire()).isEqualTo(fd);
        assertThat(descriptor.acquire()).isEqualTo(fd);
        descriptor.close();
        assertThat(isOpen(fd)).isTrue();
        descriptor.release();
        assertThat(isOpen(fd)).isTrue();
        descriptor.release();
        assertThat(isOpen(fd)).isFalse();
        assertThat(isOpen(wakeup)).isFalse();
    }

    @Test
    void without_users_it_is_returned_at_once_and_only_once() {
        assertThat(descriptor.isClosed()).isFalse();
        descriptor.close();
        assertThat(descriptor.isClosed()).isTrue();
        assertThat(isOpen(fd)).isFalse();
        int reused = Linux.calls().eventfd(0, Linux.CLOEXEC);
        assertThat(reused).as("the system uses the lowest free number").isEqualTo(fd);
        descriptor.close();
        assertThat(isOpen(reused)).isTrue();
        Linux.calls().close(reused);
    }

    @Test
    void a_closed_descriptor_accepts_no_new_user() {
        assertThat(descriptor.acquire()).isEqualTo(fd);
        descriptor.close();
        assertThat(descriptor.acquire()).isEqualTo(-1);
        descriptor.release();
        assertThat(isOpen(fd)).isFalse();
    }

    @Test
    void every_wait_ends_when_it_is_closed() {
        assertThat(descriptor.acquire()).isEqualTo(fd);
        ReadableWait first = new ReadableWait(descriptor);
        ReadableWait second = new ReadableWait(descriptor);
        assertThat(first.await(0)).isZero();
        descriptor.close();
        assertThat(first.await(-1)).isPositive();
        assertThat(second.await(-1)).isPositive();
        descriptor.release();
    }

    @Test
    void an_interrupt_ends_a_wait_and_the_next_wait_is_not_affected() {
        assertThat(descriptor.acquire()).isEqualTo(fd);
        ReadableWait wait = new ReadableWait(descriptor);
        Thread.currentThread().interrupt();
        assertThat(wait.await(-1)).isEqualTo(ReadableWait.INTERRUPTED);
        assertThat(Thread.interrupted()).as("the status stays set").isTrue();
        assertThat(wait.await(0)).isZero();
        descriptor.release();
        descriptor.close();
    }

    @Test
    void one_thread_reads_at_a_time_and_others_may_use_it_meanwhile() {
        assertThat(descriptor.acquireReader()).isEqualTo(fd);
        assertThat(descriptor.acquire()).isEqualTo(fd);
        assertThatThrownBy(descriptor::acquireReader)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another thread is receiving: one at a time may");
        descriptor.releaseReader();
        assertThat(descriptor.acquireReader()).isEqualTo(fd);
        descriptor.releaseReader();
        descriptor.release();
        descriptor.close();
        assertThat(descriptor.acquireReader()).isEqualTo(-1);
        assertThat(isOpen(fd)).isFalse();
    }

    @Test
    void the_action_on_close_is_run_once_when_the_last_user_has_left() {
        List<Boolean> openAfterwards = new ArrayList<>();
        assertThat(descriptor.acquireReader()).isEqualTo(fd);
        descriptor.onClosed(() -> openAfterwards.add(isOpen(fd)));
        assertThat(descriptor.acquire()).isEqualTo(fd);
        descriptor.close();
        descriptor.releaseReader();
        assertThat(openAfterwards).isEmpty();
        descriptor.release();
        assertThat(openAfterwards).containsExactly(false);
        descriptor.close();
        assertThat(openAfterwards).hasSize(1);
    }
}
