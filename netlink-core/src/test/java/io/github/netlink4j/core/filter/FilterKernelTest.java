package io.github.netlink4j.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.bpf.BpfMachine;
import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The kernel runs the programs of filters on its replies as the tests' interpreter does. */
class FilterKernelTest {
    @Provide
    Arbitrary<Filter<byte[]>> filters() {
        return AnyFilter.loadableFilters();
    }

    /** A request of a type that no kernel has; the kernel's {@code NLMSG_ERROR} contains it. */
    private static byte @Nullable [] reply(NetlinkSocket socket, int sequence) {
        socket.send(MessageBuilder.allocate(Netlink.NLMSG_HDRLEN)
                .message(250, Netlink.NLM_F_REQUEST)
                .sequence(sequence)
                .end());
        MessageCursor messages = socket.receive(Duration.ZERO);
        if (messages == null || !messages.next()) {
            return null;
        }
        byte[] bytes = new byte[messages.length()];
        ByteBuffer memory = messages.memory().duplicate();
        memory.get(messages.offset(), bytes);
        return bytes;
    }

    @Property(tries = 500)
    void the_kernel_keeps_the_replies_that_the_filter_selects(
            @ForAll("filters") Filter<byte[]> filter, @ForAll int sequence) {
        try (NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE)) {
            byte[] reply = reply(socket, sequence);
            assertThat(reply).hasSize(36);
            BpfProgram program = filter.compile(BpfCondition.ALWAYS).program();
            socket.attach(program);
            boolean isKept = reply(socket, sequence) != null;
            assertThat(isKept).isEqualTo(filter.test(reply)).isEqualTo(BpfMachine.run(program, reply) != 0);
        }
    }
}
