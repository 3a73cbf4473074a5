package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OtherProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datagrams about as long as the memory that they are received into: error replies, which contain their request. */
class LargeDatagramTest {
    private static final int CAPACITY = 4096;
    private static final int SPILL = 1 << 20;
    /** What a reply adds to the request: its own header and the error number. */
    private static final int ERROR = 20;

    private static NetlinkSocketBuilder small() {
        return NetlinkSocket.builder(NetlinkProtocol.ROUTE).datagramCapacity(CAPACITY);
    }

    /** A request whose 32-bit words are their own offsets. */
    private static MessageBuilder counting(int sequence, int length) {
        MessageBuilder request = MessageBuilder.allocate(length)
                .message(250, Netlink.NLM_F_REQUEST)
                .sequence(sequence);
        for (int at = Netlink.NLMSG_HDRLEN; at < length; at += Integer.BYTES) {
            request.headerU32(at);
        }
        return request.end();
    }

    private static void assertHoldsCounting(MessageCursor reply, int length) {
        assertThat(reply.next()).isTrue();
        assertThat(reply.length()).isEqualTo(ERROR + length);
        for (int at = Netlink.NLMSG_HDRLEN; at < length; at += Integer.BYTES) {
            assertThat(Bytes.s32(reply.memory(), reply.offset() + ERROR + at)).isEqualTo(at);
        }
        assertThat(reply.leftover()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {CAPACITY - ERROR, CAPACITY - ERROR + 4, 6000, 2 * CAPACITY, 100_000})
    void a_datagram_of_any_length_is_received_whole(int length) {
        try (NetlinkSocket socket = small().open()) {
            socket.send(counting(1, length));
            assertHoldsCounting(socket.receive(), length);
        }
    }

    @Test
    void the_memory_grows_once_for_datagrams_of_one_length() {
        try (NetlinkSocket socket = small().open()) {
            socket.send(counting(1, 6000));
            socket.send(counting(2, 6000));
            socket.send(counting(3, 16));
            MessageCursor reply = socket.receive();
            assertHoldsCounting(reply, 6000);
            assertThat(socket.receive().memory()).isSameAs(reply.memory());
            assertHoldsCounting(reply, 6000);
            assertThat(reply.sequence()).isEqualTo(2);
            socket.receive();
            assertHoldsCounting(reply, 16);
        }
    }

    @Test
    void what_was_received_can_be_read_after_close() {
        NetlinkSocket socket = small().open();
        socket.send(counting(1, 100_000));
        MessageCursor reply = socket.receive();
        socket.close();
        assertHoldsCounting(reply, 100_000);
    }

    @Test
    @NeedsRoot
    void a_datagram_as_long_as_memory_and_spill_together_is_received_whole() {
        int longest = CAPACITY + SPILL - ERROR;
        try (NetlinkSocket socket = small().sendBuffer(2 * SPILL).open()) {
            socket.send(counting(1, longest));
            assertHoldsCounting(socket.receive(), longest);
        }
    }

    @Test
    @NeedsRoot
    void a_longer_datagram_is_reported_and_the_next_one_of_its_length_is_received() {
        int length = CAPACITY + SPILL;
        try (NetlinkSocket socket = small().sendBuffer(2 * SPILL).open()) {
            socket.send(counting(1, length));
            assertThatThrownBy(socket::receive)
                    .isInstanceOfSatisfying(
                            TruncatedDatagramException.class,
                            e -> assertThat(e.length()).isEqualTo(ERROR + length))
                    .hasMessageContaining((ERROR + length) + " bytes did not fit the buffer of " + (CAPACITY + SPILL));
            socket.send(counting(2, length));
            assertHoldsCounting(socket.receive(), length);
        }
    }

    @Test
    @NeedsRoot
    void a_datagram_of_another_process_is_dropped_whatever_its_length() {
        try (NetlinkSocket socket = small().open()) {
            OtherProcess.send(0, socket.portId(), 1, new byte[8000]);
            assertThat(socket.receive(Duration.ofMillis(1))).isNull();
            assertThat(socket.nonKernelDatagrams()).isEqualTo(1);
            socket.send(LinkRequests.rejected(1, 16));
            assertThat(socket.receive().memory().capacity())
                    .as("the memory did not grow")
                    .isEqualTo(CAPACITY);
        }
    }
}
