package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTNLGRP_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OpenFiles;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options of connections, and the sockets of the subscriptions that a connection opens. */
class ConnectionOptionsTest {
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));
    private static final int MIB = 1 << 20;

    private static NetlinkConnection open(ConnectionOptions options) {
        return NetlinkConnection.open(NetlinkProtocol.ROUTE, options);
    }

    private static Subscription<SampleLink> subscribe(NetlinkConnection connection, SubscribeOptions options) {
        return connection.subscribe(options, new SampleLink()::wrap, List.of(), RTNLGRP_LINK);
    }

    @Test
    void options_are_values() {
        ConnectionOptions one = ConnectionOptions.DEFAULT.withTimeout(Duration.ofSeconds(1));
        assertThat(one.timeout()).hasSeconds(1);
        assertThat(ConnectionOptions.DEFAULT.timeout()).hasSeconds(5);
        assertThat(one.withReceiveBuffer(MIB).receiveBuffer()).isEqualTo(MIB);
        assertThat(SubscribeOptions.DEFAULT.withListFirst().withReceiveBuffer(MIB))
                .isEqualTo(new SubscribeOptions(MIB, true));
    }

    @Test
    void invalid_options_are_rejected() {
        assertThatThrownBy(() -> ConnectionOptions.DEFAULT.withReceiveBuffer(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a receive buffer of -1 bytes");
        assertThatThrownBy(() -> SubscribeOptions.DEFAULT.withReceiveBuffer(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConnectionOptions.DEFAULT.withTimeout(null)).hasMessage("timeout");
        assertThatThrownBy(() -> ConnectionOptions.DEFAULT.withNamespace(null)).hasMessage("namespace");
    }

    @Test
    @NeedsRoot
    void a_connection_and_its_subscriptions_are_in_the_namespace_of_the_options() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection rtnl = open(ConnectionOptions.DEFAULT.withNamespace(namespace.namespace()));
                Subscription<SampleLink> links = rtnl.subscribe(new SampleLink()::wrap, RTNLGRP_LINK)) {
            assertThat(rtnl.execute(LINKS).messages()).as("only lo").isEqualTo(1);
            namespace.ip("link set lo mtu 1400");
            List<Long> mtus = new ArrayList<>();
            links.poll(
                    Duration.ofSeconds(20),
                    event -> mtus.add(
                            ((Notification<SampleLink>) event).message().mtu()));
            assertThat(mtus).containsExactly(1400L);
        }
    }

    @Test
    @NeedsRoot
    void a_subscription_has_the_receive_buffer_of_its_options_or_that_of_the_connection() {
        try (NetlinkConnection rtnl = open(ConnectionOptions.DEFAULT.withReceiveBuffer(MIB));
                Subscription<SampleLink> same = subscribe(rtnl, SubscribeOptions.DEFAULT);
                Subscription<SampleLink> larger =
                        subscribe(rtnl, SubscribeOptions.DEFAULT.withReceiveBuffer(2 * MIB))) {
            assertThat(rtnl.transport().receiveBufferSize()).isEqualTo(2 * MIB);
            assertThat(same.transport().receiveBufferSize()).isEqualTo(2 * MIB);
            assertThat(larger.transport().receiveBufferSize()).isEqualTo(4 * MIB);
        }
    }

    @Test
    void a_request_has_the_timeout_of_the_options() {
        Request neverAnswered = Request.dump("NLMSG_NOOP", 1, m -> {});
        try (NetlinkConnection rtnl = open(ConnectionOptions.DEFAULT.withTimeout(Duration.ofMillis(7)))) {
            assertThatThrownBy(() -> rtnl.execute(neverAnswered)).hasMessage("NLMSG_NOOP: no reply within 7 ms");
        }
    }

    @Test
    void a_subscription_stays_open_when_its_connection_is_closed_and_no_more_can_be_opened() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        NetlinkConnection rtnl = NetlinkConnection.over(kernel, Duration.ofSeconds(5));
        Subscription<SampleLink> links = rtnl.subscribe(new SampleLink()::wrap, RTNLGRP_LINK);
        rtnl.close();
        assertThat(links.poll(Duration.ZERO, event -> {})).isFalse();
        assertThatThrownBy(() -> rtnl.subscribe(new SampleLink()::wrap, RTNLGRP_LINK))
                .isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> rtnl.mirror(LINKS, row -> null)).isInstanceOf(SocketClosedException.class);
        links.close();
    }

    @Test
    void a_connection_over_a_single_transport_has_no_subscriptions() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        try (NetlinkConnection rtnl = NetlinkConnection.over(kernel.open(), Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> rtnl.subscribe(new SampleLink()::wrap, RTNLGRP_LINK))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("a subscription needs a transport of its own");
        }
    }

    @Test
    void a_group_that_cannot_be_joined_leaves_no_socket() {
        NetlinkSocket.open(NetlinkProtocol.ROUTE).close();
        long before = OpenFiles.count();
        try (NetlinkConnection rtnl = open(ConnectionOptions.DEFAULT)) {
            long open = OpenFiles.count();
            assertThat(open).isGreaterThan(before);
            assertThatThrownBy(() -> rtnl.subscribe(new SampleLink()::wrap, 1_000_000))
                    .hasMessageStartingWith("NETLINK_ROUTE join group 1000000: EINVAL");
            assertThat(OpenFiles.count()).isEqualTo(open);
        }
    }
}
