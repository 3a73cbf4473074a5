package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Many threads, one connection. {@code -Dshared.requests=400000} makes more requests than every build needs. */
@NeedsRoot
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedConnectionTest {
    private static final int REQUESTS = Integer.getInteger("shared.requests", 20_000);
    private static final int LINKS = 9;
    /** The last of 10,000 threads waits for the requests of all others. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final TestNamespace namespace = TestNamespace.create();
    private final NetlinkConnection route = NetlinkConnection.over(
            NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                    .namespace(namespace.namespace())
                    .open(),
            TIMEOUT);

    @AfterEach
    void close() {
        route.close();
        namespace.close();
    }

    @Test
    void eight_threads_get_their_own_replies() throws Exception {
        everyThreadGetsItsOwnReplies(Executors.newFixedThreadPool(8), 8);
    }

    @Test
    void eight_threads_with_batches_get_their_own_replies() throws Exception {
        addLinks();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> right = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int index = 1 + thread;
            right.add(threads.submit(() -> rightRepliesOfBatches(index, REQUESTS / 8 / 10)));
        }
        assertAll(right, REQUESTS / 8 / 10 * 10);
        threads.shutdown();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before Java 21")
    void ten_thousand_virtual_threads_get_their_own_replies() throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        everyThreadGetsItsOwnReplies(virtual, 10_000);
    }

    private void everyThreadGetsItsOwnReplies(ExecutorService executor, int threads) throws Exception {
        addLinks();
        int each = REQUESTS / threads;
        List<Future<Integer>> right = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int index = 1 + thread % LINKS;
            right.add(executor.submit(() -> rightReplies(index, each)));
        }
        assertAll(right, each);
        executor.shutdown();
    }

    private void assertAll(List<Future<Integer>> right, int each) throws Exception {
        assertThat(each).isPositive();
        for (Future<Integer> replies : right) {
            assertThat(replies.get(250, TimeUnit.SECONDS)).isEqualTo(each);
        }
        assertThat(route.lateReplies()).isZero();
    }

    private void addLinks() {
        namespace.ipBatch(IntStream.range(0, (LINKS - 1) / 2)
                .mapToObj(i -> "link add a" + i + " type veth peer name b" + i)
                .toList());
    }

    private static Request link(int index) {
        return Request.of(
                "RTM_GETLINK",
                RTM_GETLINK,
                0,
                m -> m.headerU32(0).headerU32(index).reserve(8));
    }

    private int rightReplies(int index, int count) {
        int[] right = new int[1];
        SampleLink view = new SampleLink();
        Request request = link(index);
        for (int i = 0; i < count; i++) {
            route.execute(request, reply -> right[0] += view.wrap(reply).index() == index ? 1 : 0);
        }
        return right[0];
    }

    private int rightRepliesOfBatches(int index, int batches) {
        int[] right = new int[1];
        SampleLink view = new SampleLink();
        Request request = link(index);
        for (int i = 0; i < batches; i++) {
            Batch batch = route.batch();
            for (int j = 0; j < 10; j++) {
                batch.add(request, reply -> right[0] += view.wrap(reply).index() == index ? 1 : 0);
            }
            batch.execute().orThrow();
        }
        return right[0];
    }
}
