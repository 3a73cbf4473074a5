package io.github.netlink4j.rtnetlink.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.IpJson;
import io.github.netlink4j.rtnetlink.LiveRtnl;
import io.github.netlink4j.rtnetlink.Rejected;
import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsRoot
class NeighboursTest {
    private static final HardwareAddress FIRST = HardwareAddress.of("02:00:00:00:00:01");
    private static final HardwareAddress SECOND = HardwareAddress.of("02:00:00:00:00:02");

    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    @BeforeEach
    void add_a_pair_and_a_bridge() {
        live.rtnl().links().add(LinkSpec.bridge("br0").up());
        live.rtnl().links().add(LinkSpec.veth("a0", "b0").up());
        live.rtnl().links().change("b0", link -> link.master("br0").up());
    }

    private Neighbours neighbours() {
        return live.rtnl().neighbours();
    }

    private static NeighbourSpec neighbour(String address, String link) {
        return NeighbourSpec.of(address).on(link);
    }

    private List<NeighbourMessage> permanent(ObjectFilter<NeighbourMessage> filter) {
        return neighbours().list(filter).stream()
                .filter(n -> n.state().equals(NeighbourState.PERMANENT))
                .toList();
    }

    private List<String> addresses(ObjectFilter<NeighbourMessage> filter) {
        return permanent(filter).stream()
                .map(n -> n.address().getHostAddress())
                .sorted()
                .toList();
    }

    @Test
    void neighbours_are_what_ip_shows() {
        live.namespace().ip("neighbour add 192.0.2.50 lladdr 02:00:00:00:00:01 dev a0");
        live.namespace().ip("neighbour add 2001:db8::50 lladdr 02:00:00:00:00:02 dev b0");
        List<String> expected = IpJson.list(live.namespace(), "neighbour show nud permanent").stream()
                .map(n -> IpPrefix.of(n.get("dst").asText()) + " "
                        + n.get("lladdr").asText() + " " + n.get("dev").asText())
                .toList();
        assertThat(expected).hasSize(2);
        assertThat(permanent(ObjectFilter.all()))
                .extracting(n -> IpPrefix.of(n.address().getHostAddress()) + " " + n.hardwareAddress() + " "
                        + live.rtnl().links().get(n.interfaceIndex()).name())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void neighbours_are_added_replaced_changed_read_and_deleted() {
        neighbours().add(neighbour("192.0.2.50", "a0").hardwareAddress(FIRST));
        neighbours().replace(neighbour("192.0.2.50", "a0").hardwareAddress(SECOND));
        assertThat(neighbours().get(neighbour("192.0.2.50", "a0")).hardwareAddress())
                .isEqualTo(SECOND);
        neighbours().change(neighbour("192.0.2.50", "a0").hardwareAddress(FIRST).state(NeighbourState.NOARP));
        NeighbourMessage changed = neighbours().get(neighbour("192.0.2.50", "a0"));
        assertThat(changed.hardwareAddress()).isEqualTo(FIRST);
        assertThat(changed.state()).isEqualTo(NeighbourState.NOARP);
        neighbours().delete(neighbour("192.0.2.50", "a0"));
        assertThat(addresses(ObjectFilter.all())).isEmpty();
    }

    @Test
    void a_spec_with_settings_finds_the_neighbour_of_its_address() {
        NeighbourSpec router = NeighbourSpec.of("2001:db8::50")
                .on("a0")
                .hardwareAddress(FIRST)
                .flags(NeighbourFlags.NTF_ROUTER)
                .state(NeighbourState.REACHABLE);
        neighbours().add(router);
        assertThat(neighbours().get(router).flags()).isEqualTo(NeighbourFlags.NTF_ROUTER);
        neighbours().delete(router);
        assertThatThrownBy(() -> neighbours().get(router)).satisfies(Rejected.with("ENOENT"));
    }

    @Test
    void a_proxy_entry_is_apart_from_the_neighbour_of_its_address() {
        neighbours().add(neighbour("192.0.2.50", "a0").hardwareAddress(FIRST));
        neighbours().add(neighbour("192.0.2.50", "a0").proxy());
        assertThat(neighbours().get(neighbour("192.0.2.50", "a0").proxy()).flags())
                .isEqualTo(NeighbourFlags.NTF_PROXY);
        neighbours().delete(neighbour("192.0.2.50", "a0").proxy());
        assertThat(addresses(NeighbourFilter.link("a0"))).containsExactly("192.0.2.50");
    }

    @Test
    void the_kernel_filters_by_link_and_by_master() {
        neighbours().add(neighbour("192.0.2.50", "a0").hardwareAddress(FIRST));
        neighbours().add(neighbour("192.0.2.51", "b0").hardwareAddress(SECOND));
        assertThat(addresses(NeighbourFilter.link("a0"))).containsExactly("192.0.2.50");
        assertThat(addresses(NeighbourFilter.master("br0"))).containsExactly("192.0.2.51");
        assertThat(addresses(ObjectFilter.family(AddressFamily.INET6))).isEmpty();
    }

    @Test
    void the_forwarding_entries_of_a_bridge_are_a_family_of_their_own() {
        int bridge = live.index("br0");
        assertThat(neighbours().list(ObjectFilter.family(AddressFamily.BRIDGE)))
                .isNotEmpty()
                .allSatisfy(n -> assertThat(n.family()).isEqualTo(AddressFamily.BRIDGE))
                .anySatisfy(n -> assertThat(n.masterIndex()).isEqualTo(bridge));
    }

    @Test
    void a_neighbour_that_exists_is_rejected() {
        neighbours().add(neighbour("192.0.2.50", "a0").hardwareAddress(FIRST));
        assertThatThrownBy(() -> neighbours().add(neighbour("192.0.2.50", "a0").hardwareAddress(SECOND)))
                .satisfies(Rejected.with("EEXIST"))
                .hasMessageStartingWith("RTM_NEWNEIGH 192.0.2.50: EEXIST");
    }

    @Test
    void a_neighbour_that_does_not_exist_is_not_changed_or_deleted() {
        assertThatThrownBy(
                        () -> neighbours().change(neighbour("192.0.2.50", "a0").hardwareAddress(FIRST)))
                .satisfies(Rejected.with("ENOENT"))
                .hasMessageStartingWith("RTM_NEWNEIGH 192.0.2.50: ENOENT");
        assertThatThrownBy(() -> neighbours().delete(neighbour("192.0.2.50", "a0")))
                .satisfies(Rejected.with("ENOENT"))
                .hasMessageStartingWith("RTM_DELNEIGH 192.0.2.50: ENOENT");
    }
}
