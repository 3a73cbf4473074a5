package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.testing.Threads;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Receiving on platform threads and, since Java 21, on virtual threads. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VirtualThreadTest {
    private static NetlinkSocket open() {
        return NetlinkSocket.open(NetlinkProtocol.ROUTE);
    }

    private static void join(Future<?> future) throws Exception {
        future.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.core.testing.Threads#kinds")
    void threads_that_wait_for_a_datagram_do_not_stop_another(Threads threads) throws Exception {
        int waiting = 4 * Runtime.getRuntime().availableProcessors();
        List<NetlinkSocket> sockets = new ArrayList<>();
        List<Future<?>> receivers = new ArrayList<>();
        try {
            for (int i = 0; i < waiting; i++) {
                NetlinkSocket socket = open();
                sockets.add(socket);
                receivers.add(threads.executor().submit(() -> {
                    assertThatThrownBy(socket::receive).isInstanceOf(SocketClosedException.class);
                }));
            }
            TimeUnit.MILLISECONDS.sleep(100);
            join(threads.executor().submit(() -> {}));
            assertThat(receivers).noneMatch(Future::isDone);
        } finally {
            sockets.forEach(NetlinkSocket::close);
        }
        for (Future<?> receiver : receivers) {
            join(receiver);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.core.testing.Threads#kinds")
    void a_waiting_thread_gets_its_datagram(Threads threads) throws Exception {
        try (NetlinkSocket socket = open()) {
            Future<?> receiver = threads.executor()
                    .submit(() -> assertThat(socket.receive().next()).isTrue());
            TimeUnit.MILLISECONDS.sleep(20);
            socket.send(LinkRequests.rejected(1, 16));
            join(receiver);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.core.testing.Threads#kinds")
    void a_wait_ends_when_its_time_is_over(Threads threads) throws Exception {
        try (NetlinkSocket socket = open()) {
            join(threads.executor().submit(() -> {
                long start = System.nanoTime();
                assertThat(socket.receive(Duration.ofMillis(30))).isNull();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
            }));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.core.testing.Threads#kinds")
    void an_interrupt_ends_a_wait_and_the_socket_stays_usable(Threads threads) throws Exception {
        try (NetlinkSocket socket = open()) {
            for (int round = 0; round < 3; round++) {
                CompletableFuture<Thread> thread = new CompletableFuture<>();
                Future<?> receiver = threads.executor().submit(() -> {
                    thread.complete(Thread.currentThread());
                    assertInterrupted(socket);
                    // An interrupted thread does not wait again, and gets what is there without waiting.
                    assertInterrupted(socket);
                    socket.send(LinkRequests.rejected(1, 16));
                    assertThat(socket.receive().next()).isTrue();
                    assertThat(Thread.interrupted()).isTrue();
                });
                TimeUnit.MILLISECONDS.sleep(20);
                assertThat(receiver.isDone()).isFalse();
                thread.get(20, TimeUnit.SECONDS).interrupt();
                join(receiver);
            }
            join(threads.executor()
                    .submit(() -> assertThat(socket.receive(Duration.ofMillis(1)))
                            .as("no wakeup is left over")
                            .isNull()));
        }
    }

    private static void assertInterrupted(NetlinkSocket socket) {
        assertThatThrownBy(socket::receive)
                .isInstanceOf(InterruptedWaitException.class)
                .hasMessage("NETLINK_ROUTE: waiting for a datagram: interrupted");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.core.testing.Threads#kinds")
    void interrupts_that_race_with_datagrams_lose_none(Threads threads) throws Exception {
        int datagrams = 2000;
        try (NetlinkSocket socket = open()) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            AtomicInteger received = new AtomicInteger();
            Future<?> receiver = threads.executor().submit(() -> {
                thread.complete(Thread.currentThread());
                while (received.get() < datagrams) {
                    try {
                        socket.receive();
                        received.incrementAndGet();
                    } catch (InterruptedWaitException e) {
                        assertThat(Thread.interrupted()).isTrue();
                    }
                }
            });
            Thread waiting = thread.get(20, TimeUnit.SECONDS);
            for (int i = 1; i <= datagrams; i++) {
                waiting.interrupt();
                socket.send(LinkRequests.rejected(i, 16));
                while (received.get() < i - 100) {
                    Thread.onSpinWait();
                }
            }
            join(receiver);
        }
    }
}
