package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The control data of datagrams: their multicast group and network namespace. */
class ControlDataTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int RTNLGRP_TUNNEL = 35;

    private static NetlinkSocket openIn(TestNamespace namespace) {
        return NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace.namespace())
                .open();
    }

    @Test
    void before_the_first_receive_there_is_no_group_and_no_namespace() {
        try (NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE)) {
            assertThat(socket.group()).isZero();
            assertThat(socket.namespaceId()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    @NeedsRoot
    void a_notification_has_its_group_and_a_reply_none(int datagrams) {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            socket.receiveMany(datagrams);
            socket.join(LinkRequests.RTNLGRP_LINK);
            namespace.ip("link set lo mtu 1400");
            socket.send(LinkRequests.rejected(1, 16));
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.group()).isEqualTo(LinkRequests.RTNLGRP_LINK);
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.group()).isZero();
        }
    }

    @Test
    @NeedsRoot
    void a_receive_without_a_datagram_clears_the_group() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            socket.set(NetlinkOption.PKTINFO, true);
            socket.join(LinkRequests.RTNLGRP_LINK);
            namespace.ip("link set lo mtu 1400");
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.group()).isEqualTo(LinkRequests.RTNLGRP_LINK);
            assertThat(socket.receive(Duration.ZERO)).isNull();
            assertThat(socket.group()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    @NeedsRoot
    void a_group_above_32_is_known_with_pktinfo(int datagrams) {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = openIn(namespace)) {
            namespace.ip("link add vx0 type vxlan external vnifilter dstport 4789");
            socket.receiveMany(datagrams);
            socket.join(RTNLGRP_TUNNEL);
            namespace.run("bridge vni add vni 10 dev vx0", "");
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.group()).isZero();
            assertThat(socket.set(NetlinkOption.PKTINFO, true)).isTrue();
            namespace.run("bridge vni add vni 11 dev vx0", "");
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.group()).isEqualTo(RTNLGRP_TUNNEL);
        }
    }

    @Test
    @NeedsRoot
    void a_notification_of_another_namespace_has_its_id_and_one_of_the_sockets_own_has_none() {
        try (TestNamespace here = TestNamespace.create();
                TestNamespace there = TestNamespace.create();
                NetlinkSocket socket = openIn(here)) {
            String pid = there.namespace().file().getName(1).toString();
            // The peer's namespace gets an id here: 0, the first.
            here.ip("link add a0 type veth peer name b0 netns " + pid);
            assertThat(socket.set(NetlinkOption.LISTEN_ALL_NSID, true)).isTrue();
            assertThat(socket.set(NetlinkOption.PKTINFO, true)).isTrue();
            socket.join(LinkRequests.RTNLGRP_LINK);
            there.ip("link set lo mtu 1400");
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.namespaceId()).isZero();
            assertThat(socket.group()).isEqualTo(LinkRequests.RTNLGRP_LINK);
            here.ip("link set lo mtu 1400");
            assertThat(socket.receive(SOON)).isNotNull();
            assertThat(socket.namespaceId()).isEqualTo(-1);
        }
    }
}
