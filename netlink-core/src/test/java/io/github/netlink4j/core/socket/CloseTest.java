package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.OpenFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing sockets that are in use, and what is left of them: no waiting thread, no descriptor. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CloseTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS))
                .as("all threads ended")
                .isTrue();
    }

    private static NetlinkSocket open() {
        return NetlinkSocket.open(NetlinkProtocol.ROUTE);
    }

    /** Waits until a thread of this process sleeps in poll(2). */
    private static void awaitPoll(Thread thread) {
        while (!isInPoll(thread)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isInPoll(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("poll") && frame.isNativeMethod()) {
                return true;
            }
        }
        return false;
    }

    private static void assertEndsClosed(Supplier<MessageCursor> receive) {
        assertThatThrownBy(receive::get).isInstanceOf(SocketClosedException.class);
    }

    private static void receiveForEver(NetlinkSocket socket) {
        while (true) {
            try {
                socket.receive();
            } catch (OverrunException e) {
                assertThat(e.drops()).as("the senders are faster").isPositive();
            }
        }
    }

    @Test
    void close_wakes_a_blocked_receive() throws Exception {
        NetlinkSocket socket = open();
        Thread thread = new Thread(() -> assertEndsClosed(socket::receive));
        List<Throwable> failures = new ArrayList<>();
        thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
        thread.start();
        awaitPoll(thread);
        socket.close();
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(failures).isEmpty();
    }

    @Test
    void many_closers_race_with_a_receiver_and_senders() throws Exception {
        long before = OpenFiles.count();
        for (int round = 0; round < 300; round++) {
            NetlinkSocket socket = open();
            List<Future<?>> users = new ArrayList<>();
            users.add(threads.submit(
                    () -> assertThatThrownBy(() -> receiveForEver(socket)).isInstanceOf(SocketClosedException.class)));
            users.add(threads.submit(() -> assertThatThrownBy(() -> {
                        while (true) {
                            socket.send(LinkRequests.rejected(1, 16));
                            socket.receiveBufferSize();
                        }
                    })
                    .isInstanceOf(SocketClosedException.class)));
            for (int i = 0; i < 4; i++) {
                users.add(threads.submit(socket::close));
            }
            for (Future<?> user : users) {
                user.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(OpenFiles.count()).isEqualTo(before);
    }

    @Test
    void failed_opens_leave_no_descriptor() {
        open().close();
        long before = OpenFiles.count();
        NetlinkSocketBuilder unknown = NetlinkSocket.builder(new NetlinkProtocol(31));
        NetlinkSocketBuilder missing =
                NetlinkSocket.builder(NetlinkProtocol.ROUTE).namespace(new NetworkNamespace(Path.of("/nosuch")));
        NetlinkSocketBuilder noNamespace = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(new NetworkNamespace(Path.of("/proc/self/ns/uts")));
        for (NetlinkSocketBuilder builder : List.of(unknown, missing, noNamespace)) {
            for (int i = 0; i < 200; i++) {
                assertThatThrownBy(builder::open).isInstanceOf(RuntimeException.class);
            }
        }
        assertThat(OpenFiles.count()).isEqualTo(before);
    }
}
