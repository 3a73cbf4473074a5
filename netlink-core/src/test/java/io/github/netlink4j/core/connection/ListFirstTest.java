package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_IFNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subscriptions that list what exists before the first change. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListFirstTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SubscribeOptions LIST_FIRST = SubscribeOptions.DEFAULT.withListFirst();
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    private final List<String> delivered = new ArrayList<>();
    /** Changes the replies to the dump as a test needs it. */
    private UnaryOperator<Replies> fault = dump -> dump;

    private final ScriptedKernel kernel = ScriptedKernel.answering(this::reply);
    private final NetlinkConnection connection = NetlinkConnection.over(kernel, LONG);

    private Replies reply(MessageCursor request) {
        publish("eth1"); // while the dump is made
        return fault.apply(Replies.dump(request, link("lo"), link("eth0")));
    }

    private static byte[] link(String name) {
        return Replies.message(RTM_NEWLINK, m -> m.reserve(SampleLink.HEADER).string(IFLA_IFNAME, name));
    }

    private void publish(String name) {
        kernel.publish(RTNLGRP_LINK, link(name));
    }

    private Subscription<SampleLink> subscribe(Request... dumps) {
        return connection.subscribe(LIST_FIRST, new SampleLink()::wrap, List.of(dumps), RTNLGRP_LINK);
    }

    private void record(Event<SampleLink> event) {
        if (event instanceof Notification<SampleLink> n) {
            delivered.add((n.isListed() ? "listed " : "changed ") + n.message().name());
        } else {
            delivered.add(event.toString());
        }
    }

    @Test
    void what_exists_is_listed_and_changes_since_the_subscription_follow() {
        try (Subscription<SampleLink> links = subscribe(LINKS)) {
            publish("wlan0");
            links.drain(this::record);
            assertThat(delivered).containsExactly("listed lo", "listed eth0", "changed wlan0", "changed eth1");
            links.drain(this::record);
            assertThat(kernel.requests()).as("listed once").hasSize(1);
        }
    }

    @Test
    void several_kinds_of_objects_are_listed_in_order() {
        Request second = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(2 * SampleLink.HEADER));
        try (Subscription<SampleLink> links = subscribe(LINKS, second)) {
            links.poll(Duration.ZERO, this::record);
            assertThat(delivered).containsExactly("listed lo", "listed eth0", "listed lo", "listed eth0");
            assertThat(kernel.requests())
                    .extracting(MessageCursor::payloadLength)
                    .containsExactly(SampleLink.HEADER, 2 * SampleLink.HEADER);
        }
    }

    @Test
    void without_the_option_only_changes_are_delivered() {
        try (Subscription<SampleLink> links =
                connection.subscribe(SubscribeOptions.DEFAULT, new SampleLink()::wrap, List.of(LINKS), RTNLGRP_LINK)) {
            publish("wlan0");
            links.drain(this::record);
            assertThat(delivered).containsExactly("changed wlan0");
            assertThat(kernel.requests()).isEmpty();
        }
    }

    @Test
    void a_dump_that_raced_with_changes_is_followed_by_an_overrun_that_says_list_again() {
        fault = Replies::interrupted;
        try (Subscription<SampleLink> links = subscribe(LINKS)) {
            links.drain(this::record);
            assertThat(delivered)
                    .containsExactly("listed lo", "listed eth0", "changed eth1", "Overrun[lost=0, total=0]");
        }
    }

    @Test
    void a_handler_may_use_the_connection_while_it_gets_the_listing() {
        try (Subscription<SampleLink> links = subscribe(LINKS)) {
            links.poll(
                    LONG,
                    event -> assertThat(connection.execute(LINKS).messages()).isEqualTo(2));
            assertThat(kernel.requests()).hasSize(3);
        }
    }

    @Test
    void a_publisher_lists_first_too() throws Exception {
        try (Subscription<SampleLink> links = subscribe(LINKS)) {
            RecordingSubscriber subscriber = new RecordingSubscriber();
            links.publisher(SampleLink::copy).subscribe(subscriber);
            assertThat(subscriber.nextCall()).isEqualTo("subscribed");
            subscriber.subscription.request(3);
            assertThat(subscriber.nextCall()).isEqualTo("lo");
            assertThat(subscriber.nextCall()).isEqualTo("eth0");
            assertThat(subscriber.nextCall()).isEqualTo("eth1");
            subscriber.kept.forEach(this::record);
            assertThat(delivered).containsExactly("listed lo", "listed eth0", "changed eth1");
        }
    }

    @Test
    void close_during_the_listing_ends_for_each() {
        fault = Replies::split;
        Subscription<SampleLink> links = subscribe(LINKS);
        links.forEach(event -> {
            record(event);
            links.close();
        });
        assertThat(delivered).containsExactly("listed lo");
    }

    @Test
    void a_listing_that_the_kernel_rejects_is_thrown_and_then_counts_as_lost() {
        Subscription<SampleLink> links = subscribe(LINKS);
        fault = dump -> Replies.error(kernel.requests().get(0), Errno.EPERM);
        assertThatThrownBy(() -> links.poll(LONG, this::record))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("RTM_GETLINK: EPERM");
        links.drain(this::record);
        assertThat(delivered).containsExactly("changed eth1", "Overrun[lost=0, total=0]");
        links.close();
    }

    @Test
    @NeedsRoot
    void the_links_of_a_namespace_are_listed() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection rtnl = NetlinkConnection.open(
                        NetlinkProtocol.ROUTE, ConnectionOptions.DEFAULT.withNamespace(namespace.namespace()));
                Subscription<SampleLink> links =
                        rtnl.subscribe(LIST_FIRST, new SampleLink()::wrap, List.of(LINKS), RTNLGRP_LINK)) {
            namespace.ip("link add a0 type veth peer name b0");
            links.drain(this::record);
            assertThat(delivered)
                    .startsWith("listed lo", "listed b0", "listed a0")
                    .contains("changed a0", "changed b0");
        }
    }
}
