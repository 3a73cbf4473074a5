package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.RTMSG;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_GETLINK;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_GETROUTE;

import io.github.netlink4j.core.connection.Batch;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
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

/** Requests through {@link NetlinkConnection}, with acknowledgements and timeouts; live.c with {@code -ack}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConnectionBenchmark {
    private static final Request LO = Request.of("RTM_GETLINK", RTM_GETLINK, 0, Replies::appendLo);
    private static final Request ROUTES = Request.dump(
            "RTM_GETROUTE",
            RTM_GETROUTE,
            m -> m.headerU8(RouteTable.AF_INET).headerU8(0).headerU16(0).reserve(RTMSG - 4));

    private final NetlinkConnection connection = NetlinkConnection.open(NetlinkProtocol.ROUTE);
    private long sum;

    private void addLink(MessageCursor message) {
        sum += Replies.link(message);
    }

    private void addRoute(MessageCursor message) {
        sum += Replies.route(message);
    }

    /** {@code RTM_GETLINK} of {@code lo}. */
    @Benchmark
    public long get() {
        sum = 0;
        connection.execute(LO, this::addLink);
        return sum;
    }

    /** 16 of these requests in a batch. */
    @Benchmark
    public long batch() {
        sum = 0;
        Batch batch = connection.batch();
        for (int i = 0; i < SocketBenchmark.BATCH; i++) {
            batch.add(LO, this::addLink);
        }
        batch.execute().orThrow();
        return sum;
    }

    /** {@code RTM_GETROUTE} of all IPv4 routes. */
    @Benchmark
    public long dump() {
        sum = 0;
        connection.execute(ROUTES, this::addRoute);
        return sum;
    }

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        connection.close();
        expected.require(sum);
    }
}
