package io.github.netlink4j.testing;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_MULTI;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkOption;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptedKernelTest {
    private static final Deadline NOW = Deadline.after(Duration.ZERO);
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
        for (MessageCursor message = transport.receive(NOW); message != null; message = transport.receive(NOW)) {
            List<Integer> types = new ArrayList<>();
            while (message.next()) {
                types.add(message.type());
            }
            datagrams.add(types);
        }
        return datagrams;
    }

    @Test
    void every_message_of_a_datagram_is_a_request_of_its_own() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        kernel.send(request(18, 7).message(19, 0).sequence(8).end());
        assertThat(kernel.requests()).extracting(MessageCursor::type).containsExactly(18, 19);
        assertThat(kernel.requests()).extracting(MessageCursor::sequence).containsExactly(7, 8);
        assertThat(types(kernel)).containsExactly(List.of(NLMSG_ERROR), List.of(NLMSG_ERROR));
    }

    @Test
    void replies_go_to_the_port_that_asked() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        ScriptedSocket other = kernel.open();
        other.send(request(18, 7));
        assertThat(kernel.receive(NOW)).isNull();
        MessageCursor reply = other.receive(NOW);
        reply.next();
        assertThat(reply.portId()).isEqualTo(other.portId()).isNotEqualTo(kernel.portId());
        assertThat(reply.sequence()).isEqualTo(7);
    }

    @Test
    void a_dump_is_one_datagram_and_its_end_or_many_datagrams() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            Replies dump = Replies.dump(request, FIRST, SECOND);
            return request.sequence() == 1 ? dump : dump.split();
        });
        kernel.send(request(18, 1));
        assertThat(types(kernel)).containsExactly(List.of(16, 16), List.of(NLMSG_DONE));
        kernel.send(request(18, 2));
        assertThat(types(kernel)).containsExactly(List.of(16), List.of(16), List.of(NLMSG_DONE));
    }

    @Test
    void the_messages_of_a_dump_say_that_they_are_many() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.dump(request, FIRST));
        kernel.send(request(18, 1));
        MessageCursor reply = kernel.receive(NOW);
        reply.next();
        assertThat(reply.flags()).isEqualTo(NLM_F_MULTI);
    }

    @Test
    void news_go_to_those_who_have_joined() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        ScriptedSocket listener = kernel.open();
        listener.join(33);
        kernel.publish(33, FIRST, SECOND);
        kernel.publish(34, FIRST);
        assertThat(types(listener)).containsExactly(List.of(16), List.of(16));
        assertThat(kernel.receive(NOW)).isNull();
    }

    @Test
    void an_overrun_comes_before_what_is_queued_and_is_counted() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        kernel.join(33);
        kernel.publish(33, FIRST);
        kernel.overrun(33);
        kernel.overrun(34);
        assertThatThrownBy(() -> kernel.receive(NOW)).isInstanceOf(OverrunException.class);
        assertThat(types(kernel)).hasSize(1);
        assertThat(kernel.kernelDrops()).isEqualTo(1);
    }

    @Test
    void close_wakes_a_receive() throws Exception {
        ScriptedKernel kernel = ScriptedKernel.answering(NetlinkProtocol.GENERIC, Replies::ack);
        assertThat(kernel.protocol()).isEqualTo(NetlinkProtocol.GENERIC);
        CountDownLatch closed = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                kernel.receive(Deadline.NEVER);
            } catch (SocketClosedException e) {
                closed.countDown();
            }
        });
        waiting.start();
        kernel.close();
        waiting.join();
        assertThat(closed.getCount()).isZero();
        assertThat(kernel.isClosed()).isTrue();
        assertThatThrownBy(() -> kernel.send(request(18, 1))).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void an_interrupt_does_not_end_a_receive_and_is_kept() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        Thread.currentThread().interrupt();
        assertThat(kernel.receive(Deadline.after(Duration.ofMillis(1)))).isNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_the_script_throws_the_sender_gets() {
        IllegalStateException stop = new IllegalStateException("stop");
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            throw stop;
        });
        assertThatThrownBy(() -> kernel.send(request(18, 1))).isSameAs(stop);
        assertThat(kernel.requests()).hasSize(1);
        assertThat(kernel.set(NetlinkOption.EXT_ACK, true)).isTrue();
    }
}
