package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.testing.LinkRequests;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Receiving on the kinds of threads that this JVM has: platform threads, and from Java 21 on virtual ones. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VirtualThreadTest {
    /** A kind of threads, with its name for the report. */
    record Threads(String name, ExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.shutdown();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Threads> threads() {
        Threads platform = new Threads("platform", Executors.newCachedThreadPool());
        try {
            Object virtual =
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            return Stream.of(platform, new Threads("virtual", (ExecutorService) virtual));
        } catch (NoSuchMethodException e) {
            assertThat(Runtime.version().feature()).isLessThan(21);
            return Stream.of(platform);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NetlinkSocket open() {
        return NetlinkSocket.open(NetlinkProtocol.ROUTE);
    }

    private static void join(Future<?> future) throws Exception {
        future.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("threads")
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
    @MethodSource("threads")
    void a_waiting_thread_gets_its_datagram(Threads threads) throws Exception {
        try (NetlinkSocket socket = open()) {
            Future<?> receiver = threads.executor()
                    .submit(() -> assertThat(socket.receive().next()).isTrue());
            TimeUnit.MILLISECONDS.sleep(20);
            socket.send(LinkRequests.refused(1, 16));
            join(receiver);
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
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
    @MethodSource("threads")
    void an_interrupt_does_not_end_a_wait_and_is_kept(Threads threads) throws Exception {
        try (NetlinkSocket socket = open()) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            Future<?> receiver = threads.executor().submit(() -> {
                thread.complete(Thread.currentThread());
                assertThat(socket.receive().next()).isTrue();
                assertThat(Thread.interrupted()).isTrue();
            });
            thread.get(20, TimeUnit.SECONDS).interrupt();
            TimeUnit.MILLISECONDS.sleep(20);
            assertThat(receiver.isDone()).isFalse();
            socket.send(LinkRequests.refused(1, 16));
            join(receiver);
        }
    }
}
