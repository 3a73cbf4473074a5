package io.github.netlink4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Counts what code leaves to the garbage collector. */
public final class Allocation {
    /** Far below one object a call. */
    private static final long ITERATIONS = 200_000;

    private static final long SMALLEST_OBJECT = 8;
    /** For what the measuring itself allocates. */
    private static final long SLACK = 512;

    /** On a busy machine the compiler, which removes what does not escape, is late. */
    private static final int ROUNDS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What was returned last. */
    private static volatile Object kept;

    private Allocation() {}

    /** Asserts that a call allocates nothing; it must return something other than 0, so that it is not optimised away. */
    public static void assertNone(LongSupplier call) {
        long allocated = allocatedBy(call);
        for (int round = 1; allocated >= SLACK && round < ROUNDS; round++) {
            allocated = allocatedBy(call);
        }
        assertThat(allocated).isLessThan(SLACK);
    }

    /** Bytes that a call allocates, what it returns included: that is kept, so that no compiler leaves it out. */
    public static long bytesPerCall(Supplier<?> call) {
        repeat(call);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(call);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept).as("what was returned").isNotNull();
        return allocated / ITERATIONS;
    }

    private static void repeat(Supplier<?> call) {
        for (long i = 0; i < ITERATIONS; i++) {
            kept = call.get();
        }
    }

    /** Asserts that a call allocates an object at least: that the measure works. */
    public static void assertSome(LongSupplier call) {
        assertThat(allocatedBy(call)).isGreaterThanOrEqualTo(ITERATIONS * SMALLEST_OBJECT);
    }

    /** Bytes that the second 200,000 calls allocate; the first make the compiler compile. */
    private static long allocatedBy(LongSupplier call) {
        long sum = repeat(call);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        sum += repeat(call);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).as("what was returned").isNotZero();
        return allocated;
    }

    private static long repeat(LongSupplier call) {
        long sum = 0;
        for (long i = 0; i < ITERATIONS; i++) {
            sum += call.getAsLong();
        }
        return sum;
    }
}
