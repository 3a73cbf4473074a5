package io.github.netlink4j.rtnetlink.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.rtnetlink.Captured;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.testsupport.Hex;
import java.net.Inet6Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteMessageTest {
    private static RouteMessage route(String bytes) {
        return new RouteMessage().wrap(Hex.message(bytes));
    }

    @Test
    void routes_are_those_that_ip_shows() {
        assertThat(Captured.routes("routes"))
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
        RouteMessage route = Captured.routes("request-route").get(0);
        assertThat(route.destination()).hasToString("203.0.113.0/24");
        assertThat(route.gateway()).isEqualTo(IpPrefix.address("192.0.2.254"));
        assertThat(route.metric()).isEqualTo(100);
        assertThat(route.mtu()).isEqualTo(1400);
        assertThat(route.protocol()).isEqualTo(RouteProtocol.BOOT);
        assertThat(route.nextHops()).isEmpty();
        assertThat(route.source()).hasToString("0.0.0.0/0");
    }

    @Test
    void a_multipath_route_has_its_next_hops_with_their_weights() {
        RouteMessage route = Captured.routes("request-multipath").get(0);
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop(0, IpPrefix.address("192.0.2.253"), 1, 0),
                        new NextHop(0, IpPrefix.address("192.0.2.254"), 2, 0));
        assertThat(route.toString())
                .contains("RTA_MULTIPATH=[{rtnh_len=16, rtnh_flags=0x0, rtnh_hops=0 (weight 1), rtnh_ifindex=0, "
                        + "RTA_GATEWAY=192.0.2.253}, {");
    }

    @Test
    void a_looked_up_route_has_its_preferred_source() {
        RouteMessage route = Captured.routes("route-get").get(0);
        assertThat(route.destination()).hasToString("203.0.113.5/32");
        assertThat(route.preferredSource()).isEqualTo(IpPrefix.address("192.0.2.1"));
        assertThat(route.outputInterface()).isEqualTo(8);
        assertThat(route.toString()).contains("rtm_flags=RTM_F_CLONED").contains("RTA_CACHEINFO={rta_clntref=");
    }

    @Test
    void a_default_route_has_the_unspecified_destination_and_an_mpls_route_none() {
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
    void a_gateway_may_be_of_another_family() {
        assertThat(route("""
                34 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                16 00 12 00 0a 00   # RTA_VIA, AF_INET6, 2001:db8::1
                   20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01
                00 00
                """).gateway()).isEqualTo(IpPrefix.address("2001:db8::1"));
    }

    @Test
    void the_gateway_of_an_mpls_route_is_an_ip_address_or_null() {
        List<RouteMessage> routes = Captured.routes("routes-mpls");
        assertThat(routes)
                .extracting(RouteMessage::gateway)
                .containsExactly(IpPrefix.address("192.0.2.9"), null, null, null);
        assertThat(routes.get(3).nextHops())
                .extracting(NextHop::gateway)
                .containsExactly(IpPrefix.address("192.0.2.9"), IpPrefix.address("2001:db8::9"));
    }

    @Test
    void the_labels_of_an_mpls_route_are_not_shown_as_addresses() {
        assertThat(Captured.routes("routes-mpls").get(2).toString())
                .contains("rtm_family=AF_MPLS")
                .contains(
                        "RTA_DST=[102], RTA_NEWDST=[202, 203], RTA_VIA={rtvia_family=AF_PACKET, rtvia_addr=02:00:00:00:00:09}");
    }

    @Test
    void the_age_of_a_multicast_route_has_64_bits_and_the_lifetime_of_a_route_32() {
        assertThat(route("""
                28 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                80 20 20 00 fe 11 00 05 00 00 00 00
                0c 00 17 00 10 27 00 00 00 00 00 00   # RTA_EXPIRES 10000
                """).toString())
                .contains("rtm_family=RTNL_FAMILY_IPMR")
                .endsWith("RTA_EXPIRES=10000}");
        assertThat(route("""
                24 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                0a 40 00 00 fe 03 00 01 00 00 00 00
                08 00 17 00 58 02 00 00   # RTA_EXPIRES 600
                """).toString()).endsWith("RTA_EXPIRES=600}");
    }

    @Test
    void a_gateway_of_another_family_too_short_for_its_family_is_malformed() {
        assertThatThrownBy(route("""
                24 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                05 00 12 00 0a 00 00 00   # RTA_VIA of one byte
                """)::gateway)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("RTA_VIA");
    }

    @Test
    void a_prefix_that_is_longer_than_its_address_is_malformed() {
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
    void a_link_local_gateway_has_the_output_interface_as_scope_id() {
        RouteMessage route = route("""
                38 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                0a 30 00 00 fe 04 00 01 00 00 00 00
                14 00 05 00 fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01   # RTA_GATEWAY fe80::1
                08 00 04 00 08 00 00 00                                       # RTA_OIF 8
                """);
        assertThat(route.gateway())
                .isInstanceOfSatisfying(
                        Inet6Address.class, a -> assertThat(a.getScopeId()).isEqualTo(8));
    }

    @Test
    void a_link_local_gateway_of_a_next_hop_has_its_output_interface_as_scope_id() {
        assertThat(route("""
                40 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                24 00 09 00                  # RTA_MULTIPATH
                   20 00 00 00 09 00 00 00   # rtnh_len 32, rtnh_ifindex 9
                      16 00 12 00 0a 00      # RTA_VIA, AF_INET6, fe80::1
                         fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01
                      00 00
                """).nextHops())
                .singleElement()
                .satisfies(hop ->
                        assertThat(((Inet6Address) hop.gateway()).getScopeId()).isEqualTo(9));
    }

    @Test
    void of_two_equal_metrics_the_last_counts() {
        assertThat(route("""
                30 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                14 00 08 00                  # RTA_METRICS
                   08 00 02 00 78 05 00 00   # RTAX_MTU 1400
                   08 00 02 00 dc 05 00 00   # RTAX_MTU 1500
                """).mtu()).isEqualTo(1500);
    }

    @Test
    void of_two_gateways_of_a_next_hop_the_last_counts() {
        assertThat(route("""
                38 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                1c 00 09 00                     # RTA_MULTIPATH
                   18 00 00 00 08 00 00 00      # rtnh_len 24, rtnh_ifindex 8
                      08 00 05 00 c0 00 02 01   # RTA_GATEWAY 192.0.2.1
                      08 00 05 00 c0 00 02 02   # RTA_GATEWAY 192.0.2.2
                """).nextHops()).containsExactly(new NextHop(8, IpPrefix.address("192.0.2.2"), 1, 0));
    }

    @Test
    void a_next_hop_that_is_longer_than_its_attribute_is_malformed() {
        RouteMessage route = route("""
                28 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 fe 04 00 01 00 00 00 00
                0c 00 09 00                     # RTA_MULTIPATH
                   10 00 00 00 08 00 00 00      # rtnh_len 16 of 8
                """);
        assertThatThrownBy(route::nextHops)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("rtnh_len");
    }

    @Test
    void an_encapsulation_is_shown_by_its_type() {
        assertThat(Captured.routes("routes-encap"))
                .extracting(r -> r.encapType() + " " + r.destination() + " " + r)
                .satisfiesExactly(
                        mpls -> assertThat(mpls)
                                .startsWith("LWTUNNEL_ENCAP_MPLS 198.51.100.0/24 ")
                                .contains("RTA_ENCAP={MPLS_IPTUNNEL_DST=[100, 200]}"),
                        ip -> assertThat(ip)
                                .startsWith("LWTUNNEL_ENCAP_IP 198.51.104.0/24 ")
                                .contains("LWTUNNEL_IP_ID=8, LWTUNNEL_IP_DST=192.0.2.77, LWTUNNEL_IP_SRC=192.0.2.1")
                                .contains("LWTUNNEL_IP_FLAGS=TUNNEL_CSUM|TUNNEL_KEY|TUNNEL_GENEVE_OPT")
                                .contains("LWTUNNEL_IP_OPTS={LWTUNNEL_IP_OPTS_GENEVE={LWTUNNEL_IP_OPT_GENEVE_CLASS=66, "
                                        + "LWTUNNEL_IP_OPT_GENEVE_TYPE=80, LWTUNNEL_IP_OPT_GENEVE_DATA=00112233}}"),
                        ip6 -> assertThat(ip6)
                                .startsWith("LWTUNNEL_ENCAP_IP6 2001:db8:4::/64 ")
                                .contains("LWTUNNEL_IP6_DST=2001:db8::77")
                                .contains("LWTUNNEL_IP6_OPTS={LWTUNNEL_IP_OPTS_VXLAN={LWTUNNEL_IP_OPT_VXLAN_GBP=5}}"),
                        segments -> assertThat(segments)
                                .startsWith("LWTUNNEL_ENCAP_SEG6 2001:db8:1::/64 ")
                                .contains("SEG6_IPTUNNEL_SRH={mode=SEG6_IPTUN_MODE_ENCAP, nexthdr=0, hdrlen=4, type=4, "
                                        + "segments_left=1, first_segment=1, flags=0, tag=0, "),
                        segment -> assertThat(segment)
                                .startsWith("LWTUNNEL_ENCAP_SEG6_LOCAL 2001:db8:2::/64 ")
                                .contains("RTA_ENCAP={SEG6_LOCAL_ACTION=SEG6_LOCAL_ACTION_END_X, "
                                        + "SEG6_LOCAL_NH6=2001:db8::9}"));
    }
}
