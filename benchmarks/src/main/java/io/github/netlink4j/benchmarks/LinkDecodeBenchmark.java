package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.IFINFOMSG;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_ADDRESS;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_BROADCAST;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_CARRIER;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_CARRIER_CHANGES;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_GROUP;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_GSO_MAX_SEGS;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_GSO_MAX_SIZE;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_IFNAME;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_INFO_KIND;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_LINK;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_LINKINFO;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_LINKMODE;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_MASTER;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_MAX_MTU;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_MIN_MTU;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_MTU;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_NUM_RX_QUEUES;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_NUM_TX_QUEUES;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_OPERSTATE;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_PROMISCUITY;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_PROTO_DOWN;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_QDISC;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_STATS64;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_TXQLEN;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Typed values of the attributes of every link message; {@code link_message} in parse.c. One operation decodes a recording. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LinkDecodeBenchmark {
    private final MessageCursor messages = new MessageCursor();
    private ByteBuffer memory = ByteBuffer.allocate(0);

    /** Reads the recording. */
    @Setup
    public void load() {
        memory = Recording.LINKS.load();
    }

    /** By hand: a switch over the attributes, each read by the getter of its type. */
    @Benchmark
    public long byHand() {
        long sum = 0;
        messages.wrap(memory, 0, memory.limit());
        while (messages.next()) {
            sum += header(messages.payloadOffset());
            AttributeCursor attributes = messages.attributes(IFINFOMSG);
            while (attributes.next()) {
                sum += attribute(attributes);
            }
        }
        return sum;
    }

    /** {@code ifi_family}, {@code ifi_type}, {@code ifi_index}, {@code ifi_flags}, {@code ifi_change}. */
    private long header(int at) {
        return Bytes.u8(memory, at)
                + Bytes.u16(memory, at + 2)
                + Bytes.u32(memory, at + 4)
                + Bytes.u32(memory, at + 8)
                + Bytes.u32(memory, at + 12);
    }

    private static long attribute(AttributeCursor attribute) {
        return switch (attribute.type()) {
            case IFLA_IFNAME, IFLA_QDISC -> Values.text(attribute);
            case IFLA_ADDRESS, IFLA_BROADCAST -> Values.hardwareAddress(attribute);
            case IFLA_MTU,
                    IFLA_LINK,
                    IFLA_MASTER,
                    IFLA_TXQLEN,
                    IFLA_GROUP,
                    IFLA_PROMISCUITY,
                    IFLA_NUM_TX_QUEUES,
                    IFLA_NUM_RX_QUEUES,
                    IFLA_GSO_MAX_SEGS,
                    IFLA_GSO_MAX_SIZE,
                    IFLA_CARRIER_CHANGES,
                    IFLA_MIN_MTU,
                    IFLA_MAX_MTU -> attribute.u32();
            case IFLA_OPERSTATE, IFLA_LINKMODE, IFLA_CARRIER, IFLA_PROTO_DOWN -> attribute.u8();
            case IFLA_STATS64 -> Values.counters(attribute);
            case IFLA_LINKINFO -> kind(attribute.nested());
            default -> 0;
        };
    }

    private static long kind(AttributeCursor info) {
        long sum = 0;
        while (info.next()) {
            if (info.type() == IFLA_INFO_KIND) {
                sum += Values.text(info);
            }
        }
        return sum;
    }

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        expected.require(byHand());
    }
}
