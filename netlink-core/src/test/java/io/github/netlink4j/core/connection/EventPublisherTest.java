package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_IFNAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventPublisherTest {
    private final ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
    private final Subscription<SampleLink> events = subscribe();
    private final Flow.Publisher<Event<SampleLink>> publisher = events.publisher(SampleLink::copy);
    private final RecordingSubscriber subscriber = new RecordingSubscriber();

    private Subscription<SampleLink> subscribe() {
        try (NetlinkConnection connection = NetlinkConnection.over(kernel, Duration.ofSeconds(20))) {
            SampleLink view = new SampleLink();
            return connection.subscribe(view::wrap, RTNLGRP_LINK);
        }
    }

    @AfterEach
    void close() {
        events.close();
    }

    private static byte[] link(String name) {
        return Replies.message(RTM_NEWLINK, m -> m.reserve(SampleLink.HEADER).string(IFLA_IFNAME, name));
    }

    private void publish(String... names) {
        for (String name : names) {
            kernel.publish(RTNLGRP_LINK, link(name));
        }
    }

    private void begin() throws InterruptedException {
        publisher.subscribe(subscriber);
        assertThat(subscriber.nextCall()).isEqualTo("subscribed");
    }

    @Test
    void a_subscriber_gets_as_many_events_as_it_requests() throws Exception {
        publish("a", "b", "c");
        begin();
        subscriber.subscription.request(2);
        assertThat(subscriber.nextCall()).isEqualTo("a");
        assertThat(subscriber.nextCall()).isEqualTo("b");
        subscriber.subscription.request(Long.MAX_VALUE);
        subscriber.subscription.request(Long.MAX_VALUE);
        assertThat(subscriber.nextCall()).isEqualTo("c");
    }

    @Test
    void the_messages_of_one_datagram_are_delivered_as_they_are_requested() throws Exception {
        ByteArrayOutputStream datagram = new ByteArrayOutputStream();
        datagram.writeBytes(link("abc"));
        datagram.writeBytes(link("def"));
        kernel.publish(RTNLGRP_LINK, datagram.toByteArray());
        publish("ghi");
        begin();
        subscriber.subscription.request(1);
        assertThat(subscriber.nextCall()).isEqualTo("abc");
        assertThat(subscriber.calls).isEmpty();
        subscriber.subscription.request(2);
        assertThat(subscriber.nextCall()).isEqualTo("def");
        assertThat(subscriber.nextCall()).isEqualTo("ghi");
    }

    @Test
    void events_are_owned() throws Exception {
        begin();
        subscriber.subscription.request(2);
        publish("a", "b");
        assertThat(subscriber.nextCall()).isEqualTo("a");
        assertThat(subscriber.nextCall()).isEqualTo("b");
        assertThat(subscriber.kept)
                .extracting(
                        event -> ((Notification<SampleLink>) event).message().name())
                .containsExactly("a", "b");
    }

    @Test
    void a_loss_is_an_event_behind_what_was_queued_and_the_stream_continues() throws Exception {
        begin();
        kernel.overrun(RTNLGRP_LINK);
        publish("a");
        subscriber.subscription.request(3);
        assertThat(subscriber.nextCall()).isEqualTo("a");
        assertThat(subscriber.nextCall()).isEqualTo("overrun");
        publish("b");
        assertThat(subscriber.nextCall()).isEqualTo("b");
    }

    @Test
    void it_completes_when_the_subscription_is_closed_without_demand() throws Exception {
        begin();
        events.close();
        assertThat(subscriber.nextCall()).isEqualTo("complete");
    }

    @Test
    void it_completes_when_the_subscription_is_closed_while_it_waits_for_events() throws Exception {
        begin();
        subscriber.subscription.request(1);
        events.close();
        assertThat(subscriber.nextCall()).isEqualTo("complete");
    }

    @Test
    void bytes_that_are_no_message_end_it_with_an_error() throws Exception {
        begin();
        subscriber.subscription.request(1);
        kernel.publish(RTNLGRP_LINK, new byte[3]);
        assertThat(subscriber.nextCall()).startsWith("MalformedMessageException: the last 3 bytes");
    }

    @Test
    void a_subscriber_that_cancels_is_not_called_again_and_the_subscription_is_closed() throws Exception {
        begin();
        subscriber.subscription.request(1);
        subscriber.subscription.cancel();
        joinThreads();
        assertThat(subscriber.calls).isEmpty();
        assertThat(events.transport().isClosed()).isTrue();
    }

    @Test
    void a_request_after_cancel_has_no_effect() throws Exception {
        subscriber.onSubscribed = subscription -> {
            subscription.cancel();
            subscription.request(0);
        };
        begin();
        joinThreads();
        assertThat(subscriber.calls).isEmpty();
    }

    private static void joinThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("netlink4j-events")) {
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void an_interrupt_ends_it_with_an_error() throws Exception {
        begin();
        interruptThreads();
        assertThat(subscriber.nextCall())
                .startsWith("InterruptedWaitException: NETLINK_ROUTE")
                .endsWith("waiting for the demand of a subscriber: interrupted");
        joinThreads();
        assertThat(events.transport().isClosed()).isTrue();
    }

    @Test
    void an_interrupt_while_it_waits_for_events_ends_it_with_an_error() throws Exception {
        begin();
        subscriber.subscription.request(2);
        publish("a");
        assertThat(subscriber.nextCall()).isEqualTo("a");
        interruptThreads();
        assertThat(subscriber.nextCall())
                .isEqualTo("InterruptedWaitException: NETLINK_ROUTE: waiting for a datagram: interrupted");
    }

    private static void interruptThreads() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("netlink4j-events"))
                .forEach(Thread::interrupt);
    }

    @Test
    void a_request_for_no_events_is_an_error() throws Exception {
        begin();
        subscriber.subscription.request(0);
        assertThat(subscriber.nextCall())
                .isEqualTo("IllegalArgumentException: a request for 0 events: must be 1 or more");
    }

    @Test
    void a_drain_delivers_what_is_queued_and_does_not_wait() {
        publish("a", "b");
        kernel.overrun(RTNLGRP_LINK);
        List<String> drained = new ArrayList<>();
        assertThat(events.drain(event -> drained.add(
                        event instanceof Notification<SampleLink> n
                                ? n.message().name()
                                : "overrun")))
                .isEqualTo(3);
        assertThat(drained).containsExactly("a", "b", "overrun");
        assertThat(events.drain(event -> drained.add("more"))).isZero();
        assertThat(drained).hasSize(3);
    }

    @Test
    void a_drain_ends_however_fast_events_come() {
        publish("first");
        int queueHolds = events.transport().receiveBufferSize() / 768; // the smallest skb of a message
        assertThat(events.drain(event -> publish("another"))).isBetween(queueHolds, 10 * queueHolds);
    }

    @Test
    void a_second_subscriber_gets_an_error() throws Exception {
        begin();
        RecordingSubscriber second = new RecordingSubscriber();
        publisher.subscribe(second);
        assertThat(second.nextCall()).isEqualTo("subscribed");
        second.subscription.request(1);
        second.subscription.cancel();
        assertThat(second.nextCall()).startsWith("IllegalStateException: this publisher has a subscriber already");
        assertThat(events.transport().isClosed()).isFalse();
    }
}
