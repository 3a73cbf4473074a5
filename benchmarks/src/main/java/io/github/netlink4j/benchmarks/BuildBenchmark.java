package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_DST;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_GATEWAY;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_OIF;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_PRIORITY;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_TABLE;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_NEWROUTE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link #REQUESTS} requests to add a route, in one buffer; {@code put_route} in parse.c. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BuildBenchmark {
    /** Requests per operation. */
    public static final int REQUESTS = 64;

    private static final int AF_INET = 2;
    private static final int RT_TABLE_MAIN = 254;
    private static final int RTPROT_STATIC = 4;
    private static final int RTN_UNICAST = 1;
    private static final int OIF = 2;
    private static final int METRIC = 50;

    private final MessageBuilder builder = MessageBuilder.allocate(REQUESTS * 128);

    /** {@code ip route add 10.0.0.N/32 via 192.0.2.1 oif 2 metric 50 proto static}, for each N. */
    @Benchmark
    public int routes() {
        builder.clear();
        for (int i = 0; i < REQUESTS; i++) {
            route(i);
        }
        return builder.length();
    }

    private void route(int number) {
        builder.message(RTM_NEWROUTE, NLM_F_REQUEST | NLM_F_CREATE | NLM_F_EXCL)
                .sequence(number)
                .headerU8(AF_INET)
                .headerU8(32)
                .headerU8(0)
                .headerU8(0)
                .headerU8(RT_TABLE_MAIN)
                .headerU8(RTPROT_STATIC)
                .headerU8(0)
                .headerU8(RTN_UNICAST)
                .headerU32(0)
                .u32(RTA_DST, network(0x0a000000 + number))
                .u32(RTA_GATEWAY, network(0xc0000201))
                .u32(RTA_OIF, OIF)
                .u32(RTA_PRIORITY, METRIC)
                .u32(RTA_TABLE, RT_TABLE_MAIN)
                .end();
    }

    /** {@code htonl}. */
    private static int network(int host) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? host : Integer.reverseBytes(host);
    }

    /** A checksum of all bytes and their offsets. */
    long checksum() {
        int length = routes();
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (long) (i + 1) * Bytes.u8(builder.memory(), i);
        }
        return sum;
    }

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        expected.require(checksum());
    }
}
