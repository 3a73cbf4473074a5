package io.github.netlink4j.testing;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_NOOP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_MULTI;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkOption;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptedKernelTest {
    private static final byte[] FIRST = Replies.message(16, m -> m.headerU32(1));
    private static final byte[] SECOND = Replies.message(16, m -> m.headerU32(2));

    private static MessageBuilder request(int type, int sequence) {
        return MessageBuilder.allocate(64)
                .message(type, NLM_F_REQUEST)
                .sequence(sequence)
                .end();
    }

    /** The types of the messages in each datagram that is queued. */
    private static List<List<Integer>> types(NetlinkTransport transport) {
        List<List<Integer>> datagrams = new ArrayList<>();
        for (MessageCursor message = transport.receive(Deadline.PAST);
                message != null;
                message = transport.receive(Deadline.PAST)) {
            List<Integer> types = new ArrayList<>();
            while (message.next()) {
                types.add(message.type());
            }
            datagrams.add(types);
        }
        return datagrams;
    }

    @Test
    void every_message_of_a_datagram_is_a_separate_request() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        ScriptedSocket socket = kernel.open();
        socket.send(request(18, 7).message(19, 0).sequence(8).end());
        assertThat(kernel.requests()).extracting(MessageCursor::type).containsExactly(18, 19);
        assertThat(kernel.requests()).extracting(MessageCursor::sequence).containsExactly(7, 8);
        assertThat(types(socket)).containsExactly(List.of(NLMSG_ERROR), List.of(NLMSG_ERROR));
    }

    @Test
    void a_control_message_with_nlm_f_ack_is_acknowledged_and_is_not_a_request() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.error(request, Errno.EPERM));
        ScriptedSocket socket = kernel.open();
        socket.send(request(NLMSG_NOOP, 7));
        assertThat(socket.receive(Deadline.PAST)).isNull();
        socket.send(MessageBuilder.allocate(64)
                .message(NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK)
                .sequence(8)
                .end());
        MessageCursor ack = socket.receive(Deadline.PAST);
        assertThat(ack.next()).isTrue();
        assertThat(ack.type()).isEqualTo(NLMSG_ERROR);
        assertThat(ack.sequence()).isEqualTo(8);
        assertThat(kernel.requests()).isEmpty();
    }

    @Test
    void replies_go_to_the_port_id_of_the_request() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        ScriptedSocket one = kernel.open();
        ScriptedSocket other = kernel.open();
        other.send(request(18, 7));
        assertThat(one.receive(Deadline.PAST)).isNull();
        MessageCursor reply = other.receive(Deadline.PAST);
        reply.next();
        assertThat(reply.portId()).isEqualTo(other.portId()).isNotEqualTo(one.portId());
        assertThat(reply.sequence()).isEqualTo(7);
    }

    @Test
    void a_dump_is_one_datagram_and_nlmsg_done_or_many_datagrams() {
        ScriptedSocket socket = ScriptedKernel.answering(request -> {
                    Replies dump = Replies.dump(request, FIRST, SECOND);
                    return request.sequence() == 1 ? dump : dump.split();
                })
                .open();
        socket.send(request(18, 1));
        assertThat(types(socket)).containsExactly(List.of(16, 16), List.of(NLMSG_DONE));
        socket.send(request(18, 2));
        assertThat(types(socket)).containsExactly(List.of(16), List.of(16), List.of(NLMSG_DONE));
    }

    @Test
    void a_loss_stays_where_it_is_among_split_or_interrupted_replies() {
        ScriptedSocket socket = ScriptedKernel.answering(request -> Replies.dump(request, FIRST)
                        .then(Replies.overrun())
                        .interrupted()
                        .split())
                .open();
        socket.send(request(18, 1));
        assertThat(socket.receive(Deadline.PAST)).isNotNull();
        assertThat(socket.receive(Deadline.PAST)).isNotNull();
        assertThatThrownBy(() -> socket.receive(Deadline.PAST)).isInstanceOf(OverrunException.class);
    }

    @Test
    void replies_of_bytes_do_not_change_with_them() {
        byte[] bytes = FIRST.clone();
        Replies replies = Replies.of(bytes);
        bytes[4] = 99; // nlmsg_type
        ScriptedSocket socket = ScriptedKernel.answering(request -> replies).open();
        socket.send(request(18, 1));
        assertThat(types(socket)).containsExactly(List.of(16));
    }

    @Test
    void transports_that_threads_open_at_once_have_different_port_ids() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        List<Integer> portIds = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> kernel.open().portId())
                .toList();
        assertThat(portIds).doesNotHaveDuplicates();
    }

    @Test
    void the_messages_of_a_dump_have_nlm_f_multi() {
        ScriptedSocket socket = ScriptedKernel.answering(request -> Replies.dump(request, FIRST))
                .open();
        socket.send(request(18, 1));
        MessageCursor reply = socket.receive(Deadline.PAST);
        reply.next();
        assertThat(reply.flags()).isEqualTo(NLM_F_MULTI);
    }

    @Test
    void notifications_go_to_the_members_of_their_group() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        ScriptedSocket member = kernel.open();
        ScriptedSocket other = kernel.open();
        member.join(33);
        kernel.publish(33, FIRST, SECOND);
        kernel.publish(34, FIRST);
        assertThat(types(member)).containsExactly(List.of(16), List.of(16));
        assertThat(other.receive(Deadline.PAST)).isNull();
    }

    @Test
    void an_overrun_is_reported_before_queued_datagrams_and_counted() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        ScriptedSocket member = kernel.open();
        member.join(33);
        kernel.publish(33, FIRST);
        kernel.overrun(33);
        kernel.overrun(34);
        assertThatThrownBy(() -> member.receive(Deadline.PAST)).isInstanceOf(OverrunException.class);
        assertThat(types(member)).hasSize(1);
        assertThat(member.kernelDrops()).isEqualTo(1);
    }

    @Test
    void close_wakes_a_receive() throws Exception {
        ScriptedSocket socket =
                ScriptedKernel.answering(NetlinkProtocol.GENERIC, Replies::ack).open();
        assertThat(socket.protocol()).isEqualTo(NetlinkProtocol.GENERIC);
        CountDownLatch closed = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                socket.receive(Deadline.NEVER);
            } catch (SocketClosedException e) {
                closed.countDown();
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        socket.close();
        waiting.join();
        assertThat(closed.getCount()).isZero();
        assertThat(socket.isClosed()).isTrue();
        assertThatThrownBy(() -> socket.send(request(18, 1))).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void an_interrupt_ends_a_receive_and_the_interrupt_status_stays_set() {
        ScriptedSocket socket = ScriptedKernel.answering(Replies::ack).open();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> socket.receive(Deadline.NEVER)).isInstanceOf(InterruptedWaitException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_exception_of_the_script_is_thrown_to_the_sender() {
        IllegalStateException stop = new IllegalStateException("stop");
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            throw stop;
        });
        ScriptedSocket socket = kernel.open();
        assertThatThrownBy(() -> socket.send(request(18, 1))).isSameAs(stop);
        assertThat(kernel.requests()).hasSize(1);
        assertThat(socket.set(NetlinkOption.EXT_ACK, true)).isTrue();
    }
}
