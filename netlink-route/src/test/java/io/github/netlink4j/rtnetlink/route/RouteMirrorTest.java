package io.github.netlink4j.rtnetlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.rtnetlink.LiveRtnl;
import io.github.netlink4j.rtnetlink.address.AddressFlags;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes of routes that the kernel does not notify of. */
@NeedsRoot
@Timeout(30)
class RouteMirrorTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    @BeforeEach
    void add_a_link_with_an_address() {
        live.rtnl().links().add(LinkSpec.ifb("i0").up());
        live.rtnl().links().add(LinkSpec.ifb("i1").up());
        live.rtnl().addresses().add(AddressSpec.of("192.0.2.7/24").on("i0"));
    }

    private Routes routes() {
        return live.rtnl().routes();
    }

    private Mirror<RouteKey, RouteMessage> mirror() {
        Mirror<RouteKey, RouteMessage> mirror = routes().mirror(m -> m.interval(Duration.ofMillis(10)));
        assertThat(mirror.awaitSynced(LIMIT)).isTrue();
        return mirror;
    }

    /** Those of the administrator, as text. */
    private static List<String> refreshed(Mirror<RouteKey, RouteMessage> mirror) {
        assertThat(mirror.refresh(LIMIT)).isTrue();
        return mirror.snapshot().values().stream()
                .filter(r -> !r.protocol().equals(RouteProtocol.KERNEL))
                .map(r -> r.destination() + " "
                        + (r.nextHops().isEmpty() ? 1 : r.nextHops().size()))
                .toList();
    }

    @Test
    void ipv4_routes_are_removed_when_their_link_goes_down() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"));
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            assertThat(refreshed(mirror)).containsExactly("10.1.0.0/16 1");
            live.rtnl().links().change("i0", ExistingLink::down);
            assertThat(refreshed(mirror)).isEmpty();
        }
    }

    @Test
    void ipv4_routes_are_removed_when_their_link_is_deleted() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"));
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            live.rtnl().links().delete("i0");
            assertThat(refreshed(mirror)).isEmpty();
        }
    }

    @Test
    void ipv4_routes_are_removed_when_their_preferred_source_is_deleted() {
        live.rtnl().addresses().add(AddressSpec.of("192.0.2.8/32").on("i1"));
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").preferredSource("192.0.2.8"));
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            assertThat(refreshed(mirror)).containsExactly("10.1.0.0/16 1");
            live.rtnl().addresses().delete(AddressSpec.of("192.0.2.8/32").on("i1"));
            assertThat(refreshed(mirror)).isEmpty();
        }
    }

    @Test
    void an_ipv6_route_loses_its_preferred_source_when_that_is_deleted() {
        AddressSpec source = AddressSpec.of("2001:db8::8/128").on("i0").flags(AddressFlags.IFA_F_NODAD);
        live.rtnl().addresses().add(source);
        routes().add(RouteSpec.to("2001:db8:1::/48").on("i0").preferredSource("2001:db8::8"));
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            assertThat(preferredSources(mirror)).containsExactly(IpPrefix.address("2001:db8::8"));
            live.rtnl().addresses().delete(source);
            assertThat(preferredSources(mirror)).isEmpty();
        }
    }

    private static List<InetAddress> preferredSources(Mirror<RouteKey, RouteMessage> mirror) {
        assertThat(mirror.refresh(LIMIT)).isTrue();
        return mirror.snapshot().values().stream()
                .filter(r -> r.protocol().equals(RouteProtocol.STATIC))
                .map(RouteMessage::preferredSource)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void routes_are_removed_with_their_nexthop_object() {
        live.namespace().ip("nexthop add id 5 via 192.0.2.1 dev i0");
        live.namespace().ip("route add 10.1.0.0/16 nhid 5");
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            assertThat(refreshed(mirror)).containsExactly("10.1.0.0/16 1");
            live.namespace().ip("nexthop del id 5");
            assertThat(refreshed(mirror)).isEmpty();
        }
    }

    @Test
    void a_replaced_route_is_there_once() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"));
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            routes().replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.2"));
            assertThat(refreshed(mirror)).containsExactly("10.1.0.0/16 1");
        }
    }

    @Test
    void a_next_hop_is_appended_to_and_deleted_from_an_ipv6_route() {
        live.namespace().ip("-6 route add 2001:db8:1::/48 via fe80::1 dev i0");
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            live.namespace().ip("-6 route append 2001:db8:1::/48 via fe80::2 dev i0");
            assertThat(refreshed(mirror)).containsExactly("2001:db8:1::/48 2");
            live.namespace().ip("-6 route append 2001:db8:1::/48 via fe80::3 dev i1");
            assertThat(refreshed(mirror)).containsExactly("2001:db8:1::/48 3");
            live.namespace().ip("-6 route del 2001:db8:1::/48 via fe80::1 dev i0");
            assertThat(refreshed(mirror)).containsExactly("2001:db8:1::/48 2");
            live.namespace().ip("-6 route del 2001:db8:1::/48 via fe80::2 dev i0");
            assertThat(refreshed(mirror)).containsExactly("2001:db8:1::/48 1");
            live.namespace().ip("-6 route del 2001:db8:1::/48");
            assertThat(refreshed(mirror)).isEmpty();
        }
    }

    @Test
    void a_link_of_an_ipv6_multipath_route_goes_down() {
        live.namespace().ip("-6 route add 2001:db8:1::/48 nexthop via fe80::1 dev i0 nexthop via fe80::1 dev i1");
        try (Mirror<RouteKey, RouteMessage> mirror = mirror()) {
            assertThat(refreshed(mirror)).containsExactly("2001:db8:1::/48 2");
            live.rtnl().links().change("i0", ExistingLink::down);
            assertThat(refreshed(mirror))
                    .hasSize(routes().list().stream()
                            .filter(r -> !r.protocol().equals(RouteProtocol.KERNEL))
                            .toList()
                            .size());
            live.rtnl().links().delete("i1");
            assertThat(refreshed(mirror)).isEmpty();
        }
    }
}
