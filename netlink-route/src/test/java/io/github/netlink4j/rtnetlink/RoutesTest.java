package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.LinkSettings;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.route.Routes;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsRoot
class RoutesTest {
    @RegisterExtension
    private final LiveRoute live = new LiveRoute();

    @BeforeEach
    void make_a_pair_with_an_address() {
        live.route().links().add(LinkSpec.veth("a0").peer("b0").up());
        live.route().links().change("b0", LinkSettings::up);
        live.route().addresses().add(AddressSpec.of("192.0.2.7/24").on("a0"));
    }

    private Routes routes() {
        return live.route().routes();
    }

    private List<String> destinations(RouteFilter filter) {
        return routes().list(filter).stream()
                .map(r -> r.destination().toString())
                .sorted()
                .toList();
    }

    /** As {@code ip -json route} words it. */
    private String words(RouteMessage route) {
        String link = route.outputInterface() == 0
                ? ""
                : live.route().links().get(route.outputInterface()).name();
        String gateway = route.gateway() == null ? "" : route.gateway().getHostAddress();
        String type = route.type().toString().replace("RTN_", "").toLowerCase(Locale.ROOT);
        return route.destination() + " " + type + " via " + gateway + " dev " + link + " metric " + route.metric()
                + " hops " + route.nextHops().size();
    }

    private static String words(JsonNode route) {
        String text = route.get("dst").asText();
        return IpPrefix.of(text.equals("default") ? "0.0.0.0/0" : text) + " "
                + route.path("type").asText("unicast") + " via "
                + route.path("gateway").asText("") + " dev "
                + route.path("dev").asText("") + " metric "
                + route.path("metric").asLong(0) + " hops "
                + route.path("nexthops").size();
    }

    @Test
    void routes_are_what_ip_shows() {
        live.namespace().ip("route add 10.1.0.0/16 via 192.0.2.1 metric 50 mtu 1400");
        live.namespace().ip("route add blackhole 10.2.0.0/16");
        live.namespace().ip("route add default via 192.0.2.1");
        live.namespace().ip("route add 10.3.0.0/16 nexthop via 192.0.2.1 weight 3 nexthop via 192.0.2.2");
        live.namespace().ip("route add unreachable 10.4.0.0/16 table 1000");
        List<JsonNode> expected = IpJson.list(live.namespace(), "-4 -details route show table all");
        assertThat(routes().list(RouteFilter.family(AddressFamily.INET)))
                .extracting(this::words)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(RoutesTest::words).toList());
    }

    @Test
    void routes_are_added_replaced_changed_and_deleted() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").metric(50));
        routes().replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.2").metric(50).mtu(1400));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        assertThat(route.gateway()).isEqualTo(IpPrefix.address("192.0.2.2"));
        assertThat(route.metric()).isEqualTo(50);
        assertThat(route.mtu()).isEqualTo(1400);
        assertThat(route.table()).isEqualTo(254);
        routes().change(RouteSpec.to("10.1.0.0/16").via("192.0.2.3").metric(50).protocol(RouteProtocol.BGP));
        assertThat(destinations(RouteFilter.protocol(RouteProtocol.BGP))).containsExactly("10.1.0.0/16");
        routes().delete(RouteSpec.to("10.1.0.0/16"));
        assertThat(destinations(RouteFilter.table(254).and(RouteFilter.family(AddressFamily.INET))))
                .containsExactly("192.0.2.0/24");
    }

    @Test
    void routes_that_drop_need_no_gateway() {
        routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
        routes().add(RouteSpec.to("10.3.0.0/16").unreachable().table(1000));
        routes().add(RouteSpec.to("10.4.0.0/16").prohibit().metric(7));
        routes().add(RouteSpec.to("2001:db8:2::/48").blackhole());
        assertThat(destinations(RouteFilter.type(RouteType.BLACKHOLE)))
                .containsExactly("10.2.0.0/16", "2001:db8:2::/48");
        assertThat(destinations(RouteFilter.table(1000))).containsExactly("10.3.0.0/16");
        assertThat(routes().list(RouteFilter.table(1000)).get(0).type()).isEqualTo(RouteType.UNREACHABLE);
        assertThatThrownBy(() -> routes().get("10.4.0.1"))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EACCES));
    }

    @Test
    void a_route_of_several_hops_is_made_and_read() {
        routes().add(RouteSpec.to("10.3.0.0/16")
                .nextHop(NextHop.via("192.0.2.1", 3))
                .nextHop(NextHop.via("192.0.2.2", 1)));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        int index = live.route().links().get("a0").index();
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop(index, IpPrefix.address("192.0.2.1"), 3, 0),
                        new NextHop(index, IpPrefix.address("192.0.2.2"), 1, 0));
    }

    /** The address of a gateway on a link says nothing of the link. */
    @Test
    void a_route_of_several_hops_on_links_that_are_said_is_made_and_read() {
        live.route().links().add(LinkSpec.veth("a1").peer("b1").up());
        live.route().links().change("b1", LinkSettings::up);
        routes().add(RouteSpec.to("2001:db8:3::/48")
                .nextHop(NextHop.via("fe80::1", 3).on("a0"))
                .nextHop(NextHop.via("fe80::1", 1).on("a1")));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        int first = live.route().links().get("a0").index();
        int second = live.route().links().get("a1").index();
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop(first, IpPrefix.address("fe80::1"), 3, 0),
                        new NextHop(second, IpPrefix.address("fe80::1"), 1, 0));
    }

    @Test
    void an_ipv6_route_through_an_ipv4_gateway_is_refused_in_the_kernels_words() {
        assertThatThrownBy(() -> routes().add(
                                RouteSpec.to("2001:db8:3::/48").via("192.0.2.1").on("a0")))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith(
                        "RTM_NEWROUTE 2001:db8:3::/48: EINVAL: IPv6 does not support RTA_VIA attribute");
    }

    @Test
    void a_route_that_is_there_is_refused() {
        routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
        assertThatThrownBy(() -> routes().add(RouteSpec.to("10.2.0.0/16").blackhole()))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EEXIST))
                .hasMessage("RTM_NEWROUTE 10.2.0.0/16: EEXIST (File exists)");
    }

    @Test
    void an_ipv4_route_through_an_ipv6_gateway_is_made_and_read() {
        routes().add(RouteSpec.to("10.5.0.0/16").via("fe80::1").on("a0"));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        assertThat(route.gateway()).isEqualTo(IpPrefix.address("fe80::1"));
    }

    @Test
    void the_kernel_filters_by_link_and_table() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"));
        routes().add(RouteSpec.to("10.6.0.0/16").on("b0"));
        assertThat(destinations(RouteFilter.on("b0").and(RouteFilter.family(AddressFamily.INET))))
                .containsExactly("10.6.0.0/16");
        assertThat(destinations(
                        RouteFilter.on("a0").and(RouteFilter.table(254)).and(RouteFilter.family(AddressFamily.INET))))
                .containsExactly("10.1.0.0/16", "192.0.2.0/24");
        assertThat(routes().list(RouteFilter.table(4242))).isEmpty();
        assertThatThrownBy(() -> routes().list(RouteFilter.table(4242).and(RouteFilter.family(AddressFamily.INET))))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT));
    }

    @Test
    void the_way_to_a_destination_is_told() {
        routes().add(RouteSpec.to("0.0.0.0/0").via("192.0.2.1"));
        RouteMessage way = routes().get("198.51.100.9");
        assertThat(way.gateway()).isEqualTo(IpPrefix.address("192.0.2.1"));
        assertThat(way.preferredSource()).isEqualTo(IpPrefix.address("192.0.2.7"));
        assertThat(way.outputInterface())
                .isEqualTo(live.route().links().get("a0").index());
        assertThatThrownBy(() -> routes().get("2001:db8:9::9"))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno().name()).isEqualTo("ENETUNREACH"))
                .hasMessageStartingWith("RTM_GETROUTE 2001:db8:9::9: ENETUNREACH");
    }

    @Test
    void a_gateway_that_cannot_be_reached_is_refused_in_the_kernels_words() {
        assertThatThrownBy(() -> routes().add(RouteSpec.to("10.1.0.0/16").via("203.0.113.1")))
                .isInstanceOf(KernelException.class)
                .hasMessage("RTM_NEWROUTE 10.1.0.0/16: ENETUNREACH: Nexthop has invalid gateway");
    }
}
