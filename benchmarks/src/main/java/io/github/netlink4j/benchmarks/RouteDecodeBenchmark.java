package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_CACHEINFO;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_DST;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_ENCAP_TYPE;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_FLOW;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_GATEWAY;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_IIF;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_MARK;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_METRICS;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_NH_ID;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_OIF;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_PREF;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_PREFSRC;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_PRIORITY;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_SRC;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_TABLE;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTMSG;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Typed values of every attribute of every route message; {@code route} in parse.c. One operation decodes a whole recording. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RouteDecodeBenchmark {
    /** The recording. */
    @Param({"ROUTE_DUMP", "ROUTES"})
    public Recording recording = Recording.ROUTES;

    private final MessageCursor messages = new MessageCursor();
    private final RouteMessage route = new RouteMessage();
    private final AttributeCursor cursor = new AttributeCursor();
    private ByteBuffer memory = ByteBuffer.allocate(0);

    /** Reads the recording. */
    @Setup
    public void load() {
        memory = recording.load();
    }

    /** By hand: a switch over the attributes, each read by the getter of its type. */
    @Benchmark
    public long byHand() {
        long sum = 0;
        messages.wrap(memory, 0, memory.limit());
        while (messages.next()) {
            sum += header(messages.payloadOffset());
            AttributeCursor attributes = messages.attributes(RTMSG);
            while (attributes.next()) {
                sum += attribute(attributes);
            }
        }
        return sum;
    }

    /** Through {@link RouteMessage}: its index of the attributes, then an accessor for each attribute. */
    @Benchmark
    public long typed() {
        long sum = 0;
        messages.wrap(memory, 0, memory.limit());
        while (messages.next()) {
            route.wrap(messages);
            sum += header(messages.payloadOffset()) + addresses() + numbers() + others();
        }
        return sum;
    }

    private long addresses() {
        return address(RTA_DST) + address(RTA_SRC) + address(RTA_GATEWAY) + address(RTA_PREFSRC);
    }

    /** An IPv4 address is read as a number; an IPv6 address is not. */
    private long address(int type) {
        return switch (route.length(type)) {
            case 4 -> route.u32(type);
            case 16 -> Values.address(Objects.requireNonNull(route.attribute(type, cursor)));
            default -> 0;
        };
    }

    private long numbers() {
        return (route.inputInterfaceIndex() & 0xffff_ffffL)
                + (route.outputInterfaceIndex() & 0xffff_ffffL)
                + route.metric()
                + (route.has(RTA_TABLE) ? route.table() : 0)
                + route.nextHopId()
                + route.encapType().number();
    }

    /** The attributes without an accessor for a number. */
    private long others() {
        AttributeCursor metrics = route.attribute(RTA_METRICS, cursor);
        long sum = metrics == null ? 0 : metrics(metrics.nested());
        AttributeCursor cache = route.attribute(RTA_CACHEINFO, cursor);
        sum += cache == null ? 0 : Values.words(cache);
        return sum + route.u32(RTA_FLOW) + route.u32(RTA_MARK) + route.u8(RTA_PREF);
    }

    /** {@code rtm_family} to {@code rtm_type} are bytes, {@code rtm_flags} are 32 bits. */
    private long header(int at) {
        long sum = Bytes.u32(memory, at + 8);
        for (int i = 0; i < 8; i++) {
            sum += Bytes.u8(memory, at + i);
        }
        return sum;
    }

    private static long attribute(AttributeCursor attribute) {
        return switch (attribute.type()) {
            case RTA_DST, RTA_SRC, RTA_GATEWAY, RTA_PREFSRC -> Values.address(attribute);
            case RTA_IIF, RTA_OIF, RTA_PRIORITY, RTA_FLOW, RTA_TABLE, RTA_MARK, RTA_NH_ID -> attribute.u32();
            case RTA_METRICS -> metrics(attribute.nested());
            case RTA_PREF -> attribute.u8();
            case RTA_ENCAP_TYPE -> attribute.u16();
            case RTA_CACHEINFO -> Values.words(attribute);
            default -> 0;
        };
    }

    private static long metrics(AttributeCursor metrics) {
        long sum = 0;
        while (metrics.next()) {
            sum += metrics.u32();
        }
        return sum;
    }

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        expected.require(byHand());
        expected.require(typed());
    }
}
