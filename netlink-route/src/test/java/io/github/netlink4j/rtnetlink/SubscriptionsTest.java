package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.Event;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressFlags;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.rule.RuleMessage;
import io.github.netlink4j.rtnetlink.rule.RuleSpec;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsRoot
@Timeout(30)
class SubscriptionsTest {
    /** The kernel has queued its notifications when the request returns. */
    private static final Duration NOW = Duration.ZERO;

    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    /** The notifications in the queue, as text. */
    private static <M> List<String> notifications(
            Subscription<M> subscription, Function<Notification<M>, String> text) {
        List<String> seen = new ArrayList<>();
        while (subscription.poll(NOW, event -> collect(event, text, seen))) {}
        return seen;
    }

    private static <M> void collect(Event<M> event, Function<Notification<M>, String> text, List<String> seen) {
        if (event instanceof Notification<M> notification) {
            seen.add(text.apply(notification));
        }
    }

    private static String sign(RtnlMessage<?> message) {
        return message.isDeleted() ? "-" : "+";
    }

    @Test
    void links_are_notified_when_they_are_added_changed_and_deleted() {
        try (Subscription<LinkMessage> links = live.rtnl().links().subscribe()) {
            live.rtnl().links().add(LinkSpec.ifb("i0"));
            live.rtnl().links().change("i0", link -> link.mtu(1400));
            live.rtnl().links().delete("i0");
            assertThat(notifications(
                            links,
                            n -> sign(n.message()) + n.message().name() + " "
                                    + n.message().mtu()))
                    .startsWith("+i0 1500")
                    .contains("+i0 1400")
                    .endsWith("-i0 1400");
        }
    }

    @Test
    void a_port_that_leaves_its_bridge_is_not_deleted() {
        live.rtnl().links().add(LinkSpec.bridge("br0"));
        live.rtnl().links().add(LinkSpec.ifb("i0").master("br0"));
        try (Subscription<LinkMessage> links = live.rtnl().links().subscribe()) {
            live.rtnl().links().change("i0", ExistingLink::noMaster);
            assertThat(notifications(
                            links,
                            n -> n.message().messageType() + " " + n.message().family() + " "
                                    + n.message().isDeleted()))
                    .contains("17 AF_BRIDGE false") // RTM_DELLINK
                    .noneMatch(text -> text.endsWith("true"));
        }
    }

    @Test
    void addresses_of_both_families_are_notified() {
        live.rtnl().links().add(LinkSpec.ifb("i0").up());
        try (Subscription<AddressMessage> addresses = live.rtnl().addresses().subscribe()) {
            AddressSpec first = AddressSpec.of("192.0.2.7/24").on("i0");
            AddressSpec second = AddressSpec.of("2001:db8::7/64").on("i0").flags(AddressFlags.IFA_F_NODAD);
            live.rtnl().addresses().add(first);
            live.rtnl().addresses().add(second);
            // The kernel notifies of IPv6 addresses from a work queue.
            awaitNotifications(addresses, "+192.0.2.7/24", "+2001:db8::7/64");
            live.rtnl().addresses().delete(first);
            live.rtnl().addresses().delete(second);
            awaitNotifications(addresses, "-192.0.2.7/24", "-2001:db8::7/64");
        }
    }

    private static void awaitNotifications(Subscription<AddressMessage> addresses, String... expected) {
        List<String> seen = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!seen.containsAll(List.of(expected)) && System.nanoTime() < end) {
            addresses.poll(
                    Duration.ofMillis(100),
                    event -> collect(event, n -> sign(n.message()) + n.message().prefix(), seen));
        }
        assertThat(seen).contains(expected);
    }

    @Test
    void routes_are_notified() {
        live.rtnl().links().change("lo", ExistingLink::up);
        try (Subscription<RouteMessage> routes = live.rtnl().routes().subscribe()) {
            live.rtnl().routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
            live.rtnl().routes().delete(RouteSpec.to("10.2.0.0/16"));
            live.rtnl().routes().add(RouteSpec.to("2001:db8:2::/48").blackhole());
            assertThat(notifications(
                            routes,
                            n -> sign(n.message()) + n.message().destination() + " "
                                    + n.message().type()))
                    .containsExactly(
                            "+10.2.0.0/16 RTN_BLACKHOLE",
                            "-10.2.0.0/16 RTN_BLACKHOLE",
                            "+2001:db8:2::/48 RTN_BLACKHOLE");
        }
    }

    @Test
    void neighbours_are_notified() {
        live.rtnl().links().add(LinkSpec.ifb("i0").up());
        NeighbourSpec neighbour =
                NeighbourSpec.of("192.0.2.50").on("i0").hardwareAddress(HardwareAddress.of("02:00:00:00:00:01"));
        try (Subscription<NeighbourMessage> neighbours =
                live.rtnl().neighbours().subscribe()) {
            live.rtnl().neighbours().add(neighbour);
            assertThat(notifications(
                            neighbours, n -> sign(n.message()) + n.message().hardwareAddress()))
                    .contains("+02:00:00:00:00:01");
        }
    }

    @Test
    void rules_are_notified() {
        RuleSpec rule = RuleSpec.priority(1000).from("192.0.2.0/24").lookup(100);
        try (Subscription<RuleMessage> rules = live.rtnl().rules().subscribe()) {
            live.rtnl().rules().add(rule);
            live.rtnl().rules().delete(rule);
            assertThat(notifications(
                            rules,
                            n -> sign(n.message()) + n.message().priority() + " "
                                    + n.message().source()))
                    .containsExactly("+1000 192.0.2.0/24", "-1000 192.0.2.0/24");
        }
    }

    @Test
    void a_subscription_lists_first_what_exists() {
        live.rtnl().links().add(LinkSpec.ifb("i0"));
        try (Subscription<LinkMessage> links =
                live.rtnl().links().subscribe(SubscribeOptions.DEFAULT.withListFirst())) {
            live.rtnl().links().add(LinkSpec.ifb("i1"));
            assertThat(notifications(
                            links,
                            n -> (n.isListed() ? "listed " : "notified ")
                                    + n.message().name()))
                    .containsSubsequence("listed lo", "listed i0", "notified i1")
                    .doesNotContain("notified i0", "notified lo");
        }
    }

    @Test
    void several_types_of_objects_are_listed_in_order_and_notified_in_order() {
        live.rtnl().links().add(LinkSpec.ifb("i0").up());
        live.rtnl().addresses().add(AddressSpec.of("192.0.2.7/24").on("i0"));
        try (Subscription<RtnlMessage<?>> changes = live.rtnl()
                .subscribe(
                        SubscribeOptions.DEFAULT.withListFirst(),
                        live.rtnl().links(),
                        live.rtnl().addresses(),
                        live.rtnl().routes())) {
            List<String> listed = listed(changes);
            assertThat(listed)
                    .isSortedAccordingTo((a, b) -> Integer.compare(rank(a), rank(b)))
                    .contains("LinkMessage lo", "LinkMessage i0", "AddressMessage 192.0.2.7/24")
                    .contains("RouteMessage 192.0.2.0/24");
            live.rtnl().links().add(LinkSpec.ifb("i1").up());
            live.rtnl().addresses().add(AddressSpec.of("198.51.100.7/24").on("i1"));
            live.rtnl().routes().add(RouteSpec.to("10.1.0.0/16").on("i1"));
            live.rtnl().links().delete("i1");
            assertThat(notifications(changes, n -> sign(n.message()) + text(n.message())))
                    .containsSubsequence(
                            "+LinkMessage i1",
                            "+AddressMessage 198.51.100.7/24",
                            "+RouteMessage 10.1.0.0/16",
                            "-AddressMessage 198.51.100.7/24",
                            "-LinkMessage i1");
        }
    }

    private static List<String> listed(Subscription<RtnlMessage<?>> changes) {
        List<String> listed = new ArrayList<>();
        changes.poll(NOW, event -> {
            if (event instanceof Notification<RtnlMessage<?>> n && n.isListed()) {
                listed.add(text(n.message()));
            }
        });
        return listed;
    }

    private static int rank(String text) {
        return List.of("LinkMessage", "AddressMessage", "RouteMessage").indexOf(text.substring(0, text.indexOf(' ')));
    }

    private static String text(RtnlMessage<?> message) {
        Object name = message instanceof LinkMessage link
                ? link.name()
                : message instanceof AddressMessage address ? address.prefix() : ((RouteMessage) message).destination();
        return message.getClass().getSimpleName() + " " + name;
    }
}
