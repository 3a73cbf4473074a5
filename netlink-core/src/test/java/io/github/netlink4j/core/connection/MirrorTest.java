package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_DELLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_IFNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testing.ScriptedSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mirror of a scripted kernel's links: names by index. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MirrorTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration NEVER_AGAIN = Duration.ofDays(1);
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    /** The links that the kernel has. */
    private final Map<Integer, String> links = new TreeMap<>(Map.of(1, "lo"));

    private final ScriptedKernel kernel = ScriptedKernel.answering(this::reply);
    private final NetlinkConnection connection = NetlinkConnection.over(kernel, LONG);
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    /** Changes the replies to the dump as a test needs it. */
    private BiFunction<MessageCursor, Replies, Replies> faults = (request, dump) -> dump;

    private Replies reply(MessageCursor request) {
        byte[][] rows = links.entrySet().stream()
                .map(link -> link(RTM_NEWLINK, link.getKey(), link.getValue()))
                .toArray(byte[][]::new);
        return faults.apply(request, Replies.dump(request, rows));
    }

    private static byte[] link(int type, int index, String name) {
        return Replies.message(
                type, m -> m.headerU32(0).headerU32(index).reserve(8).string(IFLA_IFNAME, name));
    }

    private static TableChange<Integer, String> read(MessageCursor message) {
        SampleLink link = new SampleLink().wrap(message);
        return message.type() == RTM_DELLINK
                ? TableChange.deleted(link.index())
                : TableChange.present(link.index(), link.name());
    }

    private MirrorBuilder<Integer, String> mirror() {
        return connection
                .mirror(LINKS, MirrorTest::read)
                .group(RTNLGRP_LINK)
                .interval(Duration.ZERO)
                .listener((index, before, after) -> changes.add(index + " " + before + " " + after));
    }

    private void awaitChange(String change) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (!seen.contains(change)) {
            String next = changes.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("waiting for %s after %s", change, seen).isNotNull();
            seen.add(next);
        }
    }

    private static void awaitOverruns(Mirror<?, ?> mirror, long overruns) {
        while (mirror.overruns() < overruns) {
            Thread.onSpinWait();
        }
    }

    private static void awaitFailure(Mirror<?, ?> mirror) {
        assertThatThrownBy(() -> mirror.awaitSynced(LONG)).isInstanceOf(MirrorFailedException.class);
    }

    @Test
    void a_mirror_in_sync_has_the_table() throws Exception {
        links.put(2, "eth0");
        try (Mirror<Integer, String> mirror = mirror().open()) {
            assertThat(mirror.awaitSynced(LONG)).isTrue();
            assertThat(mirror.state()).isEqualTo(Mirror.State.SYNCED);
            assertThat(mirror.snapshot()).containsExactly(Map.entry(1, "lo"), Map.entry(2, "eth0"));
            assertThat(mirror.get(2)).isEqualTo("eth0");
            assertThat(mirror.get(3)).isNull();
            assertThat(mirror.resyncs()).isEqualTo(1);
            assertThat(mirror.failure()).isEmpty();
        }
    }

    @Test
    void it_applies_changes_and_leaves_snapshots_as_they_were() throws Exception {
        try (Mirror<Integer, String> mirror = mirror().open()) {
            mirror.awaitSynced(LONG);
            Map<Integer, String> before = mirror.snapshot();
            kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, 2, "eth0"));
            awaitChange("2 null eth0");
            kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, 2, "wan"), link(RTM_DELLINK, 1, "lo"));
            awaitChange("1 lo null");
            assertThat(mirror.snapshot()).containsOnly(Map.entry(2, "wan"));
            assertThat(before).containsOnly(Map.entry(1, "lo"));
            assertThat(kernel.requests()).hasSize(1);
        }
    }

    @Test
    void changes_that_come_during_the_dump_are_applied_after_it() throws Exception {
        faults = (request, dump) -> {
            kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, 1, "renamed"));
            kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, 2, "brief"), link(RTM_DELLINK, 2, "brief"));
            return dump;
        };
        try (Mirror<Integer, String> mirror = mirror().open()) {
            mirror.awaitSynced(LONG);
            assertThat(mirror.snapshot()).containsOnly(Map.entry(1, "renamed"));
            assertThat(changes).as("the listener got only the final state").containsExactly("1 null renamed");
        }
    }

    @Test
    void after_an_overrun_it_dumps_again_and_the_listener_gets_what_was_missed() throws Exception {
        links.put(2, "eth0");
        try (Mirror<Integer, String> mirror = mirror().open()) {
            mirror.awaitSynced(LONG);
            links.remove(2);
            links.put(3, "eth1");
            kernel.overrun(RTNLGRP_LINK);
            awaitChange("3 null eth1");
            assertThat(mirror.awaitSynced(LONG)).isTrue();
            assertThat(mirror.snapshot()).containsOnly(Map.entry(1, "lo"), Map.entry(3, "eth1"));
            assertThat(changes).isEmpty();
            assertThat(mirror.overruns()).isEqualTo(1);
            assertThat(mirror.resyncs()).isEqualTo(2);
        }
    }

    @Test
    void it_dumps_no_more_often_than_the_interval_allows_and_is_not_in_sync_meanwhile() throws Exception {
        try (Mirror<Integer, String> mirror = mirror().interval(NEVER_AGAIN).open()) {
            mirror.awaitSynced(LONG);
            for (int i = 2; i < 5; i++) {
                kernel.overrun(RTNLGRP_LINK);
                kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, i, "eth" + i));
                awaitChange(i + " null eth" + i);
                awaitOverruns(mirror, i - 1);
            }
            assertThat(kernel.requests()).hasSize(1);
            assertThat(mirror.state()).isEqualTo(Mirror.State.SYNCING);
            assertThat(mirror.awaitSynced(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void an_interrupted_dump_adds_its_rows_and_removes_none() throws Exception {
        links.put(2, "eth0");
        try (Mirror<Integer, String> mirror = mirror().open()) {
            mirror.awaitSynced(LONG);
            int asked = kernel.requests().size();
            links.put(3, "eth1");
            faults = (request, dump) -> kernel.requests().size() == asked + 1
                    ? Replies.dump(request, link(RTM_NEWLINK, 3, "eth1")).interrupted()
                    : dump;
            kernel.overrun(RTNLGRP_LINK);
            awaitChange("3 null eth1");
            mirror.awaitSynced(LONG);
            assertThat(changes).as("no link was removed").isEmpty();
            assertThat(kernel.requests()).hasSize(asked + 2);
            assertThat(mirror.snapshot()).containsOnlyKeys(1, 2, 3);
        }
    }

    @Test
    void a_dump_with_a_loss_is_repeated() throws Exception {
        faults = (request, dump) ->
                kernel.requests().size() == 1 ? Replies.overrun().then(dump) : dump;
        try (Mirror<Integer, String> mirror = mirror().open()) {
            assertThat(mirror.awaitSynced(LONG)).isTrue();
            assertThat(kernel.requests()).hasSize(2);
            assertThat(mirror.resyncs()).isEqualTo(1);
        }
    }

    @Test
    void a_rejected_dump_is_a_failure_that_every_reader_gets() {
        faults = (request, dump) -> Replies.error(request, Errno.EPERM);
        try (Mirror<Integer, String> mirror = mirror().open()) {
            awaitFailure(mirror);
            assertThat(mirror.state()).isEqualTo(Mirror.State.FAILED);
            assertThat(mirror.failure()).containsInstanceOf(KernelException.class);
            assertThatThrownBy(mirror::snapshot)
                    .isInstanceOf(MirrorFailedException.class)
                    .hasMessageStartingWith("the mirror has failed, its table is no longer updated: ")
                    .hasCauseInstanceOf(KernelException.class);
            assertThatThrownBy(() -> mirror.get(1)).isInstanceOf(MirrorFailedException.class);
        }
    }

    @Test
    void a_listener_that_throws_is_a_failure_too() {
        IllegalStateException stop = new IllegalStateException("stop");
        MirrorBuilder<Integer, String> builder = mirror().listener((index, before, after) -> {
            throw stop;
        });
        try (Mirror<Integer, String> mirror = builder.open()) {
            awaitFailure(mirror);
            assertThat(mirror.failure()).containsSame(stop);
        }
    }

    @Test
    void a_closed_mirror_keeps_its_table_and_its_thread_ends() throws Exception {
        Mirror<Integer, String> mirror = mirror().open();
        mirror.awaitSynced(LONG);
        mirror.close();
        mirror.close();
        assertThat(mirror.state()).isEqualTo(Mirror.State.CLOSED);
        assertThat(mirror.awaitSynced(LONG)).isFalse();
        assertThat(mirror.get(1)).isEqualTo("lo");
        assertThat(mirror.failure()).isEmpty();
        kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, 2, "eth0"));
        assertThat(mirror.get(2)).isNull();
        for (Thread thread : mirrorThreads()) {
            thread.join(20_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static List<Thread> mirrorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("netlink4j-mirror"))
                .toList();
    }

    @Test
    void a_listener_may_close_its_mirror() throws Exception {
        List<Mirror<Integer, String>> opened = new ArrayList<>();
        try (Mirror<Integer, String> mirror = mirror().listener((index, before, after) -> {
                    changes.add("seen");
                    if (index == 2) {
                        opened.get(0).close();
                    }
                })
                .open()) {
            opened.add(mirror);
            mirror.awaitSynced(LONG);
            kernel.publish(RTNLGRP_LINK, link(RTM_NEWLINK, 2, "eth0"), link(RTM_NEWLINK, 3, "eth1"));
            awaitChange("seen");
            awaitChange("seen");
            mirrorThreads().forEach(MirrorTest::join);
            assertThat(mirror.state()).isEqualTo(Mirror.State.CLOSED);
            assertThat(mirror.get(3)).isNull();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_mirror_without_a_group_is_rejected() {
        assertThatThrownBy(() -> connection.mirror(LINKS, MirrorTest::read).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("RTM_GETLINK: a mirror needs a multicast group with changes");
    }

    @Test
    void a_mirror_that_cannot_open_its_second_socket_closes_the_first() {
        List<ScriptedSocket> opened = new ArrayList<>();
        SystemCallException full = new SystemCallException("socket", new Errno(24));
        TransportFactory transports = receiveBuffer -> {
            if (opened.size() == 2) {
                throw full;
            }
            opened.add(kernel.open());
            return opened.get(opened.size() - 1);
        };
        try (NetlinkConnection two = NetlinkConnection.over(transports, LONG)) {
            assertThatThrownBy(() -> two.mirror(LINKS, MirrorTest::read)
                            .group(RTNLGRP_LINK)
                            .open())
                    .isSameAs(full);
            assertThat(opened.get(1).isClosed()).isTrue();
        }
    }
}
