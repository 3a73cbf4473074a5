package io.github.netlink4j.rtnetlink.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.rtnetlink.IpJson;
import io.github.netlink4j.rtnetlink.LiveRtnl;
import io.github.netlink4j.rtnetlink.Rejected;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsRoot
class RoutesTest {
    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    @BeforeEach
    void add_a_pair_with_an_address() {
        live.rtnl().links().add(LinkSpec.veth("a0", "b0").up());
        live.rtnl().links().change("b0", ExistingLink::up);
        live.rtnl().addresses().add(AddressSpec.of("192.0.2.7/24").on("a0"));
    }

    private Routes routes() {
        return live.rtnl().routes();
    }

    private List<String> destinations(ObjectFilter<RouteMessage> filter) {
        return routes().list(filter).stream()
                .map(r -> r.destination().toString())
                .sorted()
                .toList();
    }

    /** As {@code ip -json route} shows it. */
    private String text(RouteMessage route) {
        String link = route.outputInterfaceIndex() == 0
                ? ""
                : live.rtnl().links().get(route.outputInterfaceIndex()).name();
        String gateway = route.gateway() == null ? "" : AddressText.of(route.gateway());
        String type = route.type().toString().replace("RTN_", "").toLowerCase(Locale.ROOT);
        return route.destination() + " " + type + " via " + gateway + " dev " + link + " metric " + route.metric()
                + " hops " + route.nextHops().size();
    }

    private static String text(JsonNode route) {
        String destination = route.get("dst").asText();
        return IpPrefix.of(destination.equals("default") ? "0.0.0.0/0" : destination) + " "
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
        assertThat(routes().list(ObjectFilter.family(AddressFamily.INET)))
                .extracting(this::text)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(RoutesTest::text).toList());
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
        assertThat(destinations(RouteFilter.table(254).and(ObjectFilter.family(AddressFamily.INET))))
                .containsExactly("192.0.2.0/24");
    }

    @Test
    void routes_that_drop_packets_need_no_gateway() {
        routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
        routes().add(RouteSpec.to("10.3.0.0/16").unreachable().table(1000));
        routes().add(RouteSpec.to("10.4.0.0/16").prohibit().metric(7));
        routes().add(RouteSpec.to("2001:db8:2::/48").blackhole());
        assertThat(destinations(RouteFilter.type(RouteType.BLACKHOLE)))
                .containsExactly("10.2.0.0/16", "2001:db8:2::/48");
        assertThat(destinations(RouteFilter.table(1000))).containsExactly("10.3.0.0/16");
        assertThat(routes().list(RouteFilter.table(1000)).get(0).type()).isEqualTo(RouteType.UNREACHABLE);
        assertThatThrownBy(() -> routes().get("10.4.0.1")).satisfies(Rejected.with("EACCES"));
    }

    @Test
    void a_multipath_route_is_added_and_read() {
        routes().add(RouteSpec.to("10.3.0.0/16")
                .nextHop(NextHop.via("192.0.2.1", 3))
                .nextHop(NextHop.via("192.0.2.2", 1)));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        int index = live.index("a0");
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop(index, IpPrefix.address("192.0.2.1"), 3, 0),
                        new NextHop(index, IpPrefix.address("192.0.2.2"), 1, 0));
    }

    /** A link-local gateway is not enough to find the output interface. */
    @Test
    void the_next_hops_of_a_multipath_route_have_output_interfaces() {
        live.rtnl().links().add(LinkSpec.veth("a1", "b1").up());
        live.rtnl().links().change("b1", ExistingLink::up);
        routes().add(RouteSpec.to("2001:db8:3::/48")
                .nextHop(NextHop.via("fe80::1", 3).on("a0"))
                .nextHop(NextHop.via("fe80::1", 1).on("a1")));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop(live.index("a0"), IpPrefix.address("fe80::1"), 3, 0),
                        new NextHop(live.index("a1"), IpPrefix.address("fe80::1"), 1, 0));
    }

    @Test
    void the_kernel_rejects_an_ipv6_route_with_an_ipv4_gateway_with_its_text() {
        assertThatThrownBy(() -> routes().add(
                                RouteSpec.to("2001:db8:3::/48").via("192.0.2.1").on("a0")))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith(
                        "RTM_NEWROUTE 2001:db8:3::/48: EINVAL: IPv6 does not support RTA_VIA attribute");
    }

    @Test
    void a_route_that_exists_is_rejected() {
        routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
        assertThatThrownBy(() -> routes().add(RouteSpec.to("10.2.0.0/16").blackhole()))
                .satisfies(Rejected.with("EEXIST"))
                .hasMessage("RTM_NEWROUTE 10.2.0.0/16: EEXIST (File exists)");
    }

    @Test
    void an_ipv4_route_with_an_ipv6_gateway_is_added_and_read() {
        routes().add(RouteSpec.to("10.5.0.0/16").via("fe80::1").on("a0"));
        RouteMessage route =
                routes().list(RouteFilter.protocol(RouteProtocol.STATIC)).get(0);
        assertThat(route.gateway()).isEqualTo(IpPrefix.address("fe80::1"));
    }

    @Test
    void a_route_may_be_for_one_type_of_service() {
        RouteSpec route = RouteSpec.to("10.1.0.0/16").via("192.0.2.1").tos(0x10);
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"));
        routes().add(route);
        assertThat(routes().list(RouteFilter.protocol(RouteProtocol.STATIC)))
                .extracting(RouteMessage::tos)
                .containsExactlyInAnyOrder(0, 0x10);
        routes().delete(route);
        assertThat(routes().list(RouteFilter.protocol(RouteProtocol.STATIC)))
                .extracting(RouteMessage::tos)
                .containsExactly(0);
    }

    @Test
    void an_ipv6_route_may_be_for_packets_from_a_prefix() {
        RouteSpec route =
                RouteSpec.to("2001:db8:1::/48").from("2001:db8:2::/48").on("a0");
        try {
            routes().add(route);
        } catch (KernelException e) {
            assumeThat(e.kernelMessage().orElse("")).doesNotContain("IPV6_SUBTREES");
            throw e;
        }
        assertThat(routes().list(RouteFilter.protocol(RouteProtocol.STATIC)))
                .extracting(r -> r.destination() + " from " + r.source())
                .containsExactly("2001:db8:1::/48 from 2001:db8:2::/48");
        routes().delete(route);
        assertThat(destinations(RouteFilter.protocol(RouteProtocol.STATIC))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.1.0.0/16, 10.2.0.0/16", "10.1.0.0/16, 2001:db8::/32", "2001:db8:1::/48, 10.2.0.0/16"})
    void a_route_from_a_prefix_that_is_not_of_ipv6_is_an_illegal_argument(String destination, String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteSpec.to(destination).from(source))
                .withMessage(destination + ": from " + source + ": a route from a prefix is of IPv6");
    }

    @Test
    void the_kernel_filters_by_link_and_table() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"));
        routes().add(RouteSpec.to("10.6.0.0/16").on("b0"));
        assertThat(destinations(RouteFilter.outputInterface("b0").and(ObjectFilter.family(AddressFamily.INET))))
                .containsExactly("10.6.0.0/16");
        assertThat(destinations(RouteFilter.outputInterface("a0")
                        .and(RouteFilter.table(254))
                        .and(ObjectFilter.family(AddressFamily.INET))))
                .containsExactly("10.1.0.0/16", "192.0.2.0/24");
        assertThat(routes().list(RouteFilter.table(4242))).isEmpty();
        assertThatThrownBy(() -> routes().list(RouteFilter.table(4242).and(ObjectFilter.family(AddressFamily.INET))))
                .satisfies(Rejected.with("ENOENT"));
    }

    @Test
    void the_route_to_a_destination_is_looked_up() {
        routes().add(RouteSpec.to("0.0.0.0/0").via("192.0.2.1"));
        RouteMessage route = routes().get("198.51.100.9");
        assertThat(route.gateway()).isEqualTo(IpPrefix.address("192.0.2.1"));
        assertThat(route.preferredSource()).isEqualTo(IpPrefix.address("192.0.2.7"));
        assertThat(route.outputInterfaceIndex()).isEqualTo(live.index("a0"));
        assertThatThrownBy(() -> routes().get("2001:db8:9::9"))
                .satisfies(Rejected.with("ENETUNREACH"))
                .hasMessageStartingWith("RTM_GETROUTE 2001:db8:9::9: ENETUNREACH");
    }

    @Test
    void a_gateway_that_cannot_be_reached_is_rejected_with_the_kernels_text() {
        assertThatThrownBy(() -> routes().add(RouteSpec.to("10.1.0.0/16").via("203.0.113.1")))
                .isInstanceOf(KernelException.class)
                .hasMessage("RTM_NEWROUTE 10.1.0.0/16: ENETUNREACH: Nexthop has invalid gateway");
    }

    @Test
    void default_is_the_ipv4_default_route() {
        routes().add(RouteSpec.to("default").via("192.0.2.1"));
        assertThat(routes().get("198.51.100.9").gateway()).isEqualTo(IpPrefix.address("192.0.2.1"));
        routes().delete(RouteSpec.to("default"));
        assertThat(destinations(RouteFilter.protocol(RouteProtocol.STATIC))).isEmpty();
    }

    /** The kernel's ENODEV has no text. */
    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/16", "2001:db8:1::/48"})
    void a_route_that_leads_nowhere_is_rejected_with_what_to_set(String destination) {
        String explanation = destination + ": the route has no gateway and no output interface: call via(…), on(…) or"
                + " nextHop(…), or blackhole() to drop packets";
        assertThatIllegalStateException()
                .isThrownBy(() -> routes().add(RouteSpec.to(destination)))
                .withMessage(explanation);
        assertThatIllegalStateException()
                .isThrownBy(() -> routes().replace(RouteSpec.to(destination).type(RouteType.LOCAL)))
                .withMessage(explanation);
        assertThat(destinations(RouteFilter.protocol(RouteProtocol.STATIC))).isEmpty();
    }

    @Test
    void a_route_may_lead_to_a_nexthop_object() {
        live.namespace().ip("nexthop add id 5 via 192.0.2.1 dev a0");
        routes().add(RouteSpec.to("10.1.0.0/16").with(m -> m.u32(RouteAttributes.RTA_NH_ID, 5)));
        assertThat(routes().list(RouteFilter.protocol(RouteProtocol.STATIC)))
                .singleElement()
                .satisfies(route -> assertThat(route.nextHopId()).isEqualTo(5));
    }

    @Test
    void a_route_is_deleted_by_its_destination_alone() {
        routes().add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").metric(50).protocol(RouteProtocol.BGP));
        routes().delete(RouteSpec.to("10.1.0.0/16"));
        assertThat(destinations(RouteFilter.protocol(RouteProtocol.BGP))).isEmpty();
        assertThatThrownBy(() -> routes().delete(RouteSpec.to("10.1.0.0/16")))
                .satisfies(Rejected.with("ESRCH"))
                .hasMessageStartingWith("RTM_DELROUTE 10.1.0.0/16: ESRCH");
    }
}
