package io.github.netlink4j.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.testing.Hex;
import io.github.netlink4j.core.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

class RouteMessageTest {
    private static RouteMessage route(String bytes) {
        return new RouteMessage().wrap(Hex.message(bytes));
    }

    @Test
    void the_routes_are_those_that_ip_shows() {
        assertThat(Golden.routes("routes"))
                .extracting(r -> r.type() + " " + r.destination() + " " + r.outputInterface() + " " + r.table() + " "
                        + r.protocol() + " " + r.scope() + " " + r.metric())
                .containsExactly(
                        "RTN_UNICAST 192.0.2.0/24 8 254 RTPROT_KERNEL RT_SCOPE_LINK 0",
                        "RTN_LOCAL 127.0.0.0/8 1 255 RTPROT_KERNEL RT_SCOPE_HOST 0",
                        "RTN_LOCAL 127.0.0.1/32 1 255 RTPROT_KERNEL RT_SCOPE_HOST 0",
                        "RTN_BROADCAST 127.255.255.255/32 1 255 RTPROT_KERNEL RT_SCOPE_LINK 0",
                        "RTN_LOCAL 192.0.2.1/32 8 255 RTPROT_KERNEL RT_SCOPE_HOST 0",
                        "RTN_BROADCAST 192.0.2.255/32 8 255 RTPROT_KERNEL RT_SCOPE_LINK 0",
                        "RTN_UNICAST fe80::/64 8 254 RTPROT_KERNEL RT_SCOPE_UNIVERSE 256",
                        "RTN_LOCAL ::1/128 1 255 RTPROT_KERNEL RT_SCOPE_UNIVERSE 0",
                        "RTN_LOCAL fe80::fc05:b9ff:fe8e:c1f7/128 8 255 RTPROT_KERNEL RT_SCOPE_UNIVERSE 0",
                        "RTN_MULTICAST ff00::/8 8 255 RTPROT_KERNEL RT_SCOPE_UNIVERSE 256");
    }

    @Test
    void a_route_through_a_gateway_has_it_with_metric_and_mtu() {
        RouteMessage route = Golden.routes("request-route").get(0);
        assertThat(route.destination()).hasToString("203.0.113.0/24");
        assertThat(route.gateway()).isEqualTo(IpPrefix.address("192.0.2.254"));
        assertThat(route.metric()).isEqualTo(100);
        assertThat(route.mtu()).isEqualTo(1400);
        assertThat(route.protocol()).isEqualTo(RouteProtocol.BOOT);
        assertThat(route.nextHops()).isEmpty();
        assertThat(route.source()).hasToString("0.0.0.0/0");
    }

    @Test
    void a_route_of_several_hops_lists_them_with_their_weight() {
        RouteMessage route = Golden.routes("request-multipath").get(0);
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop(0, IpPrefix.address("192.0.2.253"), 1, 0),
                        new NextHop(0, IpPrefix.address("192.0.2.254"), 2, 0));
        assertThat(route.toString())
                .contains("RTA_MULTIPATH=[{rtnh_len=16, rtnh_flags=0x0, rtnh_hops=0, rtnh_ifindex=0, "
                        + "RTA_GATEWAY=192.0.2.253}, {");
    }

    @Test
    void the_way_to_a_destination_has_its_source() {
        RouteMessage route = Golden.routes("route-get").get(0);
        assertThat(route.destination()).hasToString("203.0.113.5/32");
        assertThat(route.preferredSource()).isEqualTo(IpPrefix.address("192.0.2.1"));
        assertThat(route.outputInterface()).isEqualTo(8);
        assertThat(route.toString()).contains("rtm_flags=RTM_F_CLONED").contains("RTA_CACHEINFO={rta_clntref=");
    }

    @Test
    void a_default_route_is_for_everything_and_an_mpls_route_for_no_prefix() {
        assertThat(route("""
                1c 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 00 00 00 fe 04 00 01 00 00 00 00
                """).destination()).hasToString("0.0.0.0/0");
        assertThat(route("""
                1c 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                0a 00 00 00 fe 04 00 01 00 00 00 00
                """).destination()).hasToString("::/0");
        assertThat(route("""
                1c 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                1c 14 00 00 fe 04 00 01 00 00 00 00
                """).destination()).isNull();
    }

    @Test
    void a_gateway_of_another_family_is_a_gateway() {
        assertThat(route("""
                34 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                16 00 12 00 0a 00   # RTA_VIA, AF_INET6
                   20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01
                00 00
                """).gateway()).isEqualTo(IpPrefix.address("2001:db8::1"));
    }

    @Test
    void a_prefix_longer_than_its_address_is_malformed() {
        RouteMessage route = route("""
                1c 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 21 00 00 fe 04 00 01 00 00 00 00   # rtm_dst_len 33
                """);
        assertThatThrownBy(route::destination)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("rtm_dst_len")
                .hasMessageContaining("/33");
    }

    @Test
    void an_encapsulation_is_shown_by_its_kind() {
        assertThat(route("""
                34 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                06 00 15 00 02 00 00 00               # RTA_ENCAP_TYPE: LWTUNNEL_ENCAP_IP
                10 00 16 80                           # RTA_ENCAP
                   0c 00 01 00 00 00 00 00 00 00 00 2a # LWTUNNEL_IP_ID 42
                """).toString()).endsWith("RTA_ENCAP_TYPE=LWTUNNEL_ENCAP_IP, RTA_ENCAP={LWTUNNEL_IP_ID=42}}");
    }
}
