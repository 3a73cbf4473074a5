package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.core.connection.RequestTimeoutException;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.NextHopSpec;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The links and namespaces that the changes of a batch refer to, without a kernel. */
@Timeout(30)
class BatchReferencesTest {
    private final ScriptedLinks kernel = new ScriptedLinks(Map.of("a0", 5, "a1", 6));

    private static RouteSpec route(int i) {
        return RouteSpec.to("10." + i + ".0.0/16");
    }

    @Test
    void a_name_is_looked_up_once_per_batch() {
        try (RtnlConnection rtnl = kernel.connect()) {
            RtnlBatch batch = rtnl.batch();
            IntStream.range(0, 100).forEach(i -> batch.add(route(i).on(i % 2 == 0 ? "a0" : "a1")));
            batch.add(AddressSpec.of("192.0.2.7/24").on("a0"))
                    .add(NeighbourSpec.of("192.0.2.8")
                            .on("a1")
                            .hardwareAddress(HardwareAddress.of("02:00:00:00:00:01")))
                    .add(RouteSpec.to("10.200.0.0/16")
                            .nextHop(NextHop.via("192.0.2.1", 1).on("a1")))
                    .execute()
                    .orThrow();
        }
        assertThat(kernel.lookups()).containsExactly("a0", "a1");
        assertThat(kernel.requests()).hasSize(103);
    }

    @Test
    void an_unknown_name_is_looked_up_once_per_batch() {
        try (RtnlConnection rtnl = kernel.connect()) {
            RtnlBatch batch = rtnl.batch();
            IntStream.range(0, 100).forEach(i -> batch.add(route(i).on("nosuch")));
            assertThat(batch.execute().failures()).hasSize(100);
        }
        assertThat(kernel.lookups()).containsExactly("nosuch");
        assertThat(kernel.requests()).isEmpty();
    }

    @Test
    void names_are_looked_up_again_once_a_link_is_renamed_or_deleted() {
        try (RtnlConnection rtnl = kernel.connect()) {
            rtnl.batch()
                    .add(route(1).on("a0"))
                    .change(ExistingLink.ofIndex(5).name("b0"))
                    .add(route(2).on("a0"))
                    .delete(ExistingLink.named("a1"))
                    .add(route(3).on("a0"))
                    .execute();
        }
        assertThat(kernel.lookups()).containsExactly("a0", "a0", "a0");
    }

    @Test
    void an_index_is_not_looked_up() {
        try (RtnlConnection rtnl = kernel.connect()) {
            rtnl.batch().add(route(1).on(5)).execute().orThrow();
        }
        assertThat(kernel.lookups()).isEmpty();
        assertThat(kernel.requests()).singleElement().asString().contains("RTA_OIF=5");
    }

    @Test
    void outcomes_are_in_the_order_of_the_changes() {
        try (RtnlConnection rtnl = kernel.connect()) {
            BatchResult result = rtnl.batch()
                    .add(route(1).on("nosuch"))
                    .add(route(2).on("a0"))
                    .add(route(3).on("nosuch"))
                    .add(route(4).on("a1"))
                    .execute();
            assertThat(result.outcomes())
                    .extracting(outcome -> outcome.request() + " " + (outcome instanceof Outcome.Acknowledged))
                    .containsExactly(
                            "RTM_NEWROUTE 10.1.0.0/16 false",
                            "RTM_NEWROUTE 10.2.0.0/16 true",
                            "RTM_NEWROUTE 10.3.0.0/16 false",
                            "RTM_NEWROUTE 10.4.0.0/16 true");
        }
    }

    @Test
    void specs_are_taken_by_value() {
        RouteSpec route = route(1).on("a0").metric(7);
        AddressSpec address = AddressSpec.of("192.0.2.7/24").on("a0");
        ExistingLink link = ExistingLink.named("a0").mtu(1400);
        NextHopSpec hop = NextHop.via("192.0.2.1", 1).on("a0");
        RouteSpec multipath = route(2).nextHop(hop);
        try (RtnlConnection rtnl = kernel.connect()) {
            RtnlBatch batch = rtnl.batch().add(route).add(address).change(link).add(multipath);
            route.on("a1").metric(8);
            address.on("a1");
            link.mtu(1500);
            hop.on("a1");
            batch.execute().orThrow();
        }
        assertThat(kernel.requests())
                .satisfiesExactly(
                        r -> assertThat(r).contains("RTA_OIF=5", "RTA_PRIORITY=7}"),
                        a -> assertThat(a).contains("ifa_index=5"),
                        l -> assertThat(l).contains("IFLA_MTU=1400").doesNotContain("1500"),
                        m -> assertThat(m).contains("rtnh_ifindex=5"));
    }

    @Test
    void a_namespace_that_cannot_be_opened_is_the_outcome_of_its_change_alone() {
        NetworkNamespace nosuch = new NetworkNamespace(Path.of("/nosuch/namespace"));
        try (RtnlConnection rtnl = kernel.connect()) {
            BatchResult result = rtnl.batch()
                    .add(LinkSpec.bridge("br0"))
                    .add(LinkSpec.veth("c0", "d0").peer(peer -> peer.inNamespace(nosuch)))
                    .add(LinkSpec.bridge("br1"))
                    .execute();
            assertThat(result.failures()).singleElement().satisfies(failure -> {
                assertThat(failure).isSameAs(result.outcomes().get(1));
                assertThat(failure.request()).hasToString("RTM_NEWLINK \"c0\" (veth)");
                assertThat(((Outcome.Unknown) failure).sent()).isFalse();
                assertThat(((Outcome.Unknown) failure).cause())
                        .isInstanceOf(SystemCallException.class)
                        .hasMessageContaining("/nosuch/namespace");
            });
        }
        assertThat(kernel.requests()).hasSize(2);
    }

    @Test
    void a_lookup_that_the_kernel_rejects_is_the_outcome_of_its_change() {
        ScriptedKernel forbidding = ScriptedKernel.answering(request ->
                request.type() == Rtm.RTM_GETLINK ? Replies.error(request, Errno.EPERM) : Replies.ack(request));
        try (RtnlConnection rtnl = RtnlConnection.over(forbidding)) {
            BatchResult result =
                    rtnl.batch().add(route(1).on("a0")).add(route(2).on(5)).execute();
            assertThat(result.failures())
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(((Outcome.Rejected) failure).exception()).satisfies(Rejected.with("EPERM")));
        }
    }

    /** Otherwise each change would wait for the timeout. */
    @Test
    void nothing_is_sent_after_a_lookup_that_timed_out() {
        ScriptedKernel silent = ScriptedKernel.answering(request -> Replies.none());
        try (RtnlConnection rtnl = RtnlConnection.over(silent, Duration.ofMillis(50))) {
            RtnlBatch batch = rtnl.batch().add(route(1).on(5));
            IntStream.range(2, 50).forEach(i -> batch.add(route(i).on("a" + i)));
            assertThat(batch.execute().outcomes())
                    .hasSize(49)
                    .allSatisfy(outcome ->
                            assertThat(((Outcome.Unknown) outcome).sent()).isFalse())
                    .allSatisfy(outcome -> assertThat(((Outcome.Unknown) outcome).cause())
                            .isInstanceOf(RequestTimeoutException.class));
        }
        assertThat(silent.requests()).hasSize(1);
    }

    @Test
    void nothing_is_looked_up_after_a_change_that_timed_out() {
        ScriptedKernel silent = ScriptedKernel.answering(request -> Replies.none());
        try (RtnlConnection rtnl = RtnlConnection.over(silent, Duration.ofMillis(50))) {
            BatchResult result = rtnl.batch()
                    .add(LinkSpec.bridge("br0"))
                    .add(route(1).on("br0"))
                    .add(route(2).on("a0"))
                    .execute();
            assertThat(result.outcomes())
                    .extracting(o -> ((Outcome.Unknown) o).sent())
                    .containsExactly(true, false, false);
        }
        assertThat(silent.requests()).hasSize(1);
    }
}
