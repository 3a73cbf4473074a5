package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_DELLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_MTU;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mirror of this kernel's links, compared with {@code ip -json}. */
@NeedsRoot
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveMirrorTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));
    private static final Pattern LINK = Pattern.compile("\"ifname\":\"([^\"]+)\".*?\"mtu\":(\\d+)");

    private final TestNamespace namespace = TestNamespace.create();
    private final NetlinkConnection connection = NetlinkConnection.open(
            NetlinkProtocol.ROUTE, ConnectionOptions.DEFAULT.withNamespace(namespace.namespace()));

    @AfterEach
    void close() {
        connection.close();
        namespace.close();
    }

    private NetlinkSocket socket() {
        return NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace.namespace())
                .open();
    }

    private MirrorBuilder<Integer, Link> mirror() {
        return connection.mirror(LINKS, LiveMirrorTest::read).group(RTNLGRP_LINK);
    }

    private record Link(String name, long mtu) {}

    private static TableChange<Integer, Link> read(MessageCursor message) {
        SampleLink link = new SampleLink().wrap(message);
        return message.type() == RTM_DELLINK
                ? TableChange.deleted(link.index())
                : TableChange.present(link.index(), new Link(link.name(), link.mtu()));
    }

    private static Map<String, Long> mtus(Mirror<Integer, Link> mirror) {
        Map<String, Long> mtus = new TreeMap<>();
        mirror.snapshot().values().forEach(link -> mtus.put(link.name(), link.mtu()));
        return mtus;
    }

    private Map<String, Long> mtusOfIp() {
        Map<String, Long> mtus = new TreeMap<>();
        Matcher links = LINK.matcher(namespace.ip("-json link show"));
        while (links.find()) {
            mtus.put(links.group(1), Long.valueOf(links.group(2)));
        }
        return mtus;
    }

    /** Changes the MTU of {@code lo} so often that a receive buffer of the default size overflows. */
    private void floodWithNotifications() {
        try (NetlinkConnection route = NetlinkConnection.over(socket(), LONG)) {
            Batch batch = route.batch();
            IntStream.range(0, 3000)
                    .forEach(i -> batch.add(Request.of(
                            "RTM_NEWLINK",
                            RTM_NEWLINK,
                            0,
                            m -> m.headerU32(0).headerU32(1).reserve(8).u32(IFLA_MTU, 2000 + i))));
            batch.execute().orThrow();
        }
    }

    @Test
    void it_follows_links_that_are_added_changed_and_deleted() throws Exception {
        CountDownLatch deleted = new CountDownLatch(2);
        MirrorBuilder<Integer, Link> builder = mirror().listener((index, before, after) -> {
            if (after == null) {
                deleted.countDown();
            }
        });
        try (Mirror<Integer, Link> mirror = builder.open()) {
            assertThat(mirror.awaitSynced(LONG)).isTrue();
            assertThat(mtus(mirror)).isEqualTo(mtusOfIp()).containsOnlyKeys("lo");
            namespace.ip("link add a0 type veth peer name b0");
            namespace.ip("link add a1 type veth peer name b1");
            namespace.ip("link set a0 mtu 1400");
            namespace.ip("link del a1");
            assertThat(deleted.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(mtus(mirror))
                    .isEqualTo(mtusOfIp())
                    .containsEntry("a0", 1400L)
                    .hasSize(3);
            assertThat(mirror.resyncs()).isEqualTo(1);
        }
    }

    @Test
    void after_an_overrun_it_is_in_sync_again() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch flooded = new CountDownLatch(1);
        MirrorBuilder<Integer, Link> slow = mirror().interval(Duration.ofMillis(10))
                .listener((index, before, after) -> {
                    if (after != null && after.mtu() == 1999) {
                        reading.countDown();
                        await(flooded);
                    }
                });
        try (Mirror<Integer, Link> mirror = slow.open()) {
            assertThat(mirror.awaitSynced(LONG)).isTrue();
            namespace.ip("link set lo mtu 1999");
            await(reading);
            floodWithNotifications();
            namespace.ip("link add a0 type veth peer name b0");
            flooded.countDown();
            awaitResync(mirror);
            assertThat(mirror.overruns()).isPositive();
            assertThat(mtus(mirror)).isEqualTo(mtusOfIp()).containsOnlyKeys("lo", "a0", "b0");

            namespace.ip("link set a0 mtu 1300");
            awaitMtu(mirror, "a0", 1300);
            assertThat(mtus(mirror)).as("it follows again").isEqualTo(mtusOfIp());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitResync(Mirror<?, ?> mirror) throws InterruptedException {
        while (mirror.resyncs() < 2 || mirror.state() != Mirror.State.SYNCED) {
            Thread.sleep(1);
        }
    }

    private static void awaitMtu(Mirror<Integer, Link> mirror, String name, long mtu) throws InterruptedException {
        while (mtus(mirror).getOrDefault(name, 0L) != mtu) {
            Thread.sleep(1);
        }
    }
}
