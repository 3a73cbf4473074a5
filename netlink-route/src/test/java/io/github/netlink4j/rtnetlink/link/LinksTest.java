package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MTU;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_NOARP;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.IpJson;
import io.github.netlink4j.rtnetlink.LiveRoute;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.kind.BridgeAttributes;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsRoot
class LinksTest {
    @RegisterExtension
    private final LiveRoute live = new LiveRoute();

    private Links links() {
        return live.route().links();
    }

    private List<String> names(LinkFilter filter) {
        return links().list(filter).stream().map(LinkMessage::name).sorted().toList();
    }

    @Test
    void a_new_namespace_has_the_loopback_device() {
        assertThat(links().list()).singleElement().satisfies(link -> {
            assertThat(link.name()).isEqualTo("lo");
            assertThat(link.isUp()).isFalse();
        });
    }

    @Test
    void every_field_is_what_ip_says() {
        live.namespace().ip("link add br0 type bridge");
        live.namespace().ip("link add a0 mtu 1400 master br0 type veth peer name b0");
        live.namespace().ip("link set a0 up alias upwards");
        live.namespace().ip("link property add dev b0 altname a-name-of-more-than-15-bytes");
        List<JsonNode> expected = IpJson.list(live.namespace(), "-details link show");
        assertThat(links().list()).hasSameSizeAs(expected).allSatisfy(link -> {
            JsonNode ip = expected.stream()
                    .filter(l -> l.get("ifindex").asInt() == link.index())
                    .findFirst()
                    .orElseThrow();
            assertThat(link.name()).isEqualTo(ip.get("ifname").asText());
            assertThat(link.mtu()).isEqualTo(ip.get("mtu").asLong());
            assertThat(link.minMtu()).isEqualTo(ip.get("min_mtu").asLong());
            assertThat(link.maxMtu()).isEqualTo(ip.get("max_mtu").asLong());
            assertThat(link.qdisc()).isEqualTo(ip.get("qdisc").asText());
            assertThat(link.operState())
                    .hasToString("IF_OPER_" + ip.get("operstate").asText());
            assertThat(link.address()).hasToString(ip.get("address").asText());
            assertThat(link.broadcast()).hasToString(ip.get("broadcast").asText());
            assertThat(link.transmitQueues()).isEqualTo(ip.get("num_tx_queues").asLong());
            assertThat(link.receiveQueues()).isEqualTo(ip.get("num_rx_queues").asLong());
            assertThat(link.promiscuity()).isEqualTo(ip.get("promiscuity").asLong());
            assertThat(link.isUp()).isEqualTo(ip.get("flags").toString().contains("\"UP\""));
            assertThat(link.kind())
                    .isEqualTo(ip.path("linkinfo").path("info_kind").textValue());
            assertThat(link.portKind())
                    .isEqualTo(ip.path("linkinfo").path("info_slave_kind").textValue());
            assertThat(link.alias()).isEqualTo(ip.path("ifalias").textValue());
            assertThat(link.alternativeNames()).hasSize(ip.path("altnames").size());
        });
    }

    @Test
    void no_attribute_that_this_kernel_sends_lacks_its_name() {
        live.namespace().ip("link add br0 type bridge");
        live.namespace().ip("link add a0 master br0 type veth peer name b0");
        assertThat(links().list())
                .allSatisfy(link -> assertThat(link.toString())
                        .doesNotContainPattern("[A-Z]\\([0-9]+\\)=")
                        .doesNotContain("malformed"));
    }

    @Test
    void links_are_made_changed_and_removed() {
        links().add(LinkSpec.bridge("br0").up());
        links().add(LinkSpec.veth("a0").peer("b0").mtu(1400).master("br0").up());
        links().add(LinkSpec.ifb("ifb7").transmitQueueLength(32));
        LinkMessage link = links().get("a0");
        assertThat(link.kind()).isEqualTo("veth");
        assertThat(link.mtu()).isEqualTo(1400);
        assertThat(link.isUp()).isTrue();
        assertThat(link.master()).isEqualTo(links().get("br0").index());
        assertThat(link.link()).isEqualTo(links().get("b0").index());
        assertThat(links().get("ifb7").transmitQueueLength()).isEqualTo(32);

        HardwareAddress address = HardwareAddress.of("02:00:00:00:00:07");
        links().change(
                        "a0",
                        change -> change.mtu(1300)
                                .down()
                                .noMaster()
                                .address(address)
                                .alias("changed"));
        link = links().get(link.index());
        assertThat(link.mtu()).isEqualTo(1300);
        assertThat(link.isUp()).isFalse();
        assertThat(link.master()).isZero();
        assertThat(link.address()).isEqualTo(address);
        assertThat(link.alias()).isEqualTo("changed");

        links().change("a0", change -> change.name("a1"));
        assertThat(links().get("a1").index()).isEqualTo(link.index());
        links().delete("a1");
        links().delete(links().get("br0").index());
        assertThat(names(LinkFilter.ALL)).containsExactly("ifb7", "lo");
    }

    @Test
    void a_kind_with_data_of_its_own_is_made() {
        links().add(LinkSpec.bridge("br0").data(d -> d.u32(BridgeAttributes.IFLA_BR_FORWARD_DELAY, 700)));
        assertThat(links().get("br0").toString()).contains("IFLA_BR_FORWARD_DELAY=700");
    }

    @Test
    void a_link_is_found_by_an_alternative_name() {
        live.namespace().ip("link property add dev lo altname a-name-of-more-than-15-bytes altname short");
        assertThat(links().get("a-name-of-more-than-15-bytes").name()).isEqualTo("lo");
        assertThat(links().get("short").alternativeNames())
                .containsExactlyInAnyOrder("a-name-of-more-than-15-bytes", "short");
        links().change("a-name-of-more-than-15-bytes", LinkSettings::up);
        assertThat(links().get("lo").isUp()).isTrue();
    }

    @Test
    void a_peer_is_made_in_another_namespace() {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            links().add(LinkSpec.veth("a0")
                    .peer("b0")
                    .inNamespace(other.namespace())
                    .up());
            assertThat(there.links().get("b0").kind()).isEqualTo("veth");
            assertThat(names(LinkFilter.ALL)).containsExactly("a0", "lo");
            assertThat(links().get("a0").has(LinkAttributes.IFLA_LINK_NETNSID)).isTrue();
        }
    }

    @Test
    void a_peer_is_described_where_it_is_made() {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            HardwareAddress address = HardwareAddress.of("02:00:00:00:00:0b");
            links().add(LinkSpec.veth("a0")
                    .peer(
                            "b0",
                            peer -> peer.mtu(1400)
                                    .address(address)
                                    .group(7)
                                    .transmitQueueLength(32)
                                    .flag(IFF_NOARP, true))
                    .inNamespace(other.namespace())
                    .up());
            there.links().change("b0", LinkSettings::up);
            LinkMessage peer = there.links().get("b0");
            assertThat(peer.mtu()).isEqualTo(1400);
            assertThat(peer.address()).isEqualTo(address);
            assertThat(peer.group()).isEqualTo(7);
            assertThat(peer.transmitQueueLength()).isEqualTo(32);
            assertThat(peer.flags() & IFF_NOARP).isEqualTo(IFF_NOARP);
            LinkMessage first = links().get("a0");
            assertThat(first.mtu()).isEqualTo(1500);
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    void a_peer_cannot_be_switched_on_before_the_pair_is_whole() {
        assertThatThrownBy(() -> links().add(LinkSpec.veth("a0").peer("b0", peer -> peer.flag(IFF_UP, true))))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno().name()).isEqualTo("ENOTCONN"));
        assertThat(names(LinkFilter.ALL)).containsExactly("lo");
    }

    @Test
    void a_peer_is_made_in_a_namespace_that_is_a_file(@TempDir Path folder) throws IOException {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            Path file = Files.createSymbolicLink(
                    folder.resolve("blue"), other.namespace().file());
            links().add(LinkSpec.veth("a0").peer("b0").inNamespace(new NetworkNamespace(file)));
            assertThat(there.links().get("b0").kind()).isEqualTo("veth");
        }
    }

    @Test
    void of_two_masters_the_one_that_was_said_last_counts() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.ifb("i0").master("br0"));
        links().change("i0", link -> link.master("br0").noMaster());
        assertThat(links().get("i0").master()).isZero();
        links().change("i0", link -> link.noMaster().master("br0"));
        assertThat(links().get("i0").master()).isEqualTo(links().get("br0").index());
    }

    @Test
    void the_kernel_filters_by_kind_and_by_master() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.veth("a0").peer("b0").master("br0"));
        links().add(LinkSpec.ifb("i0").master("br0"));
        assertThat(names(LinkFilter.kind("veth"))).containsExactly("a0", "b0");
        assertThat(names(LinkFilter.master("br0"))).containsExactly("a0", "i0");
        assertThat(names(LinkFilter.master("br0").and(LinkFilter.kind("ifb")))).containsExactly("i0");
        List<Integer> flags = new ArrayList<>();
        Result result = links().forEach(LinkFilter.kind("veth"), link -> flags.add(link.messageFlags() & 0x20));
        assertThat(result.messages()).isEqualTo(2);
        assertThat(flags).containsExactly(0x20, 0x20); // NLM_F_DUMP_FILTERED
    }

    /** Of a kind that the kernel does not know, it lists all links. */
    @Test
    void of_a_kind_that_the_kernel_does_not_have_there_is_none() {
        assertThat(names(LinkFilter.kind("nosuch"))).isEmpty();
    }

    @Test
    void a_kind_that_the_kernel_does_not_have_is_refused_in_its_words() {
        assertThatThrownBy(() -> links().add(LinkSpec.ofKind("nosuch", "x0")))
                .isInstanceOfSatisfying(KernelException.class, e -> {
                    assertThat(e.errno()).isEqualTo(Errno.EOPNOTSUPP);
                    assertThat(e.kernelMessage()).contains("Unknown device type");
                })
                .hasMessageStartingWith("RTM_NEWLINK \"x0\" (nosuch): EOPNOTSUPP: Unknown device type");
    }

    @Test
    void an_attribute_that_the_kernel_refuses_is_named() {
        assertThatThrownBy(() -> links().add(LinkSpec.bridge("br0").with(m -> m.u16(IFLA_MTU, 1400))))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        e -> assertThat(e.attributePath()).contains(".IFLA_MTU"));
        LinkSpec bridge = LinkSpec.bridge("br0").data(d -> d.u8(BridgeAttributes.IFLA_BR_FORWARD_DELAY, 1));
        assertThatThrownBy(() -> links().add(bridge))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        e -> assertThat(e.attributePath())
                                .contains(".IFLA_LINKINFO.IFLA_INFO_DATA.IFLA_BR_FORWARD_DELAY"));
    }

    /** Of the bytes of a letter, one is a space to the kernel. */
    @ParameterizedTest
    @ValueSource(strings = {"à", "a:b", "a b", "a/b", ".."})
    void names_that_we_refuse_the_kernel_refuses_too(String name) {
        Request unchecked = Request.of(
                "RTM_NEWLINK",
                Rtm.RTM_NEWLINK,
                NLM_F_CREATE,
                m -> m.reserve(16)
                        .string(IFLA_IFNAME, name)
                        .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "bridge")));
        assertThatThrownBy(() -> live.route().connection().execute(unchecked))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL));
        assertThatThrownBy(() -> LinkSpec.bridge(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_of_other_letters_is_taken() {
        links().add(LinkSpec.bridge("äöüäöüä"));
        assertThat(links().get("äöüäöüä").kind()).isEqualTo("bridge");
    }

    @Test
    void a_link_that_is_not_there_is_no_such_device() {
        assertThatThrownBy(() -> links().get("nosuch0"))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV))
                .hasMessage("RTM_GETLINK \"nosuch0\": ENODEV (No such device)");
        assertThatThrownBy(() -> links().delete(4242))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV))
                .hasMessage("RTM_DELLINK index 4242: ENODEV (No such device)");
        assertThatThrownBy(() -> links().change("nosuch0", LinkSettings::up))
                .hasMessage("RTM_NEWLINK \"nosuch0\": ENODEV (No such device)");
    }

    @Test
    void a_link_that_is_referred_to_but_is_not_there_is_named() {
        String message = "RTM_GETLINK \"nosuch0\": ENODEV (No such device)";
        assertThatThrownBy(() -> links().add(LinkSpec.bridge("b").master("nosuch0")))
                .hasMessage(message);
        assertThatThrownBy(() -> links().change("lo", lo -> lo.master("nosuch0")))
                .hasMessage(message);
        assertThatThrownBy(() -> links().list(LinkFilter.master("nosuch0"))).hasMessage(message);
        assertThatThrownBy(() -> live.route().routes().list(RouteFilter.on("nosuch0")))
                .hasMessage(message);
        assertThatThrownBy(() -> live.route()
                        .addresses()
                        .add(AddressSpec.of("192.0.2.7/24").on("nosuch0")))
                .hasMessage(message);
        RouteSpec route =
                RouteSpec.to("10.1.0.0/16").nextHop(NextHop.via("192.0.2.1", 1).on("nosuch0"));
        assertThatThrownBy(() -> live.route().routes().add(route)).hasMessage(message);
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        assertThatThrownBy(() -> links().add(LinkSpec.bridge("lo")))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EEXIST))
                .hasMessage("RTM_NEWLINK \"lo\" (bridge): EEXIST (File exists)");
    }
}
