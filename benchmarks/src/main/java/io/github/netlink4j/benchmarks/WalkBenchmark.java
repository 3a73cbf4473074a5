package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.nio.ByteBuffer;
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

/** Every attribute of every message of a recording; {@code walk} in parse.c. One operation walks a whole recording. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WalkBenchmark {
    private static final int TYPE = 4;

    /** The recording. */
    @Param
    public Recording recording = Recording.LINKS;

    private final MessageCursor messages = new MessageCursor();
    private ByteBuffer memory = ByteBuffer.allocate(0);

    /** Reads the recording. */
    @Setup
    public void load() {
        memory = recording.load();
    }

    /** Types and lengths of all messages and attributes, added up. */
    @Benchmark
    public long walk() {
        int headerLength = recording.headerLength();
        long sum = 0;
        messages.wrap(memory, 0, memory.limit());
        while (messages.next()) {
            AttributeCursor attributes = messages.attributes(headerLength);
            sum += messages.type();
            while (attributes.next()) {
                sum += ((long) attributes.type() << 16) + attributes.length();
            }
        }
        return sum;
    }

    /** The same with local variables instead of cursors, as the lower bound for Java. */
    @Benchmark
    public long bareLoop() {
        int headerLength = Netlink.align(recording.headerLength());
        long sum = 0;
        int message = 0;
        int limit = memory.limit();
        while (limit - message >= NLMSG_HDRLEN) {
            int length = Bytes.s32(memory, message);
            if (length < NLMSG_HDRLEN || length > limit - message) {
                break;
            }
            sum += Bytes.u16(memory, message + TYPE);
            int skip = Math.min(headerLength, length - NLMSG_HDRLEN);
            sum += list(message + NLMSG_HDRLEN + skip, message + length);
            message += Netlink.align(length);
        }
        return sum;
    }

    private long list(int start, int end) {
        long sum = 0;
        int attribute = start;
        while (end - attribute >= NLA_HDRLEN) {
            int header = Bytes.s32(memory, attribute);
            int length = header & 0xffff;
            if (length < NLA_HDRLEN || length > end - attribute) {
                break;
            }
            sum += ((long) (header >>> Short.SIZE & NLA_TYPE_MASK) << 16) + length - NLA_HDRLEN;
            attribute += Netlink.align(length);
        }
        return sum;
    }

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        expected.require(walk());
        expected.require(bareLoop());
    }
}
