package io.github.netlink4j.rtnetlink;

import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_IPV4_ROUTE;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_LINK;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_NEIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourKey;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mirrors without a kernel. */
@Timeout(30)
class ScriptedMirrorsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** RTM_NEWLINK of index 3, Ethernet, up. */
    private static final String WLAN0 = """
            2c 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
            00 00 01 00 03 00 00 00 43 10 01 00 00 00 00 00
            0a 00 03 00 77 6c 61 6e 30 00 00 00   # IFLA_IFNAME "wlan0"
            """;

    private static final String WIRELESS_EVENT = """
            28 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
            00 00 01 00 03 00 00 00 43 10 01 00 00 00 00 00
            08 00 0b 00 04 00 15 8b   # IFLA_WIRELESS
            """;

    private static final String LEAVES_BRIDGE = """
            20 00 00 00 11 00 00 00 00 00 00 00 00 00 00 00   # RTM_DELLINK
            07 00 01 00 03 00 00 00 43 10 01 00 00 00 00 00   # AF_BRIDGE
            """;

    private static final String DELETED = """
            20 00 00 00 11 00 00 00 00 00 00 00 00 00 00 00   # RTM_DELLINK
            00 00 01 00 03 00 00 00 43 10 01 00 00 00 00 00   # AF_UNSPEC
            """;

    private final ScriptedKernel kernel =
            ScriptedKernel.answering(request -> request.type() == Rtm.RTM_GETLINK || request.type() == Rtm.RTM_GETNEIGH
                    ? Replies.dump(request)
                    : Replies.ack(request));

    private void publish(int group, String... messages) {
        List.of(messages).forEach(message -> kernel.publish(group, Hex.bytes(message)));
    }

    private List<String> namesAfter(String... messages) {
        try (RtnlConnection rtnl = RtnlConnection.over(kernel);
                Mirror<Integer, LinkMessage> links = rtnl.links().mirror()) {
            assertThat(links.awaitSynced(LIMIT)).isTrue();
            publish(RTNLGRP_LINK, messages);
            assertThat(links.refresh(LIMIT)).isTrue();
            return links.snapshot().values().stream().map(LinkMessage::name).toList();
        }
    }

    @Test
    void an_event_of_the_wireless_extensions_does_not_replace_a_link() {
        assertThat(namesAfter(WLAN0, WIRELESS_EVENT)).containsExactly("wlan0");
        assertThat(namesAfter(WIRELESS_EVENT)).isEmpty();
    }

    @Test
    void a_port_that_leaves_its_bridge_is_not_removed() {
        assertThat(namesAfter(WLAN0, LEAVES_BRIDGE)).containsExactly("wlan0");
        assertThat(namesAfter(WLAN0, DELETED)).isEmpty();
    }

    @Test
    void proxy_entries_and_forwarding_entries_are_not_neighbours() {
        String neighbour = """
                24 00 00 00 1c 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWNEIGH
                02 00 00 00 08 00 00 00 80 00 00 00               # AF_INET, index 8, NUD_PERMANENT
                08 00 01 00 c0 00 02 32                           # NDA_DST 192.0.2.50
                """;
        String deletedProxy = """
                24 00 00 00 1d 00 00 00 00 00 00 00 00 00 00 00   # RTM_DELNEIGH
                02 00 00 00 08 00 00 00 00 00 08 00               # AF_INET, index 8, NTF_PROXY
                08 00 01 00 c0 00 02 32                           # NDA_DST 192.0.2.50
                """;
        String forwarding = """
                24 00 00 00 1c 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWNEIGH
                07 00 00 00 08 00 00 00 80 00 02 00               # AF_BRIDGE, index 8, NTF_SELF
                08 00 01 00 c0 00 02 33                           # NDA_DST 192.0.2.51
                """;
        try (RtnlConnection rtnl = RtnlConnection.over(kernel);
                Mirror<NeighbourKey, NeighbourMessage> neighbours =
                        rtnl.neighbours().mirror()) {
            assertThat(neighbours.awaitSynced(LIMIT)).isTrue();
            publish(RTNLGRP_NEIGH, neighbour, deletedProxy, forwarding);
            assertThat(neighbours.refresh(LIMIT)).isTrue();
            assertThat(neighbours.snapshot().keySet())
                    .extracting(key -> key.address().getHostAddress())
                    .containsExactly("192.0.2.50");
        }
    }

    @Test
    void a_listener_gets_each_change() {
        Queue<String> changes = new ConcurrentLinkedQueue<>();
        try (RtnlConnection rtnl = RtnlConnection.over(kernel);
                Mirror<Integer, LinkMessage> links = rtnl.links()
                        .mirror(m -> m.listener((index, before, after) ->
                                changes.add(index + " " + name(before) + " " + name(after))))) {
            assertThat(links.awaitSynced(LIMIT)).isTrue();
            publish(RTNLGRP_LINK, WLAN0, DELETED);
            assertThat(links.refresh(LIMIT)).isTrue();
        }
        assertThat(changes).containsExactly("3 null wlan0", "3 wlan0 null");
    }

    private static String name(LinkMessage link) {
        return link == null ? "null" : link.name();
    }

    @Test
    void the_table_is_dumped_no_more_often_than_once_in_an_interval() {
        try (RtnlConnection rtnl = RtnlConnection.over(kernel);
                Mirror<Integer, LinkMessage> links = rtnl.links().mirror(m -> m.interval(Duration.ofHours(1)))) {
            assertThat(links.awaitSynced(LIMIT)).isTrue();
            kernel.overrun(RTNLGRP_LINK);
            assertThat(links.refresh(Duration.ofMillis(100))).isFalse();
            assertThat(links.state()).isEqualTo(Mirror.State.SYNCING);
            assertThat(links.resyncs()).isEqualTo(1);
        }
    }

    @Test
    void routes_are_not_dumped_again_for_a_notification_that_says_all() {
        ScriptedKernel routes = ScriptedKernel.answering(
                request -> request.type() == Rtm.RTM_GETROUTE ? Replies.dump(request) : Replies.ack(request));
        byte[] route = Captured.bytes("request-route");
        try (RtnlConnection rtnl = RtnlConnection.over(routes);
                Mirror<?, ?> mirror = rtnl.routes().mirror()) {
            assertThat(mirror.awaitSynced(LIMIT)).isTrue();
            routes.publish(RTNLGRP_IPV4_ROUTE, route);
            assertThat(mirror.refresh(LIMIT)).isTrue();
            assertThat(mirror.snapshot()).hasSize(1);
            assertThat(mirror.resyncs()).isEqualTo(1);
        }
    }

    @Test
    void a_condition_of_the_caller_for_a_further_dump_holds_beside_that_of_the_objects() {
        Duration always = Duration.ofMillis(1);
        try (RtnlConnection rtnl = RtnlConnection.over(kernel);
                Mirror<Integer, LinkMessage> links =
                        rtnl.links().mirror(m -> m.interval(always).resyncOn(notification -> true))) {
            assertThat(links.awaitSynced(LIMIT)).isTrue();
            publish(RTNLGRP_LINK, WLAN0);
            assertThat(links.refresh(LIMIT)).isTrue();
            assertThat(links.resyncs()).isEqualTo(2);
        }
    }
}
