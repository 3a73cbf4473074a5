package io.github.netlink4j.core.socket;

import static io.github.netlink4j.testsupport.TestNamespace.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OtherProcess;
import io.github.netlink4j.testsupport.TestNamespace;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetlinkSocketTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static NetlinkSocket open() {
        return NetlinkSocket.open(NetlinkProtocol.ROUTE);
    }

    private static NetlinkSocket openIn(TestNamespace namespace) {
        return NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace.namespace())
                .open();
    }

    @Test
    void the_kernel_gives_each_socket_a_port_id_of_its_own() {
        try (NetlinkSocket first = open();
                NetlinkSocket second = open()) {
            assertThat(first.portId()).isNotZero().isNotEqualTo(second.portId());
            assertThat(second.portId()).isNotZero();
            assertThat(first.protocol()).isEqualTo(NetlinkProtocol.ROUTE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 1000, -1})
    void a_protocol_that_the_kernel_does_not_have_is_named_with_the_remedy(int number) {
        assertThatThrownBy(() -> NetlinkSocket.open(new NetlinkProtocol(number)))
                .isInstanceOfSatisfying(
                        SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EPROTONOSUPPORT))
                .hasMessageStartingWith("socket(NETLINK(" + number + ")): EPROTONOSUPPORT")
                .hasMessageEndingWith(
                        "this kernel has no such netlink protocol: it is not built in and no module provides it");
    }

    @Test
    void a_dump_is_received() {
        try (NetlinkSocket socket = open()) {
            assertThat(LinkRequests.names(socket)).contains("lo");
        }
    }

    @Test
    void a_request_may_be_in_heap_memory() {
        try (NetlinkSocket socket = open()) {
            ByteBuffer heap = ByteBuffer.allocate(4096);
            socket.send(MessageBuilder.wrap(heap)
                    .message(250, Netlink.NLM_F_REQUEST)
                    .sequence(9)
                    .end());
            MessageCursor reply = socket.receive();
            assertThat(reply.next()).isTrue();
            assertThat(reply.sequence()).isEqualTo(9);
            assertThat(reply.portId()).isEqualTo(socket.portId());
        }
    }

    @Test
    void a_receive_with_timeout_zero_takes_only_what_is_queued() {
        try (NetlinkSocket socket = open()) {
            assertThat(socket.receive(Duration.ZERO)).isNull();
            assertThat(socket.receive(Duration.ofMillis(-1))).isNull();
            socket.send(LinkRequests.rejected(1, 16));
            assertThat(socket.receive(Duration.ZERO)).isNotNull();
            assertThat(socket.receive(Duration.ZERO)).isNull();
        }
    }

    @Test
    void a_receive_without_a_datagram_does_not_end_before_its_timeout() {
        try (NetlinkSocket socket = open()) {
            long start = System.nanoTime();
            assertThat(socket.receive(Duration.ofMillis(30))).isNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
        }
    }

    @Test
    void every_receive_returns_the_same_cursor() {
        try (NetlinkSocket socket = open()) {
            socket.send(LinkRequests.rejected(1, 16));
            MessageCursor first = socket.receive();
            socket.send(LinkRequests.rejected(2, 16));
            assertThat(socket.receive()).isSameAs(first);
        }
    }

    @Test
    void every_method_of_a_closed_socket_throws_socket_closed() {
        NetlinkSocket socket = open();
        socket.close();
        socket.close();
        assertThatThrownBy(socket::receive).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> socket.receive(Duration.ZERO)).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> socket.send(LinkRequests.dump(1))).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> socket.join(1)).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> socket.leave(1)).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> socket.set(NetlinkOption.EXT_ACK, true)).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(socket::receiveBufferSize).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(socket::kernelDrops).isInstanceOf(SocketClosedException.class);
    }

    @Test
    @NeedsRoot
    void datagrams_of_other_processes_are_dropped_and_counted() {
        byte[] spoofed = Hex.bytes("14 00 00 00 02 00 00 00 01 00 00 00 00 00 00 00 ff ff ff ff"); // "EPERM" to seq 1
        try (NetlinkSocket socket = open()) {
            OtherProcess.send(0, socket.portId(), 3, spoofed);
            socket.send(LinkRequests.rejected(1, 16));
            MessageCursor reply = socket.receive(SOON);
            assertThat(reply).isNotNull();
            assertThat(reply.next()).isTrue();
            assertThat(Bytes.s32(reply.memory(), reply.payloadOffset())).isEqualTo(-Errno.EOPNOTSUPP.number());
            assertThat(socket.nonKernelDatagrams()).isEqualTo(3);
            assertThat(socket.receive(Duration.ZERO)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    @NeedsRoot
    void a_datagram_behind_those_of_other_processes_is_taken_though_the_time_is_over(int datagrams) {
        try (NetlinkSocket socket = open()) {
            socket.receiveMany(datagrams);
            OtherProcess.send(0, socket.portId(), 3, new byte[20]);
            socket.send(LinkRequests.rejected(1, 16));
            assertThat(socket.receive(Duration.ZERO)).isNotNull();
            assertThat(socket.receive(Duration.ZERO)).isNull();
            assertThat(socket.nonKernelDatagrams()).isEqualTo(3);
        }
    }

    @Test
    @NeedsRoot
    void a_member_of_a_group_gets_its_messages_until_it_leaves() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            namespace.ip("link set lo mtu 1400");
            assertThat(socket.receive(Duration.ZERO)).as("not yet a member").isNull();
            socket.join(LinkRequests.RTNLGRP_LINK);
            namespace.ip("link set lo mtu 1500");
            MessageCursor event = socket.receive(SOON);
            assertThat(event).isNotNull();
            assertThat(event.next()).isTrue();
            assertThat(event.type()).isEqualTo(LinkRequests.RTM_NEWLINK);
            socket.leave(LinkRequests.RTNLGRP_LINK);
            while (socket.receive(Duration.ZERO) != null) {
                // what came before leaving
            }
            namespace.ip("link set lo mtu 1600");
            assertThat(socket.receive(Duration.ZERO)).as("no longer a member").isNull();
        }
    }

    @Test
    @NeedsRoot
    void groups_above_32_are_joined_by_number() {
        int rtnlgrpTunnel = 35;
        int rtmNewTunnel = 120;
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            namespace.ip("link add vx0 type vxlan external vnifilter dstport 4789");
            socket.join(rtnlgrpTunnel);
            namespace.run("bridge vni add vni 10 dev vx0", "");
            MessageCursor event = socket.receive(SOON);
            assertThat(event).isNotNull();
            assertThat(event.next()).isTrue();
            assertThat(event.type()).isEqualTo(rtmNewTunnel);
            socket.leave(rtnlgrpTunnel);
            namespace.run("bridge vni add vni 11 dev vx0", "");
            assertThat(socket.receive(Duration.ZERO)).as("no longer a member").isNull();
        }
    }

    @Test
    void a_group_that_does_not_exist_is_rejected_with_its_number() {
        try (NetlinkSocket socket = open()) {
            assertThatThrownBy(() -> socket.join(1_000_000))
                    .isInstanceOfSatisfying(
                            SystemCallException.class,
                            e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL))
                    .hasMessageStartingWith("NETLINK_ROUTE join group 1000000: EINVAL");
        }
    }

    @Test
    void the_kernel_takes_the_options_of_acknowledgements() {
        try (NetlinkSocket socket = open()) {
            assertThat(socket.set(NetlinkOption.EXT_ACK, true)).isTrue();
            assertThat(socket.set(NetlinkOption.CAP_ACK, true)).isTrue();
            assertThat(socket.set(NetlinkOption.GET_STRICT_CHK, true)).isTrue();
            socket.send(LinkRequests.rejected(1, 6000));
            MessageCursor reply = socket.receive();
            assertThat(reply.next()).isTrue();
            assertThat(reply.length()).as("capped: the request's header alone").isEqualTo(36);
            assertThat(socket.set(NetlinkOption.CAP_ACK, false)).isTrue();
            socket.send(LinkRequests.rejected(2, 6000));
            assertThat(socket.receive().next()).isTrue();
            assertThat(reply.length()).isEqualTo(6020);
        }
    }

    @Test
    void the_receive_buffer_is_never_smaller_than_the_kernels_default() {
        try (NetlinkSocket normal = open();
                NetlinkSocket tiny = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .receiveBuffer(1)
                        .open();
                NetlinkSocket large = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .receiveBuffer(1_000_000)
                        .open()) {
            assertThat(tiny.receiveBufferSize()).isEqualTo(normal.receiveBufferSize());
            assertThat(large.receiveBufferSize()).isGreaterThan(normal.receiveBufferSize());
        }
    }

    @Test
    @NeedsRoot
    void root_gets_a_receive_buffer_beyond_the_systems_limit() throws Exception {
        // Not readString: it reads one byte first, and the kernel then reports the end of the file.
        int limit = Integer.parseInt(
                Files.readAllLines(Path.of("/proc/sys/net/core/rmem_max")).get(0));
        try (NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .receiveBuffer(2 * limit)
                .open()) {
            assertThat(socket.receiveBufferSize()).isEqualTo(4 * limit);
        }
    }

    @Test
    @NeedsRoot
    void an_overrun_is_reported_with_its_count_and_the_socket_stays_usable() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            socket.join(LinkRequests.RTNLGRP_LINK);
            namespace.ipBatch(IntStream.range(0, 1000)
                    .mapToObj(i -> "link set lo mtu " + (1400 + i))
                    .toList());
            assertThatThrownBy(() -> {
                        while (socket.receive(Duration.ZERO) != null) {
                            // up to the overrun
                        }
                    })
                    .isInstanceOfSatisfying(
                            OverrunException.class, e -> assertThat(e.drops()).isPositive());
            assertThat(socket.kernelDrops()).isPositive();
            while (socket.receive(Duration.ZERO) != null) {
                // what was queued before it was full
            }
            namespace.ip("link set lo mtu 9000");
            assertThat(socket.receive(SOON)).as("the next event").isNotNull();
        }
    }

    @Test
    @NeedsRoot
    void a_socket_in_another_namespace_sees_its_links_and_the_caller_stays_in_its_own() {
        String here = link("/proc/thread-self/ns/net");
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            namespace.ip("link add a0 type veth peer name b0");
            assertThat(LinkRequests.names(socket)).containsExactlyInAnyOrder("lo", "a0", "b0");
        }
        assertThat(link("/proc/thread-self/ns/net")).isEqualTo(here);
    }

    @Test
    void invalid_sizes_are_rejected() {
        NetlinkSocketBuilder builder = NetlinkSocket.builder(NetlinkProtocol.ROUTE);
        assertThatThrownBy(() -> builder.datagramCapacity(4095)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.receiveBuffer(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_null_namespace_is_rejected() {
        assertThatThrownBy(() -> NetlinkSocket.builder(NetlinkProtocol.ROUTE).namespace(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("namespace");
    }
}
