package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.testing.Threads;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends every wait, on platform and virtual threads, and other threads are not affected. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptTest {
    private static final String KINDS = "io.github.netlink4j.core.testing.Threads#kinds";
    private static final Duration LONG = Duration.ofDays(1);
    private static final Request CREATE = Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> m.reserve(SampleLink.HEADER));
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    private final CompletableFuture<Thread> waiting = new CompletableFuture<>();

    private Future<Throwable> waitOn(Threads threads, Runnable wait) {
        return threads.executor().submit(() -> {
            waiting.complete(Thread.currentThread());
            try {
                wait.run();
                return null;
            } catch (InterruptedWaitException e) {
                assertThat(Thread.interrupted()).as("the status stays set").isTrue();
                return e;
            }
        });
    }

    private Throwable interrupted(Future<Throwable> wait) throws Exception {
        Thread thread = waiting.get(20, TimeUnit.SECONDS);
        TimeUnit.MILLISECONDS.sleep(20);
        thread.interrupt();
        return wait.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void shutdown_now_of_a_pool_ends_for_each(Threads threads) throws Exception {
        try (NetlinkConnection rtnl = NetlinkConnection.open(NetlinkProtocol.ROUTE);
                Subscription<SampleLink> links = rtnl.subscribe(new SampleLink()::wrap, RTNLGRP_LINK)) {
            Future<Throwable> reader = waitOn(threads, () -> links.forEach(event -> {}));
            waiting.get(20, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(20);
            threads.executor().shutdownNow();
            assertThat(threads.executor().awaitTermination(20, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(reader.get()).hasMessage("NETLINK_ROUTE: waiting for a datagram: interrupted");
            assertThat(links.poll(Duration.ZERO, event -> {}))
                    .as("the subscription stays usable")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void a_request_that_waits_for_other_threads_is_not_sent(Threads threads) throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ScriptedKernel kernel =
                ScriptedKernel.answering(request -> Replies.answer(request, Replies.message(RTM_NEWLINK, m -> {})));
        try (threads;
                NetlinkConnection rtnl = NetlinkConnection.over(kernel, LONG)) {
            Future<Result> other = threads.executor()
                    .submit(() -> rtnl.execute(CREATE, reply -> {
                        entered.countDown();
                        await(leave);
                    }));
            entered.await();
            assertThat(interrupted(waitOn(threads, () -> rtnl.execute(CREATE))))
                    .hasMessage("RTM_NEWLINK: not sent, waiting for other threads' requests: interrupted");
            leave.countDown();
            assertThat(other.get(20, TimeUnit.SECONDS).messages()).isEqualTo(1);
            assertThat(kernel.requests()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void the_late_reply_to_a_request_that_waited_for_it_is_skipped_and_counted(Threads threads) throws Exception {
        List<Replies> late = new ArrayList<>();
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            if (late.isEmpty()) {
                late.add(Replies.ack(request));
                return Replies.none();
            }
            return late.get(0).then(Replies.ack(request));
        });
        try (threads;
                NetlinkConnection rtnl = NetlinkConnection.over(kernel, LONG)) {
            assertThat(interrupted(waitOn(threads, () -> rtnl.execute(CREATE))))
                    .hasMessage("RTM_NEWLINK: sent, waiting for its reply: interrupted");
            assertThat(rtnl.execute(CREATE).messages()).isZero();
            assertThat(rtnl.lateReplies()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void a_wait_for_a_mirror_ends_and_the_mirror_stays_in_use(Threads threads) throws Exception {
        CompletableFuture<Replies> dump = new CompletableFuture<>();
        CompletableFuture<MessageCursor> request = new CompletableFuture<>();
        ScriptedKernel kernel = ScriptedKernel.answering(asked -> {
            request.complete(asked);
            return dump.join();
        });
        try (threads;
                NetlinkConnection rtnl = NetlinkConnection.over(kernel, LONG);
                Mirror<Integer, String> links = rtnl.<Integer, String>mirror(LINKS, row -> null)
                        .group(RTNLGRP_LINK)
                        .open()) {
            request.get(20, TimeUnit.SECONDS);
            assertThat(interrupted(waitOn(threads, () -> links.awaitSynced(LONG))))
                    .hasMessage("waiting for the thread of a mirror: interrupted");
            dump.complete(Replies.dump(request.get()));
            assertThat(links.awaitSynced(LONG)).isTrue();
            assertThat(links.refresh(LONG)).isTrue();
            Thread.currentThread().interrupt();
            assertThat(links.awaitSynced(LONG)).as("no wait").isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void a_refresh_ends(Threads threads) throws Exception {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.none());
        try (threads;
                NetlinkConnection rtnl = NetlinkConnection.over(kernel, LONG);
                Mirror<Integer, String> links = rtnl.<Integer, String>mirror(LINKS, row -> null)
                        .group(RTNLGRP_LINK)
                        .open()) {
            assertThat(interrupted(waitOn(threads, () -> links.refresh(LONG))))
                    .hasMessage("waiting for the thread of a mirror: interrupted");
            assertThatThrownBy(() -> {
                        Thread.currentThread().interrupt();
                        links.refresh(LONG);
                    })
                    .isInstanceOf(InterruptedWaitException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
