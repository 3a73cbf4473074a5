package io.github.netlink4j.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.bpf.BpfFilters;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OpenFiles;
import io.github.netlink4j.testsupport.TestNamespace;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A ring of the kernel's, over UDP packets on the loopback: each is captured when it is sent, and when it is received. */
@NeedsRoot
@Timeout(60)
class PacketSocketTest {
    private static final int LOOPBACK = 1;
    private static final int ETH_P_IP = 0x0800;
    private static final int PACKET_HOST = 0;
    private static final int PACKET_OUTGOING = 4;
    /** Of Ethernet, IPv4 and UDP. */
    private static final int HEADERS = 14 + 20 + 8;

    private static final String SENDER = """
            import socket, sys
            receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            receiver.bind(("127.0.0.1", 4444))
            for _ in range(int(sys.argv[1])):
                receiver.sendto(bytes(int(sys.argv[2])), ("127.0.0.1", 4444))
            """;

    private static final Duration LATEST = Duration.ofSeconds(20);
    private static final RingLayout SMALL = new RingLayout(2, 1 << 16, 1);

    private TestNamespace namespace;

    @BeforeEach
    void enterNamespace() {
        namespace = TestNamespace.create();
        namespace.ip("link set lo up");
    }

    @AfterEach
    void leaveNamespace() {
        namespace.close();
    }

    private PacketSocket open(RingLayout layout) {
        return PacketSocket.open(namespace.namespace(), LOOPBACK, layout, null);
    }

    private void send(int count, int bytes) {
        namespace.run("python3 - " + count + " " + bytes, SENDER);
    }

    private Thread reader;

    /** What ends a thread that reads. */
    private CompletableFuture<Throwable> endOfReader(PacketSocket socket) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        reader = new Thread(() -> {
            try {
                socket.read(Deadline.NEVER, ring -> {});
            } catch (RuntimeException | Error e) {
                end.complete(e);
            }
        });
        reader.start();
        return end;
    }

    private record Packet(int type, int length, long originalLength) {}

    private static List<Packet> read(PacketSocket socket, int count) {
        List<Packet> packets = new ArrayList<>();
        Deadline deadline = Deadline.after(LATEST);
        while (packets.size() < count && !deadline.isOver()) {
            socket.read(deadline, ring -> {
                assertThat(ring.protocol()).isEqualTo(ETH_P_IP);
                packets.add(new Packet(ring.packetType(), ring.length(), ring.originalLength()));
            });
        }
        return packets;
    }

    @Test
    void each_packet_is_read_once_in_order() {
        try (PacketSocket socket = open(RingLayout.DEFAULT)) {
            send(1, 56);
            int length = HEADERS + 56;
            assertThat(read(socket, 2))
                    .containsExactly(
                            new Packet(PACKET_OUTGOING, length, length), new Packet(PACKET_HOST, length, length));
            assertThat(socket.read(Deadline.PAST, ring -> {})).isFalse();
            assertThat(socket.statistics()).isEqualTo(new PacketStatistics(2, 0));
        }
    }

    @Test
    void statistics_add_up_although_the_kernels_begin_again_when_they_are_read() {
        PacketSocket socket = open(RingLayout.DEFAULT);
        send(1, 56);
        assertThat(socket.statistics().captured()).isEqualTo(2);
        send(1, 56);
        assertThat(socket.statistics().captured()).isEqualTo(4);
        send(1, 56);
        socket.close();
        assertThat(socket.statistics().captured()).isEqualTo(6);
    }

    @Test
    void what_does_not_fit_the_ring_is_counted_and_what_follows_is_captured() {
        try (PacketSocket socket = open(SMALL)) {
            send(40, 8000);
            PacketStatistics full = socket.statistics();
            assertThat(full.dropped()).isPositive();
            assertThat(full.captured() + full.dropped()).isEqualTo(80);
            assertThat(read(socket, (int) full.captured())).hasSize((int) full.captured());
            send(1, 56);
            assertThat(read(socket, 2)).hasSize(2);
            assertThat(socket.statistics().captured()).isEqualTo(full.captured() + 2);
        }
    }

    @Test
    void a_program_decides_what_is_captured() {
        try (PacketSocket socket = PacketSocket.open(namespace.namespace(), LOOPBACK, SMALL, BpfFilters.nothing())) {
            send(1, 56);
            assertThat(socket.read(Deadline.after(Duration.ofMillis(50)), ring -> {}))
                    .isFalse();
            assertThat(socket.statistics()).isEqualTo(PacketStatistics.NONE);
        }
    }

    @Test
    void after_a_stop_what_was_captured_is_read_and_nothing_else() {
        try (PacketSocket socket = open(SMALL)) {
            send(1, 56);
            socket.stop();
            send(1, 56);
            assertThat(read(socket, 2)).hasSize(2);
            assertThat(socket.read(Deadline.after(Duration.ofMillis(50)), ring -> {}))
                    .isFalse();
        }
    }

    @Test
    void after_an_exception_of_the_handler_the_next_frame_follows() {
        try (PacketSocket socket = open(RingLayout.DEFAULT)) {
            send(1, 56);
            assertThatThrownBy(() -> socket.read(Deadline.after(LATEST), ring -> {
                        throw new IllegalStateException("first");
                    }))
                    .hasMessage("first");
            assertThat(read(socket, 1)).hasSize(1);
        }
    }

    @Test
    void a_handler_that_closes_gets_no_more() {
        List<Integer> types = new ArrayList<>();
        PacketSocket socket = open(RingLayout.DEFAULT);
        send(1, 56);
        socket.read(Deadline.after(LATEST), ring -> {
            types.add(ring.packetType());
            socket.close();
        });
        assertThat(types).hasSize(1);
        assertThatThrownBy(() -> socket.read(Deadline.PAST, ring -> {})).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void a_frame_that_is_read_after_the_close_is_empty_memory_and_no_crash() {
        ByteBuffer[] kept = new ByteBuffer[1];
        int[] offset = new int[1];
        PacketSocket socket = open(RingLayout.DEFAULT);
        send(1, 56);
        socket.read(Deadline.after(LATEST), ring -> {
            kept[0] = ring.memory();
            offset[0] = ring.offset() + 12;
        });
        assertThat(kept[0].get(offset[0])).isEqualTo((byte) (ETH_P_IP >> 8));
        socket.close();
        assertThat(kept[0].get(offset[0])).isZero();
    }

    @Test
    void a_close_ends_a_waiting_reader_and_leaves_no_descriptor() throws Exception {
        long before = OpenFiles.count();
        PacketSocket socket = open(SMALL);
        CompletableFuture<Throwable> end = endOfReader(socket);
        namespace.ip("link show lo");
        socket.close();
        assertThat(end.get(LATEST.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(SocketClosedException.class);
        assertThat(OpenFiles.count()).isEqualTo(before);
    }

    @Test
    void an_interrupt_ends_a_waiting_reader() throws Exception {
        try (PacketSocket socket = open(SMALL)) {
            CompletableFuture<Throwable> end = endOfReader(socket);
            reader.interrupt();
            assertThat(end.get(LATEST.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(InterruptedWaitException.class)
                    .hasMessageContaining("waiting for a frame");
        }
    }

    @Test
    void a_device_that_is_set_down_ends_the_reading_each_time() {
        try (PacketSocket socket = open(SMALL)) {
            namespace.ip("link set lo down");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> socket.read(Deadline.after(LATEST), ring -> {}))
                        .isInstanceOf(SystemCallException.class)
                        .hasMessageContaining("the device is down, or was deleted");
            }
        }
    }

    @Test
    void a_device_that_does_not_exist_is_an_error() {
        assertThatThrownBy(() -> PacketSocket.open(namespace.namespace(), 4711, SMALL, null))
                .isInstanceOf(SystemCallException.class)
                .hasMessageContaining("ENODEV");
    }
}
