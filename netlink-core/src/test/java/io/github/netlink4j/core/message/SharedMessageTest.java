package io.github.netlink4j.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An owned message that several threads read concurrently, each a different attribute. */
class SharedMessageTest {
    private static final int READS = 200_000;

    /** The reads, each with a different path through the bytes. */
    static List<Function<SampleLink, Object>> readers() {
        return List.of(
                SampleLink::name,
                SampleLink::kind,
                link -> link.string(SampleLink.IFLA_QDISC),
                link -> Hex.of(link.address()),
                link -> link.hardwareAddress(SampleLink.IFLA_ADDRESS),
                SampleLink::mtu,
                link -> link.attribute(SampleLink.IFLA_TXQLEN).u32(),
                link -> link.has(9999),
                link -> link.attributes().next());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void values_are_right_while_other_threads_read_other_attributes(Function<SampleLink, Object> reader)
            throws Exception {
        SampleLink shared = owned();
        List<Callable<Integer>> threads = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2);
        threads.add(() -> wrongReads(start, shared, List.of(reader), READS));
        threads.add(() -> wrongReads(start, shared, readers(), READS / 4));
        assertThat(sum(threads)).as("wrong values").isZero();
    }

    @Test
    void text_and_equality_are_right_while_other_threads_read() throws Exception {
        SampleLink shared = owned();
        SampleLink other = owned();
        List<Function<SampleLink, Object>> whole = List.of(SampleLink::toString, SampleLink::hashCode, other::equals);
        List<Callable<Integer>> threads = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2);
        threads.add(() -> wrongReads(start, shared, whole, READS / 50));
        threads.add(() -> wrongReads(start, shared, readers(), READS / 4));
        assertThat(sum(threads)).as("wrong values").isZero();
    }

    private static SampleLink owned() {
        return new SampleLink().wrap(Hex.message(SampleLink.veth())).copy();
    }

    private static int wrongReads(
            CyclicBarrier start, SampleLink shared, List<Function<SampleLink, Object>> readers, int rounds)
            throws Exception {
        List<Object> right = new ArrayList<>();
        for (Function<SampleLink, Object> reader : readers) {
            right.add(reader.apply(owned()));
        }
        start.await();
        int wrong = 0;
        for (int i = 0; i < rounds; i++) {
            int which = i % readers.size();
            wrong += isRight(readers.get(which), shared, right.get(which)) ? 0 : 1;
        }
        return wrong;
    }

    /** If threads shared a cursor, a read could also throw: counted as a wrong value. */
    private static boolean isRight(Function<SampleLink, Object> reader, SampleLink shared, Object right) {
        try {
            return right.equals(reader.apply(shared));
        } catch (RuntimeException moved) {
            return false;
        }
    }

    private static int sum(List<Callable<Integer>> threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads.size());
        try {
            int sum = 0;
            for (Future<Integer> wrong : pool.invokeAll(threads)) {
                sum += wrong.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }
}
