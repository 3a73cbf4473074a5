package io.github.netlink4j.benchmarks;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
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

/** Every attribute of every message of a recording; {@code walk} in parse.c. One operation is a whole recording. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WalkBenchmark {
    /** What is walked. */
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

    /** Compares with C. */
    @TearDown
    public void compare(Expected expected) {
        expected.require(walk());
    }
}
