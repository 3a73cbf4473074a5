package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressFlags;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.LinkChange;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSettings;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
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
    /** The kernel has put its news into the socket's queue when the request returns. */
    private static final Duration NOW = Duration.ZERO;

    @RegisterExtension
    private final LiveRoute live = new LiveRoute();

    private static <M extends NetlinkMessage> List<String> news(
            Subscription<M> subscription, Function<M, String> words) {
        List<String> news = new ArrayList<>();
        while (subscription.poll(NOW, event -> {
            if (event instanceof Notification<M> n) {
                news.add(words.apply(n.message()));
            }
        })) {}
        return news;
    }

    @Test
    void links_that_come_change_and_go_are_news() {
        try (Subscription<LinkMessage> links = live.route().links().subscribe()) {
            live.route().links().add(LinkSpec.ifb("i0"));
            live.route().links().change("i0", link -> link.mtu(1400));
            live.route().links().delete("i0");
            assertThat(news(links, l -> (l.isDeleted() ? "-" : "+") + l.name() + " " + l.mtu()))
                    .startsWith("+i0 1500")
                    .contains("+i0 1400")
                    .endsWith("-i0 1400");
        }
    }

    @Test
    void a_mirror_of_links_is_what_ip_shows() throws InterruptedException {
        live.route().links().add(LinkSpec.bridge("br0"));
        try (Mirror<Integer, LinkMessage> mirror = live.route().links().mirror()) {
            assertThat(mirror.awaitSynced(Duration.ofSeconds(10))).isTrue();
            live.route().links().add(LinkSpec.ifb("i0").master("br0"));
            live.route().links().change("i0", link -> link.noMaster().mtu(1400));
            live.route().links().delete("br0");
            List<String> expected = IpJson.list(live.namespace(), "link show").stream()
                    .map(l -> l.get("ifname").asText() + " " + l.get("mtu").asLong())
                    .toList();
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!words(mirror).equals(expected) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(words(mirror)).isEqualTo(expected).contains("i0 1400");
        }
    }

    private static List<String> words(Mirror<Integer, LinkMessage> mirror) {
        return mirror.snapshot().values().stream()
                .map(l -> l.name() + " " + l.mtu())
                .toList();
    }

    @Test
    void a_port_that_leaves_its_bridge_is_not_gone() {
        live.route().links().add(LinkSpec.bridge("br0"));
        live.route().links().add(LinkSpec.ifb("i0").master("br0"));
        try (Subscription<LinkMessage> links = live.route().links().subscribe()) {
            live.route().links().change("i0", LinkChange::noMaster);
            assertThat(news(links, l -> l.messageType() + " " + l.family() + " " + l.isDeleted()))
                    .contains("17 AF_BRIDGE false")
                    .noneMatch(text -> text.endsWith("true"));
        }
    }

    @Test
    void addresses_of_both_families_are_news() {
        live.route().links().add(LinkSpec.ifb("i0").up());
        try (Subscription<AddressMessage> addresses = live.route().addresses().subscribe()) {
            AddressSpec first = AddressSpec.of("192.0.2.7/24").on("i0");
            AddressSpec second = AddressSpec.of("2001:db8::7/64").on("i0").flags(AddressFlags.IFA_F_NODAD);
            live.route().addresses().add(first);
            live.route().addresses().add(second);
            // IPv6 tells of an address from a thread of the kernel's own.
            awaitNews(addresses, "+192.0.2.7/24", "+2001:db8::7/64");
            live.route().addresses().delete(first);
            live.route().addresses().delete(second);
            awaitNews(addresses, "-192.0.2.7/24", "-2001:db8::7/64");
        }
    }

    private static void awaitNews(Subscription<AddressMessage> addresses, String... expected) {
        List<String> seen = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!seen.containsAll(List.of(expected)) && System.nanoTime() < end) {
            addresses.poll(Duration.ofMillis(100), event -> {
                if (event instanceof Notification<AddressMessage> n) {
                    seen.add((n.message().isDeleted() ? "-" : "+") + n.message().prefix());
                }
            });
        }
        assertThat(seen).contains(expected);
    }

    @Test
    void routes_are_news() {
        live.route().links().change("lo", LinkSettings::up);
        try (Subscription<RouteMessage> routes = live.route().routes().subscribe()) {
            live.route().routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
            live.route().routes().delete(RouteSpec.to("10.2.0.0/16"));
            live.route().routes().add(RouteSpec.to("2001:db8:2::/48").blackhole());
            assertThat(news(routes, r -> (r.isDeleted() ? "-" : "+") + r.destination() + " " + r.type()))
                    .containsExactly(
                            "+10.2.0.0/16 RTN_BLACKHOLE",
                            "-10.2.0.0/16 RTN_BLACKHOLE",
                            "+2001:db8:2::/48 RTN_BLACKHOLE");
        }
    }

    @Test
    void neighbours_are_news() {
        live.route().links().add(LinkSpec.ifb("i0").up());
        NeighbourSpec neighbour = NeighbourSpec.of("192.0.2.50").on("i0").at(HardwareAddress.of("02:00:00:00:00:01"));
        try (Subscription<NeighbourMessage> neighbours =
                live.route().neighbours().subscribe()) {
            live.route().neighbours().add(neighbour);
            assertThat(news(neighbours, n -> n.isDeleted() + " " + n.hardwareAddress()))
                    .contains("false 02:00:00:00:00:01");
        }
    }
}
