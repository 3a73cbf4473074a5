package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressFilter;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSettings;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsRoot
class RouteBatchTest {
    private static final HardwareAddress NEXT_DOOR = HardwareAddress.of("02:00:00:00:00:01");

    @RegisterExtension
    private final LiveRoute live = new LiveRoute();

    @BeforeEach
    void make_a_pair() {
        live.route().links().add(LinkSpec.veth("a0").peer("b0").up());
        live.route().links().change("b0", LinkSettings::up);
    }

    private RtnlBatch batch() {
        return live.route().batch();
    }

    private List<RouteMessage> blackholes() {
        return live.route().routes().list(RouteFilter.type(RouteType.BLACKHOLE));
    }

    private List<String> addresses() {
        return live
                .route()
                .addresses()
                .list(AddressFilter.on("a0").and(AddressFilter.family(AddressFamily.INET)))
                .stream()
                .map(address -> address.address().getHostAddress())
                .toList();
    }

    @Test
    void changes_of_all_kinds_are_carried_out_in_order() {
        batch().add(AddressSpec.of("192.0.2.7/24").on("a0"))
                .add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"))
                .replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.2"))
                .change(RouteSpec.to("10.1.0.0/16").via("192.0.2.3"))
                .add(NeighbourSpec.of("192.0.2.3").on("a0").at(NEXT_DOOR))
                .replace(AddressSpec.of("192.0.2.8/24").on("a0"))
                .add(LinkSpec.bridge("br0"))
                .changeLink("a0", link -> link.mtu(1400))
                .deleteLink("b0")
                .execute()
                .orThrow();
        // The other end of the pair went with b0, and what stood on it too.
        assertThat(live.route().links().list()).extracting(LinkMessage::name).containsExactlyInAnyOrder("lo", "br0");
    }

    @Test
    void what_was_added_is_deleted() {
        AddressSpec address = AddressSpec.of("192.0.2.7/24").on("a0");
        NeighbourSpec neighbour = NeighbourSpec.of("192.0.2.3").on("a0").at(NEXT_DOOR);
        RouteSpec blackhole = RouteSpec.to("10.2.0.0/16").blackhole();
        batch().add(address).add(neighbour).add(blackhole).execute().orThrow();
        assertThat(addresses()).containsExactly("192.0.2.7");
        assertThat(blackholes()).hasSize(1);
        batch().delete(neighbour).delete(address).delete(blackhole).execute().orThrow();
        assertThat(addresses()).isEmpty();
        assertThat(blackholes()).isEmpty();
    }

    @Test
    void each_change_has_its_own_outcome() {
        BatchResult result = batch().add(RouteSpec.to("10.2.0.0/16").blackhole())
                .add(RouteSpec.to("10.2.0.0/16").blackhole())
                .add(AddressSpec.of("192.0.2.7/24").on("a0"))
                .execute();
        assertThat(result.outcomes())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Outcome.Acknowledged.class),
                        second -> assertThat(
                                        ((Outcome.Rejected) second).exception().errno())
                                .isEqualTo(Errno.EEXIST),
                        third -> assertThat(third).isInstanceOf(Outcome.Acknowledged.class));
        assertThat(addresses()).containsExactly("192.0.2.7");
    }

    @Test
    void thousands_of_routes_go_in_a_batch() {
        RtnlBatch routes = batch();
        IntStream.range(0, 5000)
                .forEach(i -> routes.add(
                        RouteSpec.to("10." + i / 256 + "." + i % 256 + ".0/24").blackhole()));
        assertThat(routes.execute().failures()).isEmpty();
        assertThat(blackholes()).hasSize(5000);
    }

    @Test
    void nothing_is_sent_where_a_name_is_of_no_link() {
        RtnlBatch batch = batch().add(RouteSpec.to("10.2.0.0/16").blackhole())
                .add(AddressSpec.of("192.0.2.7/24").on("nosuch"));
        assertThatThrownBy(batch::execute)
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV));
        assertThat(blackholes()).isEmpty();
    }

    @Test
    void a_batch_that_was_executed_is_empty() {
        RtnlBatch batch = batch().add(RouteSpec.to("10.2.0.0/16").blackhole());
        assertThat(batch.execute().outcomes()).hasSize(1);
        assertThat(batch.execute().outcomes()).isEmpty();
    }

    @Test
    void a_peer_is_made_in_another_namespace() {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            batch().add(LinkSpec.veth("c0").peer("d0").inNamespace(other.namespace()))
                    .execute()
                    .orThrow();
            assertThat(there.links().get("d0").kind()).isEqualTo("veth");
        }
    }
}
