package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_FILTERED;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MTU;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_NOARP;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_UP;
import static io.github.netlink4j.rtnetlink.link.kind.BridgeAttributes.IFLA_BR_FORWARD_DELAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.IpJson;
import io.github.netlink4j.rtnetlink.LiveRtnl;
import io.github.netlink4j.rtnetlink.Rejected;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.link.kind.BridgeLink;
import io.github.netlink4j.rtnetlink.link.kind.BridgePort;
import io.github.netlink4j.rtnetlink.link.kind.KindSpec;
import io.github.netlink4j.rtnetlink.link.kind.VethLink;
import io.github.netlink4j.rtnetlink.link.kind.VxlanLink;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
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
    private final LiveRtnl live = new LiveRtnl();

    private Links links() {
        return live.rtnl().links();
    }

    private List<String> names(ObjectFilter<LinkMessage> filter) {
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
    void every_field_is_what_ip_shows() {
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
            assertThat(link.hardwareAddress()).hasToString(ip.get("address").asText());
            assertThat(link.broadcast()).hasToString(ip.get("broadcast").asText());
            assertThat(link.transmitQueues()).isEqualTo(ip.get("num_tx_queues").asLong());
            assertThat(link.receiveQueues()).isEqualTo(ip.get("num_rx_queues").asLong());
            assertThat(link.promiscuity()).isEqualTo(ip.get("promiscuity").asLong());
            assertThat(link.isUp()).isEqualTo(ip.get("flags").toString().contains("\"UP\""));
            assertThat(link.kindName())
                    .isEqualTo(ip.path("linkinfo").path("info_kind").textValue());
            assertThat(link.port() == null ? null : link.port().name())
                    .isEqualTo(ip.path("linkinfo").path("info_slave_kind").textValue());
            assertThat(link.alias()).isEqualTo(ip.path("ifalias").textValue());
            assertThat(link.alternativeNames()).hasSize(ip.path("altnames").size());
        });
    }

    @Test
    void every_attribute_that_this_kernel_sends_has_a_name() {
        live.namespace().ip("link add br0 type bridge");
        live.namespace().ip("link add a0 master br0 type veth peer name b0");
        assertThat(links().list())
                .allSatisfy(link -> assertThat(link.toString())
                        .doesNotContainPattern("[A-Z]\\([0-9]+\\)=")
                        .doesNotContain("malformed"));
    }

    @Test
    void links_are_added_changed_and_deleted() {
        links().add(LinkSpec.bridge("br0").up());
        links().add(LinkSpec.veth("a0", "b0").mtu(1400).master("br0").up());
        links().add(LinkSpec.ifb("ifb7").transmitQueueLength(32));
        LinkMessage link = links().get("a0");
        assertThat(link.kindName()).isEqualTo("veth");
        assertThat(link.mtu()).isEqualTo(1400);
        assertThat(link.isUp()).isTrue();
        assertThat(link.masterIndex()).isEqualTo(live.index("br0"));
        assertThat(link.parentIndex()).isEqualTo(live.index("b0"));
        assertThat(links().get("ifb7").transmitQueueLength()).isEqualTo(32);

        HardwareAddress address = HardwareAddress.of("02:00:00:00:00:07");
        links().change(
                        "a0",
                        change -> change.mtu(1300)
                                .down()
                                .noMaster()
                                .hardwareAddress(address)
                                .alias("changed"));
        link = links().get(link.index());
        assertThat(link.mtu()).isEqualTo(1300);
        assertThat(link.isUp()).isFalse();
        assertThat(link.masterIndex()).isZero();
        assertThat(link.hardwareAddress()).isEqualTo(address);
        assertThat(link.alias()).isEqualTo("changed");

        links().change("a0", change -> change.name("a1"));
        assertThat(links().get("a1").index()).isEqualTo(link.index());
        links().delete("a1");
        links().delete(live.index("br0"));
        assertThat(names(ObjectFilter.all())).containsExactly("ifb7", "lo");
    }

    @Test
    void a_link_has_settings_of_its_kind() {
        links().add(LinkSpec.of("br0", BridgeLink.spec().forwardDelay(700)));
        assertThat(links().get("br0").kind(BridgeLink.class).forwardDelay()).isEqualTo(700);
        links().add(LinkSpec.of("br1", KindSpec.of("bridge").with(m -> m.u32(IFLA_BR_FORWARD_DELAY, 800))));
        assertThat(links().get("br1").kind(BridgeLink.class).forwardDelay()).isEqualTo(800);
    }

    /** Both are inside IFLA_LINKINFO, of which the kernel reads one. */
    @Test
    void settings_of_the_kind_and_of_the_port_are_changed_together() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.of("vx0", VxlanLink.spec().vni(7)).master("br0"));
        links().change(
                        "vx0",
                        link -> link.kind(VxlanLink.spec().ageing(600))
                                .port(BridgePort.spec().cost(5)));
        LinkMessage link = links().get("vx0");
        assertThat(link.kind(VxlanLink.class).ageing()).isEqualTo(600);
        assertThat(link.port(BridgePort.class).cost()).isEqualTo(5);
    }

    @Test
    void a_link_is_found_by_an_alternative_name() {
        live.namespace().ip("link property add dev lo altname a-name-of-more-than-15-bytes altname short");
        assertThat(links().get("a-name-of-more-than-15-bytes").name()).isEqualTo("lo");
        assertThat(links().get("short").alternativeNames())
                .containsExactlyInAnyOrder("a-name-of-more-than-15-bytes", "short");
        links().change("a-name-of-more-than-15-bytes", ExistingLink::up);
        assertThat(links().get("lo").isUp()).isTrue();
    }

    @Test
    void a_peer_is_added_in_another_namespace() {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            links().add(LinkSpec.veth("a0", "b0")
                    .peer(peer -> peer.inNamespace(other.namespace()))
                    .up());
            assertThat(there.links().get("b0").kindName()).isEqualTo("veth");
            assertThat(names(ObjectFilter.all())).containsExactly("a0", "lo");
            assertThat(links().get("a0").has(LinkAttributes.IFLA_LINK_NETNSID)).isTrue();
        }
    }

    @Test
    void a_peer_has_settings_of_its_own() {
        HardwareAddress address = HardwareAddress.of("02:00:00:00:00:0b");
        links().add(LinkSpec.veth("a0", "b0")
                .up()
                .peer(peer -> peer.mtu(1400)
                        .hardwareAddress(address)
                        .group(7)
                        .transmitQueueLength(32)
                        .flag(IFF_NOARP, true)));
        links().change("b0", ExistingLink::up);
        LinkMessage peer = links().get("b0");
        assertThat(peer.mtu()).isEqualTo(1400);
        assertThat(peer.hardwareAddress()).isEqualTo(address);
        assertThat(peer.group()).isEqualTo(7);
        assertThat(peer.transmitQueueLength()).isEqualTo(32);
        assertThat(peer.flags() & IFF_NOARP).isEqualTo(IFF_NOARP);
        LinkMessage first = links().get("a0");
        assertThat(first.mtu()).isEqualTo(1500);
        assertThat(first.isRunning()).isTrue();
    }

    @Test
    void the_kernel_does_not_create_a_peer_that_is_up() {
        assertThatThrownBy(() -> links().add(LinkSpec.veth("a0", "b0").peer(peer -> peer.flag(IFF_UP, true))))
                .satisfies(Rejected.with("ENOTCONN"));
        assertThat(names(ObjectFilter.all())).containsExactly("lo");
    }

    /** The kernel would name the peer veth0. */
    @Test
    void a_pair_without_a_name_for_the_peer_is_an_illegal_state() {
        LinkSpec pair = LinkSpec.of("a0", VethLink.spec());
        assertThatIllegalStateException()
                .isThrownBy(() -> links().add(pair))
                .withMessage("\"a0\" (veth): the peer has no name: call peer(name, settings)");
        links().add(pair.peer("b0", peer -> {}));
        assertThat(names(LinkFilter.kind("veth"))).containsExactly("a0", "b0");
    }

    @Test
    void a_peer_is_added_in_a_namespace_that_is_a_file(@TempDir Path folder) throws IOException {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            Path file = Files.createSymbolicLink(
                    folder.resolve("blue"), other.namespace().file());
            links().add(LinkSpec.veth("a0", "b0").peer(peer -> peer.inNamespace(new NetworkNamespace(file))));
            assertThat(there.links().get("b0").kindName()).isEqualTo("veth");
        }
    }

    @Test
    void a_namespace_that_cannot_be_opened_is_named(@TempDir Path folder) {
        NetworkNamespace nosuch = new NetworkNamespace(folder.resolve("nosuch"));
        assertThatThrownBy(() -> links().add(LinkSpec.veth("a0", "b0").peer(peer -> peer.inNamespace(nosuch))))
                .isInstanceOf(SystemCallException.class)
                .hasMessageContaining(folder + "/nosuch");
        assertThat(names(ObjectFilter.all())).containsExactly("lo");
    }

    @Test
    void of_two_masters_the_last_counts() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.ifb("i0").master("br0"));
        links().change("i0", link -> link.master("br0").noMaster());
        assertThat(links().get("i0").masterIndex()).isZero();
        links().change("i0", link -> link.noMaster().master("br0"));
        assertThat(links().get("i0").masterIndex()).isEqualTo(live.index("br0"));
    }

    @Test
    void the_kernel_filters_by_kind_and_by_master() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.veth("a0", "b0").master("br0"));
        links().add(LinkSpec.ifb("i0").master("br0"));
        assertThat(names(LinkFilter.kind("veth"))).containsExactly("a0", "b0");
        assertThat(names(LinkFilter.master("br0"))).containsExactly("a0", "i0");
        assertThat(names(LinkFilter.master("br0").and(LinkFilter.kind("ifb")))).containsExactly("i0");
        List<Integer> flags = new ArrayList<>();
        Result result =
                links().forEach(LinkFilter.kind("veth"), link -> flags.add(link.messageFlags() & NLM_F_DUMP_FILTERED));
        assertThat(result.messages()).isEqualTo(2);
        assertThat(flags).containsExactly(NLM_F_DUMP_FILTERED, NLM_F_DUMP_FILTERED);
    }

    /** The kernel filters by the master alone, and sets NLM_F_DUMP_FILTERED. */
    @Test
    void no_port_is_of_a_kind_that_the_kernel_does_not_have() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.ifb("i0").master("br0"));
        assertThat(names(LinkFilter.kind("nosuch"))).isEmpty();
        assertThat(names(LinkFilter.master("br0").and(LinkFilter.kind("nosuch"))))
                .isEmpty();
    }

    @Test
    void the_links_of_the_bridge_family_are_the_ports_of_bridges() {
        links().add(LinkSpec.bridge("br0"));
        links().add(LinkSpec.veth("a0", "b0").master("br0"));
        assertThat(names(ObjectFilter.family(AddressFamily.BRIDGE))).containsExactly("a0");
    }

    /** The kernel lists all links for a kind that it does not know. */
    @Test
    void there_are_no_links_of_a_kind_that_the_kernel_does_not_have() {
        assertThat(names(LinkFilter.kind("nosuch"))).isEmpty();
    }

    @Test
    void a_kind_that_the_kernel_does_not_have_is_rejected_with_its_text() {
        assertThatThrownBy(() -> links().add(LinkSpec.of("x0", "nosuch")))
                .satisfies(Rejected.with("EOPNOTSUPP"))
                .hasMessageStartingWith("RTM_NEWLINK \"x0\" (nosuch): EOPNOTSUPP: Unknown device type");
    }

    @Test
    void an_attribute_that_the_kernel_rejects_is_named() {
        assertThatThrownBy(() -> links().add(LinkSpec.bridge("br0").with(m -> m.u16(IFLA_MTU, 1400))))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        e -> assertThat(e.attributePath()).contains(".IFLA_MTU"));
        LinkSpec bridge = LinkSpec.of("br0", KindSpec.of("bridge").with(m -> m.u8(IFLA_BR_FORWARD_DELAY, 1)));
        assertThatThrownBy(() -> links().add(bridge))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        e -> assertThat(e.attributePath())
                                .contains(".IFLA_LINKINFO.IFLA_INFO_DATA.IFLA_BR_FORWARD_DELAY"));
    }

    /** In UTF-8 the second byte of "à" is a space to the kernel. */
    @ParameterizedTest
    @ValueSource(strings = {"à", "a:b", "a b", "a/b", ".."})
    void names_that_are_an_illegal_argument_here_are_rejected_by_the_kernel(String name) {
        Request unchecked = Request.of(
                "RTM_NEWLINK",
                Rtm.RTM_NEWLINK,
                NLM_F_CREATE,
                m -> m.reserve(16)
                        .string(IFLA_IFNAME, name)
                        .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "bridge")));
        assertThatThrownBy(() -> live.rtnl().connection().execute(unchecked)).satisfies(Rejected.with("EINVAL"));
        assertThatThrownBy(() -> LinkSpec.bridge(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_may_have_letters_beyond_ascii() {
        links().add(LinkSpec.bridge("äöüäöüä"));
        assertThat(links().get("äöüäöüä").kindName()).isEqualTo("bridge");
    }

    @Test
    void a_link_that_does_not_exist_is_no_such_device() {
        assertThatThrownBy(() -> links().get("nosuch0"))
                .satisfies(Rejected.with("ENODEV"))
                .hasMessage("RTM_GETLINK \"nosuch0\": ENODEV (No such device)");
        assertThatThrownBy(() -> links().delete(4242))
                .satisfies(Rejected.with("ENODEV"))
                .hasMessage("RTM_DELLINK index 4242: ENODEV (No such device)");
        assertThatThrownBy(() -> links().change("nosuch0", ExistingLink::up))
                .hasMessage("RTM_NEWLINK \"nosuch0\": ENODEV (No such device)");
    }

    @Test
    void a_request_that_refers_to_a_link_that_does_not_exist_names_both() {
        String missing = ": ENODEV: there is no link \"nosuch0\"";
        assertThatThrownBy(() -> links().add(LinkSpec.bridge("b").master("nosuch0")))
                .satisfies(Rejected.with("ENODEV"))
                .hasMessage("RTM_NEWLINK \"b\" (bridge)" + missing);
        assertThatThrownBy(() -> links().change("lo", lo -> lo.master("nosuch0")))
                .hasMessage("RTM_NEWLINK \"lo\"" + missing);
        assertThatThrownBy(() -> links().list(LinkFilter.master("nosuch0"))).hasMessage("RTM_GETLINK" + missing);
        assertThatThrownBy(() -> live.rtnl().routes().list(RouteFilter.outputInterface("nosuch0")))
                .hasMessage("RTM_GETROUTE" + missing);
        assertThatThrownBy(() -> live.rtnl()
                        .addresses()
                        .add(AddressSpec.of("192.0.2.7/24").on("nosuch0")))
                .hasMessage("RTM_NEWADDR 192.0.2.7/24" + missing);
        RouteSpec route =
                RouteSpec.to("10.1.0.0/16").nextHop(NextHop.via("192.0.2.1", 1).on("nosuch0"));
        assertThatThrownBy(() -> live.rtnl().routes().add(route)).hasMessage("RTM_NEWROUTE 10.1.0.0/16" + missing);
    }

    @Test
    void a_name_that_a_link_has_is_rejected() {
        assertThatThrownBy(() -> links().add(LinkSpec.bridge("lo")))
                .satisfies(Rejected.with("EEXIST"))
                .hasMessage("RTM_NEWLINK \"lo\" (bridge): EEXIST (File exists)");
    }

    @Test
    void a_borrowed_link_that_is_kept_is_an_illegal_state() {
        List<LinkMessage> kept = new ArrayList<>();
        links().forEach(kept::add);
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).name())
                .withMessage("LinkMessage: the borrowed message is no longer valid: use copy() to keep a message");
        assertThatIllegalStateException().isThrownBy(() -> kept.get(0).index());
        assertThatIllegalStateException().isThrownBy(() -> kept.get(0).kind());
    }
}
