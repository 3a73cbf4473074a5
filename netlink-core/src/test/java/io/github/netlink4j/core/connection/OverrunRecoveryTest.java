package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_MTU;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receive buffer that overflows, and a handler that lists the links again: its table ends equal to the kernel's. */
@NeedsRoot
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverrunRecoveryTest {
    /** The kernel's default, which holds about 90 notifications of links; a smaller one cannot be had. */
    private static final SubscribeOptions SMALL_BUFFER = SubscribeOptions.DEFAULT.withReceiveBuffer(4096);

    private static final int FIRST_MTU = 2000;
    private static final int CHANGES = 1000;
    /** A change that is made after the table was listed again. */
    private static final int LAST_MTU = 9000;

    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    private final TestNamespace namespace = TestNamespace.create();
    private final NetlinkConnection connection = NetlinkConnection.open(
            NetlinkProtocol.ROUTE, ConnectionOptions.DEFAULT.withNamespace(namespace.namespace()));
    private final SampleLink view = new SampleLink();
    private final Subscription<SampleLink> links =
            connection.subscribe(SMALL_BUFFER, new SampleLink()::wrap, List.of(), RTNLGRP_LINK);

    /** MTU by interface index. */
    private final Map<Integer, Long> table = new HashMap<>();

    private int overruns;

    @AfterEach
    void close() {
        links.close();
        connection.close();
        namespace.close();
    }

    /** Changes the MTU of lo. */
    private static Request mtu(int mtu) {
        return Request.of(
                "RTM_NEWLINK",
                RTM_NEWLINK,
                0,
                m -> m.headerU32(0).headerU32(1).reserve(8).u32(IFLA_MTU, mtu));
    }

    private void overflow() {
        Batch batch = connection.batch();
        IntStream.range(FIRST_MTU, FIRST_MTU + CHANGES).forEach(mtu -> batch.add(mtu(mtu)));
        batch.execute().orThrow();
    }

    private Map<Integer, Long> kernelsTable() {
        Map<Integer, Long> rows = new HashMap<>();
        connection.execute(
                LINKS, row -> rows.put(view.wrap(row).index(), view.wrap(row).mtu()));
        return rows;
    }

    private void handle(Event<SampleLink> event) {
        if (event instanceof Notification<SampleLink> change) {
            table.put(change.message().index(), change.message().mtu());
        } else {
            overruns++;
            table.clear();
            table.putAll(kernelsTable());
        }
    }

    @Test
    void with_poll() {
        overflow();
        while (links.poll(Duration.ZERO, this::handle)) {
            // until the queue is empty
        }
        assertThat(overruns).isEqualTo(1);
        assertThat(table).isEqualTo(kernelsTable()).containsEntry(1, FIRST_MTU + CHANGES - 1L);
    }

    @Test
    void with_for_each_and_changes_that_follow() {
        overflow();
        links.forEach(event -> {
            handle(event);
            if (event instanceof Overrun) {
                connection.execute(mtu(LAST_MTU));
            } else if (table.containsValue((long) LAST_MTU)) {
                links.close();
            }
        });
        assertThat(overruns).isEqualTo(1);
        assertThat(table).isEqualTo(kernelsTable()).containsEntry(1, (long) LAST_MTU);
    }

    @Test
    void with_a_publisher_whose_subscriber_is_slow() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Flow.Publisher<Event<SampleLink>> publisher = links.publisher(SampleLink::copy);
        overflow();
        publisher.subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription demand;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                demand = subscription;
                demand.request(1);
            }

            @Override
            public void onNext(Event<SampleLink> event) {
                handle(event);
                if (event instanceof Overrun) {
                    connection.execute(mtu(LAST_MTU));
                } else if (table.containsValue((long) LAST_MTU)) {
                    done.complete(null);
                }
                demand.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                done.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                done.completeExceptionally(new AssertionError("the end"));
            }
        });
        done.get(60, TimeUnit.SECONDS);
        assertThat(overruns).isEqualTo(1);
        assertThat(table).isEqualTo(kernelsTable()).containsEntry(1, (long) LAST_MTU);
    }

    @Test
    void while_the_changes_continue() throws Exception {
        CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 10; i++) {
                overflow();
            }
        });
        while (links.poll(Duration.ofMillis(200), this::handle) || !flood.isDone()) {
            // until the queue stays empty
        }
        flood.get();
        assertThat(table).isEqualTo(kernelsTable());
    }
}
