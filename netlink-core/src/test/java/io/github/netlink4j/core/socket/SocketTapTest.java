package io.github.netlink4j.core.socket;

import static io.github.netlink4j.core.socket.SocketTap.Direction.RECEIVED;
import static io.github.netlink4j.core.socket.SocketTap.Direction.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OtherProcess;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a tap listens without being used
class SocketTapTest {
    private final List<SocketTap.Datagram> seen = new ArrayList<>();

    /** Keeps an owned copy of a datagram. */
    private void keep(SocketTap.Datagram borrowed) {
        ByteBuffer copy = ByteBuffer.allocate(borrowed.bytes().remaining()).put(borrowed.bytes());
        seen.add(new SocketTap.Datagram(
                borrowed.direction(), borrowed.protocol(), borrowed.portId(), borrowed.time(), copy.clear()));
    }

    private static NetlinkSocket open() {
        return NetlinkSocket.open(NetlinkProtocol.ROUTE);
    }

    private static void roundTrip(NetlinkSocket socket, int sequence) {
        socket.send(LinkRequests.rejected(sequence, 16));
        MessageCursor reply = socket.receive();
        assertThat(reply.next()).isTrue();
        assertThat(reply.sequence()).isEqualTo(sequence);
    }

    @Test
    void a_request_and_its_reply_are_shown_in_order_with_direction_and_time() {
        Instant before = Instant.now();
        try (SocketTap tap = SocketTap.open(this::keep);
                NetlinkSocket socket = open()) {
            roundTrip(socket, 7);
            assertThat(seen).extracting(SocketTap.Datagram::direction).containsExactly(SENT, RECEIVED);
            assertThat(seen).allSatisfy(datagram -> {
                assertThat(datagram.protocol()).isEqualTo(NetlinkProtocol.ROUTE);
                assertThat(datagram.portId()).isEqualTo(socket.portId());
                assertThat(datagram.time()).isBetween(before, Instant.now());
            });
            assertThat(seen.get(0).time()).isBeforeOrEqualTo(seen.get(1).time());
        }
    }

    @Test
    void all_bytes_of_a_datagram_are_shown_and_no_more() {
        try (SocketTap tap = SocketTap.open(this::keep);
                NetlinkSocket socket = open()) {
            MessageBuilder request = LinkRequests.rejected(7, 6000);
            socket.send(request);
            socket.receive();
            assertThat(seen.get(0).bytes())
                    .isEqualTo(request.memory().duplicate().clear().limit(6000));
            MessageCursor reply = seen.get(1).messages();
            assertThat(reply.next()).isTrue();
            assertThat(reply.length()).isEqualTo(6020);
            assertThat(reply.leftover()).isZero();
        }
    }

    @Test
    void a_request_in_heap_memory_is_shown() {
        try (SocketTap tap = SocketTap.open(this::keep);
                NetlinkSocket socket = open()) {
            socket.send(MessageBuilder.wrap(ByteBuffer.allocate(64))
                    .message(250, 1)
                    .sequence(3)
                    .end());
            MessageCursor request = seen.get(0).messages();
            assertThat(request.next()).isTrue();
            assertThat(request.sequence()).isEqualTo(3);
            assertThat(request.leftover()).isZero();
        }
    }

    @Test
    void a_listener_cannot_change_what_is_sent() {
        List<Throwable> rejected = new ArrayList<>();
        try (SocketTap tap = SocketTap.open(datagram -> {
                    try {
                        datagram.bytes().put(0, (byte) 1);
                    } catch (ReadOnlyBufferException e) {
                        rejected.add(e);
                    }
                });
                NetlinkSocket socket = open()) {
            roundTrip(socket, 7);
            assertThat(rejected).hasSize(2);
        }
    }

    @Test
    void each_listener_gets_every_datagram_until_its_tap_closes() {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        SocketTap one = SocketTap.open(datagram -> first.add(datagram.bytes().get() & 0xff));
        SocketTap two = SocketTap.open(datagram -> second.add(datagram.bytes().get() & 0xff));
        try (NetlinkSocket socket = open()) {
            roundTrip(socket, 1);
            one.close();
            one.close();
            roundTrip(socket, 2);
            two.close();
            roundTrip(socket, 3);
        }
        assertThat(first).as("low byte of nlmsg_len").containsExactly(16, 36);
        assertThat(second).containsExactly(16, 36, 16, 36);
    }

    @Test
    void a_tap_whose_listener_throws_closes_and_the_socket_is_not_affected() {
        List<SocketTap.Direction> calls = new ArrayList<>();
        try (Log log = new Log();
                SocketTap failing = SocketTap.open(datagram -> {
                    calls.add(datagram.direction());
                    throw new IllegalStateException("a listener's failure");
                });
                SocketTap other = SocketTap.open(this::keep);
                NetlinkSocket socket = open()) {
            roundTrip(socket, 1);
            assertThat(calls).containsExactly(SENT);
            assertThat(seen).hasSize(2);
            assertThat(log.failures).containsExactly("a listener's failure");
        }
    }

    @Test
    void what_a_listener_itself_sends_and_receives_is_not_shown() {
        try (NetlinkSocket own = open();
                SocketTap tap = SocketTap.open(datagram -> {
                    keep(datagram);
                    roundTrip(own, 100);
                });
                NetlinkSocket socket = open()) {
            roundTrip(socket, 1);
            roundTrip(socket, 2);
            assertThat(seen).extracting(SocketTap.Datagram::portId).hasSize(4).containsOnly(socket.portId());
        }
    }

    @Test
    void a_request_whose_send_fails_is_shown() {
        try (SocketTap tap = SocketTap.open(this::keep);
                NetlinkSocket socket = open()) {
            int tooLong = 16 << 20;
            assertThatThrownBy(() -> socket.send(LinkRequests.rejected(1, tooLong)))
                    .hasMessageStartingWith("send(NETLINK_ROUTE): " + new Errno(90).name());
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    @NeedsRoot
    void datagrams_of_other_processes_are_not_shown() {
        try (SocketTap tap = SocketTap.open(this::keep);
                NetlinkSocket socket = open()) {
            OtherProcess.send(0, socket.portId(), 1, new byte[20]);
            assertThat(socket.receive(Duration.ofMillis(1))).isNull();
            assertThat(seen).isEmpty();
        }
    }

    /** Keeps the failures that the tap logs. */
    private static final class Log extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(SocketTap.class.getName());
        private final List<String> failures = new ArrayList<>();

        Log() {
            logger.setUseParentHandlers(false);
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            failures.add(entry.getThrown().getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }
}
