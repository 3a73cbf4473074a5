package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_MTU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link Mirror#refresh}: what the caller changed before is in the table. MTU by interface index. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MirrorRefreshTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration NEVER_AGAIN = Duration.ofDays(1);
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    private final ConcurrentHashMap<Integer, Long> kernelsTable = new ConcurrentHashMap<>();
    private BiFunction<MessageCursor, Replies, Replies> faults = (request, dump) -> dump;

    private final ScriptedKernel kernel = ScriptedKernel.answering(request -> faults.apply(
            request,
            Replies.dump(
                    request,
                    kernelsTable.entrySet().stream()
                            .map(link -> link(link.getKey(), link.getValue()))
                            .toArray(byte[][]::new))));

    private static byte[] link(int index, long mtu) {
        return Replies.message(
                RTM_NEWLINK, m -> m.headerU32(0).headerU32(index).reserve(8).u32(IFLA_MTU, mtu));
    }

    private static TableChange<Integer, Long> decode(MessageCursor message) {
        SampleLink link = new SampleLink().wrap(message);
        return TableChange.present(link.index(), link.mtu());
    }

    private MirrorBuilder<Integer, Long> mirror() {
        return NetlinkConnection.over(kernel, LONG)
                .mirror(LINKS, MirrorRefreshTest::decode)
                .group(RTNLGRP_LINK)
                .interval(Duration.ZERO);
    }

    private void change(int index, long mtu) {
        kernelsTable.put(index, mtu);
        kernel.publish(RTNLGRP_LINK, link(index, mtu));
    }

    @Test
    @NeedsRoot
    void of_2000_own_acknowledged_changes_none_is_missing() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection rtnl = NetlinkConnection.open(
                        NetlinkProtocol.ROUTE, ConnectionOptions.DEFAULT.withNamespace(namespace.namespace()));
                Mirror<Integer, Long> links = rtnl.mirror(LINKS, MirrorRefreshTest::decode)
                        .group(RTNLGRP_LINK)
                        .open()) {
            assertThat(links.awaitSynced(LONG)).isTrue();
            int stale = 0;
            for (int i = 0; i < 2000; i++) {
                long mtu = 1500L + i;
                rtnl.execute(Request.of(
                        "RTM_NEWLINK",
                        RTM_NEWLINK,
                        0,
                        m -> m.headerU32(0).headerU32(1).reserve(8).u32(IFLA_MTU, mtu)));
                assertThat(links.refresh(LONG)).isTrue();
                if (links.get(1) != mtu) {
                    stale++;
                }
            }
            assertThat(stale).isZero();
            assertThat(links.resyncs()).isEqualTo(1);
        }
    }

    @Test
    void it_waits_until_what_is_queued_is_applied() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (Mirror<Integer, Long> links =
                mirror().listener((index, before, after) -> await(slow)).open()) {
            change(1, 1400);
            change(2, 1500);
            assertThat(links.refresh(SHORT)).as("the listener is slow").isFalse();
            slow.countDown();
            assertThat(links.refresh(LONG)).isTrue();
            assertThat(links.snapshot()).containsEntry(1, 1400L).containsEntry(2, 1500L);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_change_that_was_lost_is_in_the_table_that_is_dumped_again() {
        try (Mirror<Integer, Long> links = mirror().open()) {
            assertThat(links.awaitSynced(LONG)).isTrue();
            for (int i = 1; i <= 100; i++) {
                kernelsTable.put(1, 1500L + i);
                kernel.overrun(RTNLGRP_LINK);
                assertThat(links.refresh(LONG)).isTrue();
                assertThat(links.get(1)).isEqualTo(1500L + i);
            }
        }
    }

    @Test
    void after_a_loss_it_ends_with_the_next_dump_and_not_before() {
        try (Mirror<Integer, Long> links = mirror().interval(NEVER_AGAIN).open()) {
            assertThat(links.awaitSynced(LONG)).isTrue();
            kernelsTable.put(1, 1400L);
            kernel.overrun(RTNLGRP_LINK);
            assertThat(links.refresh(SHORT)).isFalse();
            assertThat(links.get(1)).isNull();
        }
    }

    @Test
    void a_change_during_the_dump_is_applied_after_it() throws Exception {
        CompletableFuture<Void> dumped = new CompletableFuture<>();
        CountDownLatch changed = new CountDownLatch(1);
        kernelsTable.put(1, 1400L);
        faults = (request, dump) -> {
            dumped.complete(null);
            await(changed);
            return dump;
        };
        try (Mirror<Integer, Long> links = mirror().open()) {
            dumped.get(60, TimeUnit.SECONDS);
            change(1, 1500);
            changed.countDown();
            assertThat(links.refresh(LONG)).isTrue();
            assertThat(links.get(1)).isEqualTo(1500L);
        }
    }

    @Test
    void it_does_not_end_with_a_dump_that_raced_with_changes() {
        kernelsTable.put(1, 1400L);
        faults = (request, dump) -> dump.interrupted();
        try (Mirror<Integer, Long> links = mirror().open()) {
            assertThat(links.refresh(SHORT)).isFalse();
            faults = (request, dump) -> dump;
            assertThat(links.refresh(LONG)).isTrue();
            assertThat(links.get(1)).isEqualTo(1400L);
        }
    }

    @Test
    void the_mirror_of_a_closed_or_failed_kernel_is_not_refreshed() {
        Mirror<Integer, Long> closed = mirror().open();
        assertThat(closed.awaitSynced(LONG)).isTrue();
        closed.close();
        assertThat(closed.refresh(LONG)).isFalse();
        faults = (request, dump) -> Replies.error(request, Errno.EPERM);
        try (Mirror<Integer, Long> failed = mirror().open()) {
            assertThatThrownBy(() -> failed.awaitSynced(LONG)).isInstanceOf(MirrorFailedException.class);
            assertThatThrownBy(() -> failed.refresh(LONG)).isInstanceOf(MirrorFailedException.class);
        }
    }

    @Test
    void a_listener_cannot_refresh_the_mirror_that_calls_it() {
        List<Mirror<Integer, Long>> opened = new ArrayList<>();
        kernelsTable.put(1, 1400L);
        faults = (request, dump) -> {
            while (opened.isEmpty()) {
                Thread.onSpinWait();
            }
            return dump;
        };
        try (Mirror<Integer, Long> links = mirror().listener(
                        (index, before, after) -> opened.get(0).refresh(LONG))
                .open()) {
            opened.add(links);
            assertThatThrownBy(() -> links.awaitSynced(LONG))
                    .isInstanceOf(MirrorFailedException.class)
                    .hasRootCauseMessage("a mirror cannot be refreshed by its own listener");
        }
    }

    @Test
    void control_messages_are_not_decoded() {
        List<Integer> decoded = new ArrayList<>();
        try (Mirror<Integer, Long> links = NetlinkConnection.over(kernel, LONG)
                .<Integer, Long>mirror(LINKS, message -> {
                    decoded.add(message.type());
                    return null;
                })
                .group(RTNLGRP_LINK)
                .open()) {
            assertThat(links.refresh(LONG)).isTrue();
            assertThat(links.refresh(LONG)).isTrue();
            assertThat(decoded).isEmpty();
        }
    }
}
