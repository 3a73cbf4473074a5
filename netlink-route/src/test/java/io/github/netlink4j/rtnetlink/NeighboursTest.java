package io.github.netlink4j.rtnetlink;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourStates.NUD_NOARP;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourStates.NUD_PERMANENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourFilter;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.neighbour.Neighbours;
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
    private final LiveRoute live = new LiveRoute();

    @BeforeEach
    void make_a_pair_and_a_bridge() {
        live.route().links().add(LinkSpec.bridge("br0").up());
        live.route().links().add(LinkSpec.veth("a0").peer("b0").up());
        live.route().links().change("b0", link -> link.master("br0").up());
    }

    private Neighbours neighbours() {
        return live.route().neighbours();
    }

    private static NeighbourSpec neighbour(String address, String link) {
        return NeighbourSpec.of(address).on(link);
    }

    private List<String> addresses(NeighbourFilter filter) {
        return neighbours().list(filter).stream()
                .filter(n -> n.state() == NUD_PERMANENT)
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
        List<NeighbourMessage> permanent = neighbours().list().stream()
                .filter(n -> n.state() == NUD_PERMANENT)
                .toList();
        assertThat(permanent)
                .extracting(n -> IpPrefix.of(n.address().getHostAddress()) + " " + n.hardwareAddress() + " "
                        + live.route().links().get(n.interfaceIndex()).name())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void neighbours_are_added_replaced_changed_got_and_deleted() {
        neighbours().add(neighbour("192.0.2.50", "a0").at(FIRST));
        neighbours().replace(neighbour("192.0.2.50", "a0").at(SECOND));
        assertThat(neighbours().get(neighbour("192.0.2.50", "a0")).hardwareAddress())
                .isEqualTo(SECOND);
        neighbours().change(neighbour("192.0.2.50", "a0").at(FIRST).state(NUD_NOARP));
        NeighbourMessage changed = neighbours().get(neighbour("192.0.2.50", "a0"));
        assertThat(changed.hardwareAddress()).isEqualTo(FIRST);
        assertThat(changed.state()).isEqualTo(NUD_NOARP);
        neighbours().delete(neighbour("192.0.2.50", "a0"));
        assertThat(addresses(NeighbourFilter.ALL)).isEmpty();
    }

    @Test
    void the_kernel_filters_by_link_and_by_master() {
        neighbours().add(neighbour("192.0.2.50", "a0").at(FIRST));
        neighbours().add(neighbour("192.0.2.51", "b0").at(SECOND));
        assertThat(addresses(NeighbourFilter.on("a0"))).containsExactly("192.0.2.50");
        assertThat(addresses(NeighbourFilter.master("br0"))).containsExactly("192.0.2.51");
        assertThat(addresses(NeighbourFilter.family(AddressFamily.INET6))).isEmpty();
    }

    @Test
    void the_forwarding_entries_of_a_bridge_are_a_family_of_their_own() {
        int bridge = live.route().links().get("br0").index();
        assertThat(neighbours().list(NeighbourFilter.family(AddressFamily.BRIDGE)))
                .isNotEmpty()
                .allSatisfy(n -> assertThat(n.family()).isEqualTo(AddressFamily.BRIDGE))
                .anySatisfy(n -> assertThat(n.master()).isEqualTo(bridge));
    }

    @Test
    void a_neighbour_that_is_there_is_refused() {
        neighbours().add(neighbour("192.0.2.50", "a0").at(FIRST));
        assertThatThrownBy(() -> neighbours().add(neighbour("192.0.2.50", "a0").at(SECOND)))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EEXIST))
                .hasMessageStartingWith("RTM_NEWNEIGH 192.0.2.50: EEXIST");
    }
}
