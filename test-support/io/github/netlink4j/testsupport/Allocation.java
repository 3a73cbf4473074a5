package io.github.netlink4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Measures the allocation of code. */
public final class Allocation {
    /** Far less than one object per call. */
    private static final long ITERATIONS = 200_000;

    private static final long SMALLEST_OBJECT = 8;
    /** Allowance for the allocation of the measurement itself. */
    private static final long SLACK = 512;

    /** On a busy machine the compiler, which removes allocations that do not escape, runs late. */
    private static final int ROUNDS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The last result. */
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

    /** Bytes that a call allocates, including its result, which is stored so that the compiler cannot remove the allocation. */
    public static long bytesPerCall(Supplier<?> call) {
        repeat(call);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(call);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept).as("result").isNotNull();
        return allocated / ITERATIONS;
    }

    private static void repeat(Supplier<?> call) {
        for (long i = 0; i < ITERATIONS; i++) {
            kept = call.get();
        }
    }

    /** Asserts that a call allocates at least an object: a check of the measurement. */
    public static void assertSome(LongSupplier call) {
        assertThat(allocatedBy(call)).isGreaterThanOrEqualTo(ITERATIONS * SMALLEST_OBJECT);
    }

    /** Bytes that the second 200,000 calls allocate; the first 200,000 trigger compilation. */
    private static long allocatedBy(LongSupplier call) {
        long sum = repeat(call);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        sum += repeat(call);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).as("result").isNotZero();
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
