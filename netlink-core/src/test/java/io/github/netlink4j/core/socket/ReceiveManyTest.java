package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OtherProcess;
import io.github.netlink4j.testsupport.TestNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveManyTest {
    private static NetlinkSocket receiving(int datagrams) {
        return NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .datagramCapacity(4096)
                .datagramsPerReceive(datagrams)
                .open();
    }

    private static void request(NetlinkSocket socket, int from, int to) {
        for (int sequence = from; sequence <= to; sequence++) {
            socket.send(LinkRequests.rejected(sequence, 16));
        }
    }

    private static void assertReceives(NetlinkSocket socket, int from, int to) {
        for (int sequence = from; sequence <= to; sequence++) {
            MessageCursor reply = socket.receive(Duration.ZERO);
            assertThat(reply).as("reply %d", sequence).isNotNull();
            assertThat(reply.next()).isTrue();
            assertThat(reply.sequence()).isEqualTo(sequence);
            assertThat(reply.next()).isFalse();
        }
    }

    /** Bytes that the kernel has queued for a socket, by /proc/net/netlink: sk Eth Pid Groups Rmem … */
    private static int queued(NetlinkSocket socket) {
        try {
            return Files.readAllLines(Path.of("/proc/net/netlink")).stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields[2].equals(Integer.toUnsignedString(socket.portId())))
                    .mapToInt(fields -> Integer.parseInt(fields[4]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_call_receives_all_queued_datagrams_and_each_is_returned() {
        try (NetlinkSocket socket = receiving(8)) {
            request(socket, 1, 5);
            assertThat(queued(socket)).isPositive();
            assertReceives(socket, 1, 1);
            assertThat(queued(socket)).isZero();
            assertReceives(socket, 2, 5);
            assertThat(socket.receive(Duration.ZERO)).isNull();
        }
    }

    @Test
    void one_call_receives_no_more_datagrams_than_set() {
        try (NetlinkSocket socket = receiving(2)) {
            request(socket, 1, 5);
            assertReceives(socket, 1, 1);
            assertThat(queued(socket)).isPositive();
            assertReceives(socket, 2, 5);
        }
    }

    @Test
    void the_number_can_be_changed_between_any_two_receives() {
        try (NetlinkSocket socket = receiving(1)) {
            int sequence = 1;
            for (int datagrams : new int[] {4, 1, 16, 3, 1, 256, 2}) {
                request(socket, sequence, sequence + 9);
                assertReceives(socket, sequence, sequence);
                socket.receiveMany(datagrams);
                assertReceives(socket, sequence + 1, sequence + 9);
                sequence += 10;
            }
        }
    }

    @Test
    void each_datagram_may_be_longer_than_the_memory() {
        try (NetlinkSocket socket = receiving(4)) {
            socket.send(LinkRequests.rejected(1, 16));
            socket.send(LinkRequests.rejected(2, 9000));
            socket.send(LinkRequests.rejected(3, 20_000));
            for (int length : new int[] {36, 9020, 20_020}) {
                MessageCursor reply = socket.receive(Duration.ZERO);
                assertThat(reply).isNotNull();
                assertThat(reply.next()).isTrue();
                assertThat(reply.length()).isEqualTo(length);
            }
        }
    }

    @Test
    void a_receive_waits_for_the_first_datagram_only() {
        try (NetlinkSocket socket = receiving(8)) {
            assertThat(socket.receive(Duration.ofMillis(5))).isNull();
            request(socket, 1, 1);
            assertThat(socket.receive()).isNotNull();
        }
    }

    @Test
    void a_dump_is_the_same_as_with_single_receives() {
        try (NetlinkSocket one = receiving(1);
                NetlinkSocket many = receiving(16)) {
            assertThat(LinkRequests.names(many)).isEqualTo(LinkRequests.names(one));
        }
    }

    @Test
    @NeedsRoot
    void datagrams_of_other_processes_among_them_are_dropped_and_counted() {
        try (NetlinkSocket socket = receiving(8)) {
            request(socket, 1, 2);
            OtherProcess.send(0, socket.portId(), 3, new byte[20]);
            request(socket, 3, 4);
            assertReceives(socket, 1, 2);
            assertThat(socket.receive(Duration.ofSeconds(20))).isNotNull();
            assertReceives(socket, 4, 4);
            assertThat(socket.nonKernelDatagrams()).isEqualTo(3);
        }
    }

    @Test
    @NeedsRoot
    void an_overrun_is_reported_once_and_what_was_queued_is_received() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .namespace(namespace.namespace())
                        .datagramsPerReceive(16)
                        .open()) {
            socket.join(LinkRequests.RTNLGRP_LINK);
            namespace.ipBatch(IntStream.range(0, 1000)
                    .mapToObj(i -> "link set lo mtu " + (1400 + i))
                    .toList());
            assertThatThrownBy(() -> socket.receive(Duration.ZERO)).isInstanceOf(OverrunException.class);
            long received = 0;
            while (socket.receive(Duration.ZERO) != null) {
                received++;
            }
            assertThat(received + socket.kernelDrops()).isGreaterThanOrEqualTo(1000);
            assertThat(received).isGreaterThan(16);
        }
    }

    @Test
    void a_datagram_that_was_fetched_before_close_is_not_returned_after_it() {
        NetlinkSocket socket = receiving(8);
        request(socket, 1, 3);
        assertReceives(socket, 1, 1);
        socket.close();
        assertThatThrownBy(() -> socket.receive(Duration.ZERO)).isInstanceOf(SocketClosedException.class);
    }

    @Test
    @NeedsRoot
    void one_call_receives_256_datagrams_at_most() {
        try (NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .receiveBuffer(1 << 20)
                .datagramsPerReceive(Integer.MAX_VALUE)
                .open()) {
            request(socket, 1, 257);
            assertReceives(socket, 1, 256);
            assertThat(queued(socket)).isPositive();
            assertReceives(socket, 257, 257);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void fewer_than_one_are_rejected(int datagrams) {
        try (NetlinkSocket socket = receiving(1)) {
            assertThatThrownBy(() -> socket.receiveMany(datagrams))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(datagrams + " datagrams at once: must be 1 or more");
            assertThatThrownBy(() -> receiving(datagrams)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
