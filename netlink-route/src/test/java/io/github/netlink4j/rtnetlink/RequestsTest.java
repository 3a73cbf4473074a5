package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.LinkFlags;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.link.kind.BridgeLink;
import io.github.netlink4j.rtnetlink.link.kind.VethLink;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFlags;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of specs, beside those of {@code ip}; the commands are in the captured files. */
class RequestsTest {
    /** d0 has index 8 in the captured files. */
    private static String request(Consumer<RtnlConnection> operation) {
        ScriptedLinks kernel = new ScriptedLinks(Map.of("d0", 8));
        try (RtnlConnection rtnl = kernel.connect()) {
            operation.accept(rtnl);
        }
        assertThat(kernel.requests()).hasSize(1);
        return kernel.requests().get(0);
    }

    private static String request(RouteSpec route) {
        return request(rtnl -> rtnl.routes().add(route));
    }

    private static String request(LinkSpec link) {
        return request(rtnl -> rtnl.links().add(link));
    }

    private static String captured(String name) {
        return ScriptedLinks.describe(Captured.message(name));
    }

    @Test
    void links_are_added_as_ip_adds_them() {
        assertThat(request(LinkSpec.veth("v0", "v1"))).isEqualTo(captured("request-veth"));
        assertThat(request(LinkSpec.of("br0", BridgeLink.spec().stpState(0)))).isEqualTo(captured("request-bridge"));
    }

    @Test
    void addresses_are_added_as_ip_adds_them() {
        assertThat(request(rtnl ->
                        rtnl.addresses().add(AddressSpec.of("198.51.100.1/24").on("d0"))))
                .isEqualTo(captured("request-address"));
        assertThat(request(rtnl ->
                        rtnl.addresses().add(AddressSpec.of("2001:db8::1/64").on("d0"))))
                .isEqualTo(captured("request-address6"));
    }

    @Test
    void routes_are_added_and_deleted_as_ip_does() {
        assertThat(request(RouteSpec.to("203.0.113.0/24")
                        .via("192.0.2.254")
                        .metric(100)
                        .mtu(1400)
                        .protocol(RouteProtocol.BOOT)))
                .isEqualTo(captured("request-route"));
        assertThat(request(RouteSpec.to("203.0.114.0/24")
                        .nextHop(NextHop.via("192.0.2.253", 1))
                        .nextHop(NextHop.via("192.0.2.254", 2))
                        .protocol(RouteProtocol.BOOT)))
                .isEqualTo(captured("request-multipath"));
        assertThat(request(rtnl -> rtnl.routes().delete(RouteSpec.to("203.0.113.0/24"))))
                .isEqualTo(captured("request-route-delete"));
    }

    @Test
    void neighbours_are_added_as_ip_adds_them() {
        NeighbourSpec neighbour = NeighbourSpec.of("192.0.2.50").on("d0").at(HardwareAddress.of("02:00:00:00:00:01"));
        assertThat(request(rtnl -> rtnl.neighbours().add(neighbour))).isEqualTo(captured("request-neighbour"));
    }

    @Test
    void a_gateway_of_another_family_is_padded_before_the_next_hop() {
        assertThat(request(RouteSpec.to("203.0.114.0/24")
                        .nextHop(NextHop.via("fe80::1", 1))
                        .nextHop(NextHop.via("192.0.2.254", 256))))
                .contains(
                        "{rtnh_len=32, rtnh_flags=0x0, rtnh_hops=0 (weight 1), rtnh_ifindex=0, RTA_VIA={rtvia_family=AF_INET6, rtvia_addr=fe80::1}}")
                .contains(
                        "{rtnh_len=16, rtnh_flags=0x0, rtnh_hops=255 (weight 256), rtnh_ifindex=0, RTA_GATEWAY=192.0.2.254}]")
                .doesNotContain("malformed");
    }

    @Test
    void next_hops_have_the_output_interface_that_was_set() {
        assertThat(request(RouteSpec.to("2001:db8:1::/48")
                        .nextHop(NextHop.via("fe80::1", 3).on("d0"))
                        .nextHop(NextHop.via("fe80::2", 1).on(9))
                        .nextHop(new NextHop(10, null, 1, RouteFlags.RTNH_F_ONLINK))))
                .contains("{rtnh_len=28, rtnh_flags=0x0, rtnh_hops=2 (weight 3), rtnh_ifindex=8, RTA_GATEWAY=fe80::1}")
                .contains("{rtnh_len=28, rtnh_flags=0x0, rtnh_hops=0 (weight 1), rtnh_ifindex=9, RTA_GATEWAY=fe80::2}")
                .contains("{rtnh_len=8, rtnh_flags=RTNH_F_ONLINK, rtnh_hops=0 (weight 1), rtnh_ifindex=10}]");
    }

    @Test
    void settings_of_the_peer_are_behind_its_own_header() {
        assertThat(request(LinkSpec.veth("v0", "v1")
                        .up()
                        .peer(peer -> peer.mtu(1400).flag(LinkFlags.IFF_NOARP, true))))
                .contains("IFLA_INFO_DATA={VETH_INFO_PEER={ifi_family=AF_UNSPEC, ifi_type=0, ifi_index=0, "
                        + "ifi_flags=IFF_NOARP, ifi_change=IFF_NOARP, IFLA_IFNAME=\"v1\", IFLA_MTU=1400}}");
    }

    @Test
    void settings_of_the_kind_are_beside_the_peer() {
        assertThat(request(LinkSpec.of("v0", VethLink.spec().with(m -> m.u32(42, 7)))
                        .peer("v1", peer -> {})))
                .contains("IFLA_INFO_DATA={VETH_INFO(42)=07000000, VETH_INFO_PEER={")
                .contains("IFLA_IFNAME=\"v1\"}}");
    }

    @Test
    void a_destination_with_host_bits_is_an_illegal_argument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteSpec.to("192.0.2.7/24"))
                .withMessage("192.0.2.7/24 has host bits: the network is 192.0.2.0/24");
    }

    @Test
    void an_object_on_a_link_without_the_link_is_an_illegal_state() {
        assertThatIllegalStateException()
                .isThrownBy(() -> request(rtnl -> rtnl.addresses().add(AddressSpec.of("192.0.2.7/24"))))
                .withMessage("192.0.2.7/24: no link is set: call on(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> request(rtnl -> rtnl.neighbours().add(NeighbourSpec.of("192.0.2.7"))))
                .withMessage("192.0.2.7: no link is set: call on(…)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a b", "a\tb", "a:b", "sixteen_bytes_xx", "äöüäöüäö", "a\0b", "à"})
    void a_name_that_the_kernel_rejects_is_an_illegal_argument(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkSpec.bridge(name))
                .withMessageStartingWith("a link cannot have the name \"" + name + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "...", "fifteen_bytes_x", "veth%d", "äöüäöüä", "a.7"})
    void a_name_that_the_kernel_accepts_is_sent(String name) {
        assertThat(request(LinkSpec.bridge(name))).contains("IFLA_IFNAME=\"" + name + '"');
    }
}
