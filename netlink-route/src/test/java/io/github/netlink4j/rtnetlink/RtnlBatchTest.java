package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressFilter;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.rule.RuleMessage;
import io.github.netlink4j.rtnetlink.rule.RuleSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsRoot
class RtnlBatchTest {
    private static final HardwareAddress GATEWAY = HardwareAddress.of("02:00:00:00:00:01");

    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    @BeforeEach
    void add_a_pair() {
        live.rtnl().links().add(LinkSpec.veth("a0", "b0").up());
        live.rtnl().links().change("b0", ExistingLink::up);
    }

    private RtnlBatch batch() {
        return live.rtnl().batch();
    }

    private List<RouteMessage> blackholes() {
        return live.rtnl().routes().list(RouteFilter.type(RouteType.BLACKHOLE));
    }

    private List<String> addressesOn(String link) {
        ObjectFilter<AddressMessage> filter = AddressFilter.link(link).and(ObjectFilter.family(AddressFamily.INET));
        return live.rtnl().addresses().list(filter).stream()
                .map(address -> AddressText.of(address.address()))
                .toList();
    }

    private static RouteSpec blackhole(String destination) {
        return RouteSpec.to(destination).blackhole();
    }

    @Test
    void changes_of_all_objects_are_carried_out_in_order() {
        batch().add(AddressSpec.of("192.0.2.7/24").on("a0"))
                .add(RouteSpec.to("10.1.0.0/16").via("192.0.2.1"))
                .replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.2"))
                .change(RouteSpec.to("10.1.0.0/16").via("192.0.2.3"))
                .add(NeighbourSpec.of("192.0.2.3").on("a0").hardwareAddress(GATEWAY))
                .replace(AddressSpec.of("192.0.2.8/24").on("a0"))
                .add(RuleSpec.priority(1000).from("192.0.2.0/24").lookup(100))
                .add(LinkSpec.bridge("br0"))
                .change(ExistingLink.named("a0").mtu(1400))
                .execute()
                .orThrow();
        assertThat(addressesOn("a0")).containsExactly("192.0.2.7", "192.0.2.8");
        assertThat(live.rtnl().routes().list(RouteFilter.protocol(RouteProtocol.STATIC)))
                .singleElement()
                .satisfies(route -> assertThat(AddressText.of(route.gateway())).isEqualTo("192.0.2.3"));
        assertThat(live.rtnl().rules().list(ObjectFilter.family(AddressFamily.INET)))
                .extracting(RuleMessage::priority)
                .contains(1000L);
        assertThat(live.rtnl().links().get("a0").mtu()).isEqualTo(1400);
        batch().delete(ExistingLink.named("b0")).execute().orThrow();
        assertThat(live.rtnl().links().list()).extracting(LinkMessage::name).containsExactlyInAnyOrder("lo", "br0");
    }

    @Test
    void objects_that_were_added_are_deleted() {
        AddressSpec address = AddressSpec.of("192.0.2.7/24").on("a0");
        NeighbourSpec neighbour = NeighbourSpec.of("192.0.2.3").on("a0").hardwareAddress(GATEWAY);
        batch().add(address)
                .add(neighbour)
                .add(blackhole("10.2.0.0/16"))
                .execute()
                .orThrow();
        assertThat(addressesOn("a0")).containsExactly("192.0.2.7");
        assertThat(blackholes()).hasSize(1);
        batch().delete(neighbour)
                .delete(address)
                .delete(blackhole("10.2.0.0/16"))
                .execute()
                .orThrow();
        assertThat(addressesOn("a0")).isEmpty();
        assertThat(blackholes()).isEmpty();
    }

    @Test
    void each_change_has_its_own_outcome() {
        BatchResult result = batch().add(blackhole("10.2.0.0/16"))
                .add(blackhole("10.2.0.0/16"))
                .add(AddressSpec.of("192.0.2.7/24").on("a0"))
                .execute();
        assertThat(result.outcomes())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Outcome.Acknowledged.class),
                        second -> assertThat(
                                        ((Outcome.Rejected) second).exception().errno())
                                .isEqualTo(Errno.EEXIST),
                        third -> assertThat(third).isInstanceOf(Outcome.Acknowledged.class));
        assertThat(addressesOn("a0")).containsExactly("192.0.2.7");
    }

    @Test
    void a_batch_may_have_thousands_of_routes() {
        RtnlBatch routes = batch();
        IntStream.range(0, 5000).forEach(i -> routes.add(blackhole("10." + i / 256 + "." + i % 256 + ".0/24")));
        assertThat(routes.execute().failures()).isEmpty();
        assertThat(blackholes()).hasSize(5000);
    }

    @Test
    void an_unknown_link_is_the_outcome_of_its_change_alone() {
        BatchResult result = batch().add(blackhole("10.2.0.0/16"))
                .add(AddressSpec.of("192.0.2.7/24").on("nosuch"))
                .add(AddressSpec.of("192.0.2.8/24").on("a0"))
                .execute();
        assertThat(result.outcomes()).hasSize(3);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure).isSameAs(result.outcomes().get(1));
            assertThat(((Outcome.Rejected) failure).exception())
                    .satisfies(Rejected.with("ENODEV"))
                    .hasMessage("RTM_NEWADDR 192.0.2.7/24: ENODEV: there is no link \"nosuch\"");
        });
        assertThat(blackholes()).hasSize(1);
        assertThat(addressesOn("a0")).containsExactly("192.0.2.8");
    }

    @Test
    void a_batch_refers_to_links_that_it_adds() {
        batch().add(LinkSpec.bridge("br7").up())
                .add(LinkSpec.veth("c0", "d0").master("br7").up())
                .add(AddressSpec.of("192.0.2.7/24").on("br7"))
                .add(AddressSpec.of("192.0.2.8/24").on("d0"))
                .execute()
                .orThrow();
        assertThat(addressesOn("br7")).containsExactly("192.0.2.7");
        assertThat(addressesOn("d0")).containsExactly("192.0.2.8");
        assertThat(live.rtnl().links().get("c0").masterIndex()).isEqualTo(live.index("br7"));
    }

    @Test
    void a_batch_refers_to_links_that_it_renames() {
        BatchResult result = batch().change(ExistingLink.named("a0").name("a1"))
                .add(AddressSpec.of("192.0.2.7/24").on("a1"))
                .add(AddressSpec.of("192.0.2.8/24").on("a0"))
                .execute();
        assertThat(result.failures())
                .singleElement()
                .hasToString("RTM_NEWADDR 192.0.2.8/24: ENODEV: there is no link \"a0\"");
        assertThat(addressesOn("a1")).containsExactly("192.0.2.7");
    }

    @Test
    void a_batch_does_not_find_the_old_name_of_a_link_that_it_renames_by_index() {
        int index = live.index("a0");
        BatchResult result = batch().add(AddressSpec.of("192.0.2.7/24").on("a0"))
                .change(ExistingLink.ofIndex(index).name("a1"))
                .add(AddressSpec.of("192.0.2.8/24").on("a0"))
                .execute();
        assertThat(result.failures())
                .singleElement()
                .hasToString("RTM_NEWADDR 192.0.2.8/24: ENODEV: there is no link \"a0\"");
        assertThat(addressesOn("a1")).containsExactly("192.0.2.7");
    }

    @Test
    void a_batch_refers_to_a_link_that_it_deletes_and_adds_again() {
        live.rtnl().links().add(LinkSpec.bridge("br7"));
        int before = live.index("br7");
        batch().add(AddressSpec.of("192.0.2.7/24").on("br7"))
                .delete(ExistingLink.named("br7"))
                .add(LinkSpec.bridge("br7"))
                .add(AddressSpec.of("192.0.2.8/24").on("br7"))
                .execute()
                .orThrow();
        assertThat(live.index("br7")).isNotEqualTo(before);
        assertThat(addressesOn("br7")).containsExactly("192.0.2.8");
    }

    @Test
    void a_batch_that_was_executed_is_empty() {
        RtnlBatch batch = batch().add(blackhole("10.2.0.0/16"));
        assertThat(batch.execute().outcomes()).hasSize(1);
        assertThat(batch.execute().outcomes()).isEmpty();
    }

    @Test
    void a_batch_adds_a_pair_with_one_name_in_two_namespaces() {
        try (TestNamespace other = TestNamespace.create()) {
            batch().add(LinkSpec.veth("c0", "c0").peer(peer -> peer.inNamespace(other.namespace())))
                    .add(AddressSpec.of("192.0.2.7/24").on("c0"))
                    .execute()
                    .orThrow();
        }
    }

    @Test
    void a_peer_is_added_in_another_namespace() {
        try (TestNamespace other = TestNamespace.create();
                RtnlConnection there = RtnlConnection.open(other.namespace())) {
            batch().add(LinkSpec.veth("c0", "d0").peer(peer -> peer.inNamespace(other.namespace())))
                    .execute()
                    .orThrow();
            assertThat(there.links().get("d0").kindName()).isEqualTo("veth");
        }
    }
}
