package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_GETLINK;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_NEWLINK;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_NEWROUTE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Requests through {@link NetlinkSocket} without a connection; live.c without {@code -ack}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SocketBenchmark {
    static final int BATCH = 16;

    private final NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE);
    private final MessageBuilder request = MessageBuilder.allocate(1024);
    private final MessageBuilder allRoutes = RouteTable.dumpRequest();
    private long last;

    /** {@code RTM_GETLINK} of {@code lo}: one send, one receive. */
    @Benchmark
    public long get() {
        request.clear();
        append(1);
        socket.send(request);
        last = answer();
        return last;
    }

    /** 16 of them: one send, and the replies received with recvmmsg. */
    @Benchmark
    public long batch() {
        socket.receiveMany(BATCH);
        request.clear();
        for (int i = 1; i <= BATCH; i++) {
            append(i);
        }
        socket.send(request);
        long sum = 0;
        for (int i = 0; i < BATCH; i++) {
            sum += answer();
        }
        last = sum;
        return sum;
    }

    private void append(int sequence) {
        request.message(RTM_GETLINK, NLM_F_REQUEST).sequence(sequence);
        Replies.appendLo(request);
        request.end();
    }

    private long answer() {
        MessageCursor messages = socket.receive();
        long sum = 0;
        while (messages.next()) {
            if (messages.type() == RTM_NEWLINK) {
                sum += Replies.link(messages);
            }
        }
        return sum;
    }

    /** {@code RTM_GETROUTE} of all IPv4 routes. */
    @Benchmark
    public long dump() {
        last = 0;
        socket.send(allRoutes);
        while (addRoutes(socket.receive())) {}
        return last;
    }

    /** Whether more routes follow. */
    private boolean addRoutes(MessageCursor messages) {
        long sum = 0;
        boolean more = true;
        while (more && messages.next()) {
            more = messages.type() == RTM_NEWROUTE;
            sum += more ? Replies.route(messages) : 0;
        }
        last += sum;
        return more;
    }

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        socket.close();
        expected.require(last);
    }
}
