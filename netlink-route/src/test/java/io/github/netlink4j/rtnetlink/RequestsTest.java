package io.github.netlink4j.rtnetlink;

import static io.github.netlink4j.rtnetlink.link.kind.BridgeAttributes.IFLA_BR_STP_STATE;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELROUTE;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWADDR;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWNEIGH;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.internal.OpenNamespaces;
import io.github.netlink4j.rtnetlink.link.LinkFlags;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFlags;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ask for, beside what {@code ip} asks for; the commands are in the files. */
class RequestsTest {
    private static final MessageRegistry REGISTRY = MessageRegistry.of(Rtm.TABLE);
    /** d0 has index 8 in the recording. */
    private static int indexOf(String name) {
        return name.equals("d0") ? 8 : -1;
    }

    private static String described(int type, Consumer<MessageBuilder> body) {
        MessageBuilder builder = MessageBuilder.allocate(256).message(type, 0);
        body.accept(builder);
        builder.end();
        MessageCursor message = new MessageCursor().wrap(builder.memory(), 0, builder.length());
        assertThat(message.next()).isTrue();
        return REGISTRY.describe(0, message);
    }

    private static String described(LinkSpec link) {
        try (OpenNamespaces namespaces = new OpenNamespaces()) {
            return described(RTM_NEWLINK, link.body(RequestsTest::indexOf, namespaces));
        }
    }

    private static String golden(String name) {
        return REGISTRY.describe(0, Golden.message(name));
    }

    @Test
    void links_are_asked_for_as_ip_does() {
        assertThat(described(LinkSpec.veth("v0").peer("v1"))).isEqualTo(golden("request-veth"));
        assertThat(described(LinkSpec.bridge("br0").data(d -> d.u32(IFLA_BR_STP_STATE, 0))))
                .isEqualTo(golden("request-bridge"));
    }

    @Test
    void addresses_are_asked_for_as_ip_does() {
        assertThat(described(
                        RTM_NEWADDR, AddressSpec.of("198.51.100.1/24").on("d0").body(RequestsTest::indexOf)))
                .isEqualTo(golden("request-address"));
        assertThat(described(
                        RTM_NEWADDR, AddressSpec.of("2001:db8::1/64").on("d0").body(RequestsTest::indexOf)))
                .isEqualTo(golden("request-address6"));
    }

    @Test
    void routes_are_asked_for_as_ip_does() {
        RouteSpec route = RouteSpec.to("203.0.113.0/24")
                .via("192.0.2.254")
                .metric(100)
                .mtu(1400)
                .protocol(RouteProtocol.BOOT);
        assertThat(described(RTM_NEWROUTE, route.body(RequestsTest::indexOf))).isEqualTo(golden("request-route"));
        RouteSpec several = RouteSpec.to("203.0.114.0/24")
                .nextHop(NextHop.via("192.0.2.253", 1))
                .nextHop(NextHop.via("192.0.2.254", 2))
                .protocol(RouteProtocol.BOOT);
        assertThat(described(RTM_NEWROUTE, several.body(RequestsTest::indexOf))).isEqualTo(golden("request-multipath"));
        assertThat(described(RTM_DELROUTE, RouteSpec.to("203.0.113.0/24").pattern(RequestsTest::indexOf)))
                .isEqualTo(golden("request-route-delete"));
    }

    @Test
    void neighbours_are_asked_for_as_ip_does() {
        NeighbourSpec neighbour = NeighbourSpec.of("192.0.2.50").on("d0").at(HardwareAddress.of("02:00:00:00:00:01"));
        assertThat(described(RTM_NEWNEIGH, neighbour.body(RequestsTest::indexOf)))
                .isEqualTo(golden("request-neighbour"));
    }

    @Test
    void gateways_of_another_family_are_padded_between_next_hops() {
        RouteSpec route = RouteSpec.to("203.0.114.0/24")
                .nextHop(NextHop.via("fe80::1", 1))
                .nextHop(NextHop.via("192.0.2.254", 256));
        assertThat(described(RTM_NEWROUTE, route.body(RequestsTest::indexOf)))
                .contains("{rtnh_len=32, rtnh_flags=0x0, rtnh_hops=0, rtnh_ifindex=0, RTA_VIA=0a00fe80")
                .contains("{rtnh_len=16, rtnh_flags=0x0, rtnh_hops=255, rtnh_ifindex=0, RTA_GATEWAY=192.0.2.254}]")
                .doesNotContain("malformed");
    }

    @Test
    void a_next_hop_leaves_by_the_link_that_is_said() {
        RouteSpec route = RouteSpec.to("2001:db8:1::/48")
                .nextHop(NextHop.via("fe80::1", 3).on("d0"))
                .nextHop(NextHop.via("fe80::2", 1).on(9))
                .nextHop(new NextHop(10, null, 1, RouteFlags.RTNH_F_ONLINK));
        assertThat(described(RTM_NEWROUTE, route.body(RequestsTest::indexOf)))
                .contains("{rtnh_len=28, rtnh_flags=0x0, rtnh_hops=2, rtnh_ifindex=8, RTA_GATEWAY=fe80::1}")
                .contains("{rtnh_len=28, rtnh_flags=0x0, rtnh_hops=0, rtnh_ifindex=9, RTA_GATEWAY=fe80::2}")
                .contains("{rtnh_len=8, rtnh_flags=RTNH_F_ONLINK, rtnh_hops=0, rtnh_ifindex=10}]");
    }

    @Test
    void what_is_said_of_the_peer_is_behind_its_own_header() {
        LinkSpec pair = LinkSpec.veth("v0")
                .peer("v1", peer -> peer.mtu(1400).flag(LinkFlags.IFF_NOARP, true))
                .up();
        assertThat(described(pair))
                .contains("IFLA_INFO_DATA={VETH_INFO_PEER={ifi_family=AF_UNSPEC, ifi_type=0, ifi_index=0, "
                        + "ifi_flags=IFF_NOARP, ifi_change=IFF_NOARP, IFLA_IFNAME=\"v1\", IFLA_MTU=1400}}");
    }

    @Test
    void what_the_kind_has_of_its_own_stands_beside_the_peer() {
        assertThat(described(LinkSpec.veth("v0").peer("v1").data(d -> d.u32(42, 7))))
                .contains("IFLA_INFO_DATA={VETH_INFO_PEER={")
                .contains("IFLA_IFNAME=\"v1\"}, VETH_INFO(42)=");
    }

    @Test
    void an_address_in_a_network_is_no_destination() {
        assertThatThrownBy(() -> RouteSpec.to("192.0.2.7/24"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("192.0.2.7/24 is an address in a network: the network is 192.0.2.0/24");
    }

    @Test
    void a_link_must_be_said_where_one_is_needed() {
        assertThatThrownBy(() -> AddressSpec.of("192.0.2.7/24").body(RequestsTest::indexOf))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of which link? say on(…) of 192.0.2.7/24");
        assertThatThrownBy(() -> NeighbourSpec.of("192.0.2.7").body(RequestsTest::indexOf))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a b", "a\tb", "a:b", "sixteen_bytes_xx", "äöüäöüäö", "a\0b", "à"})
    void names_that_the_kernel_refuses_are_refused(String name) {
        assertThatThrownBy(() -> LinkSpec.bridge(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a link cannot have the name \"" + name + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "...", "fifteen_bytes_x", "veth%d", "äöüäöüä", "a.7"})
    void names_that_the_kernel_takes_are_taken(String name) {
        assertThat(described(LinkSpec.bridge(name))).contains("IFLA_IFNAME=\"" + name + '"');
    }
}
