package io.github.netlink4j.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
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
    void the_number_is_given_back_when_the_last_user_has_left() {
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
    void without_users_it_is_given_back_at_once_and_once_only() {
        assertThat(descriptor.isClosed()).isFalse();
        descriptor.close();
        assertThat(descriptor.isClosed()).isTrue();
        assertThat(isOpen(fd)).isFalse();
        int reused = Linux.calls().eventfd(0, Linux.CLOEXEC);
        assertThat(reused).as("the system gives out the lowest free number").isEqualTo(fd);
        descriptor.close();
        assertThat(isOpen(reused)).isTrue();
        Linux.calls().close(reused);
    }

    @Test
    void a_closed_one_takes_no_new_user() {
        assertThat(descriptor.acquire()).isEqualTo(fd);
        descriptor.close();
        assertThat(descriptor.acquire()).isEqualTo(-1);
        descriptor.release();
        assertThat(isOpen(fd)).isFalse();
    }

    @Test
    void every_wait_ends_when_it_is_closed() {
        assertThat(descriptor.acquire()).isEqualTo(fd);
        ByteBuffer first = descriptor.pollDescriptors();
        ByteBuffer second = descriptor.pollDescriptors();
        assertThat(descriptor.await(first, 0)).isZero();
        descriptor.close();
        assertThat(descriptor.await(first, -1)).isPositive();
        assertThat(descriptor.await(second, -1)).isPositive();
        descriptor.release();
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
    void what_is_to_be_done_afterwards_is_done_once_when_the_last_user_has_left() {
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
