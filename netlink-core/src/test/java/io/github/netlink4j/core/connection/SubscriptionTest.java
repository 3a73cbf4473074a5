package io.github.netlink4j.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.testing.LinkRequests;
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

/** Notifications of links in a namespace of their own: each change of the MTU is one. */
@NeedsRoot
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SubscriptionTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestNamespace namespace = TestNamespace.create();
    private final Subscription<SampleLink> links = subscribe(0);

    private Subscription<SampleLink> subscribe(int receiveBuffer) {
        var builder = NetlinkSocket.builder(NetlinkProtocol.ROUTE).namespace(namespace.namespace());
        if (receiveBuffer > 0) {
            builder.receiveBuffer(receiveBuffer);
        }
        NetlinkSocket socket = builder.open();
        socket.join(LinkRequests.RTNLGRP_LINK);
        SampleLink view = new SampleLink();
        return Subscription.over(socket, view::wrap);
    }

    @AfterEach
    void close() {
        links.close();
        namespace.close();
    }

    private void changeMtu(int from, int to) {
        namespace.ipBatch(IntStream.range(from, to)
                .mapToObj(mtu -> "link set lo mtu " + mtu)
                .toList());
    }

    private static SampleLink linkOf(Event<SampleLink> event) {
        assertThat(event).isInstanceOf(Notification.class);
        return ((Notification<SampleLink>) event).message();
    }

    private static List<Event<SampleLink>> drain(Subscription<SampleLink> subscription) {
        List<Event<SampleLink>> events = new ArrayList<>();
        while (subscription.poll(Duration.ZERO, events::add)) {
            // until the queue is empty
        }
        return events;
    }

    @Test
    void events_arrive_in_order() {
        changeMtu(2000, 2010);
        List<Long> mtus = new ArrayList<>();
        while (mtus.size() < 10) {
            assertThat(links.poll(SOON, event -> mtus.add(linkOf(event).mtu()))).isTrue();
        }
        assertThat(mtus).containsExactly(2000L, 2001L, 2002L, 2003L, 2004L, 2005L, 2006L, 2007L, 2008L, 2009L);
    }

    @Test
    void a_message_that_is_kept_beyond_its_handler_throws_instead_of_reading_other_bytes() {
        changeMtu(2000, 2001);
        List<SampleLink> kept = new ArrayList<>();
        assertThat(links.poll(SOON, event -> kept.add(linkOf(event)))).isTrue();
        assertThatThrownBy(kept.get(0)::mtu)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use copy() to keep a message");
    }

    @Test
    void a_poll_without_an_event_is_false() {
        assertThat(links.poll(Duration.ZERO, event -> {})).isFalse();
        assertThat(links.poll(Duration.ofMillis(1), event -> {})).isFalse();
    }

    @Test
    void a_message_that_the_decoder_skips_is_no_event() {
        NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace.namespace())
                .open();
        socket.join(LinkRequests.RTNLGRP_LINK);
        try (Subscription<String> none = Subscription.over(socket, message -> null)) {
            changeMtu(2000, 2001);
            List<Event<String>> events = new ArrayList<>();
            assertThat(none.poll(SOON, events::add)).isTrue();
            assertThat(events).isEmpty();
        }
    }

    @Test
    void lost_messages_are_an_event_that_counts_them_and_later_events_arrive() {
        try (Subscription<SampleLink> roomy = subscribe(64 << 20)) {
            changeMtu(2000, 4000);
            List<Event<SampleLink>> all = drain(roomy);
            assertThat(all).hasSizeGreaterThanOrEqualTo(2000).allMatch(event -> event instanceof Notification);

            List<Event<SampleLink>> some = drain(links);
            List<Overrun<SampleLink>> overruns = some.stream()
                    .filter(event -> event instanceof Overrun)
                    .map(event -> (Overrun<SampleLink>) event)
                    .toList();
            assertThat(overruns).singleElement().satisfies(overrun -> {
                assertThat(overrun.lost()).isPositive().isEqualTo(overrun.total());
                assertThat(some.size() - 1 + overrun.lost())
                        .as("every message was delivered or counted as lost")
                        .isEqualTo(all.size());
                assertThat(links.kernelDrops()).isEqualTo(overrun.total());
            });

            changeMtu(5000, 5001);
            List<Long> later = new ArrayList<>();
            assertThat(links.poll(SOON, event -> later.add(linkOf(event).mtu())))
                    .isTrue();
            assertThat(later).containsExactly(5000L);
        }
    }

    @Test
    void a_second_overrun_counts_only_what_was_lost_since_the_first() {
        List<Overrun<SampleLink>> overruns = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            changeMtu(2000, 3000);
            drain(links).forEach(event -> {
                if (event instanceof Overrun<SampleLink> overrun) {
                    overruns.add(overrun);
                }
            });
        }
        assertThat(overruns).hasSize(2);
        assertThat(overruns.get(1).lost())
                .isPositive()
                .isEqualTo(overruns.get(1).total() - overruns.get(0).total());
    }

    @Test
    void for_each_ends_when_another_thread_closes() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        List<Long> mtus = new ArrayList<>();
        Future<?> reader = thread.submit(() -> links.forEach(event -> {
            synchronized (mtus) {
                mtus.add(linkOf(event).mtu());
                mtus.notifyAll();
            }
        }));
        changeMtu(2000, 2001);
        synchronized (mtus) {
            while (mtus.isEmpty()) {
                mtus.wait();
            }
        }
        links.close();
        reader.get(20, TimeUnit.SECONDS);
        thread.shutdown();
        assertThat(mtus).containsExactly(2000L);
    }

    @Test
    void for_each_ends_when_its_handler_closes() {
        changeMtu(2000, 2005);
        List<Long> mtus = new ArrayList<>();
        links.forEach(event -> {
            mtus.add(linkOf(event).mtu());
            links.close();
        });
        assertThat(mtus).containsExactly(2000L);
        assertThatThrownBy(() -> links.poll(Duration.ZERO, event -> {})).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void an_exception_of_a_handler_ends_for_each_and_the_subscription_stays_usable() {
        changeMtu(2000, 2002);
        IllegalStateException stop = new IllegalStateException("stop");
        assertThatThrownBy(() -> links.forEach(event -> {
                    throw stop;
                }))
                .isSameAs(stop);
        List<Long> mtus = new ArrayList<>();
        assertThat(links.poll(SOON, event -> mtus.add(linkOf(event).mtu()))).isTrue();
        assertThat(mtus).containsExactly(2001L);
    }

    @Test
    void a_handler_cannot_read_the_subscription_that_calls_it() {
        changeMtu(2000, 2003);
        assertThatThrownBy(() -> links.poll(SOON, first -> links.drain(next -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the subscription is being read");
        List<Long> rest = new ArrayList<>();
        links.drain(event -> rest.add(linkOf(event).mtu()));
        assertThat(rest).containsExactly(2001L, 2002L);
    }

    @Test
    void a_handler_that_uses_another_closed_socket_does_not_end_for_each_silently() {
        changeMtu(2000, 2001);
        NetlinkConnection closed = NetlinkConnection.open(NetlinkProtocol.ROUTE);
        closed.close();
        Request request = Request.of("RTM_GETLINK", LinkRequests.RTM_GETLINK, 0, m -> m.reserve(SampleLink.HEADER));
        assertThatThrownBy(() -> links.forEach(event -> closed.execute(request)))
                .isInstanceOf(SocketClosedException.class);
    }
}
