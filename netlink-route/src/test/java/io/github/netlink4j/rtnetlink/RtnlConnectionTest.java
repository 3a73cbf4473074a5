package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.InterruptedDumpException;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.rtnetlink.link.LinkFilter;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.uapi.RtnlGroups;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Without a kernel: no root needed. */
@Timeout(30)
class RtnlConnectionTest {
    private static final int NLMSG_PID = 12;
    private static final byte[] LOOPBACK = withoutPortId("link-loopback");
    private static final byte[] BRIDGE = withoutPortId("link-bridge");

    /** A captured message that is addressed to no port. */
    private static byte[] withoutPortId(String captured) {
        byte[] message = Captured.bytes(captured);
        Bytes.putU32(ByteBuffer.wrap(message), NLMSG_PID, 0);
        return message;
    }

    private static ScriptedKernel dumping(byte[]... messages) {
        return ScriptedKernel.answering(request -> Replies.dump(request, messages));
    }

    @Test
    void a_list_is_owned() {
        try (RtnlConnection rtnl = RtnlConnection.over(dumping(LOOPBACK, BRIDGE))) {
            assertThat(rtnl.links().list()).extracting(LinkMessage::name).containsExactly("lo", "br0");
        }
    }

    @Test
    void where_the_kernel_does_not_filter_the_filter_is_applied_here() {
        try (RtnlConnection rtnl = RtnlConnection.over(dumping(LOOPBACK, BRIDGE))) {
            assertThat(rtnl.links().list(LinkFilter.kind("bridge")))
                    .extracting(LinkMessage::name)
                    .containsExactly("br0");
        }
    }

    @Test
    void a_table_that_changes_during_each_dump_is_not_listed_and_what_was_delivered_is_kept() {
        ScriptedKernel kernel = ScriptedKernel.answering(
                request -> Replies.dump(request, LOOPBACK).interrupted());
        try (RtnlConnection rtnl = RtnlConnection.over(kernel)) {
            assertThatThrownBy(() -> rtnl.links().list())
                    .isInstanceOfSatisfying(
                            InterruptedDumpException.class,
                            e -> assertThat(e.delivered()).hasSize(1))
                    .hasMessageStartingWith("RTM_GETLINK: ");
            assertThat(kernel.requests()).hasSize(5);
            List<String> names = new ArrayList<>();
            assertThat(rtnl.links().forEach(link -> names.add(link.name())).interrupted())
                    .isTrue();
            assertThat(names).containsExactly("lo");
        }
    }

    @Test
    void a_request_for_an_object_that_gets_no_reply_is_malformed() {
        try (RtnlConnection rtnl = RtnlConnection.over(ScriptedKernel.answering(Replies::ack))) {
            assertThatThrownBy(() -> rtnl.links().get(1))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessage("RTM_GETLINK index 1: acknowledged without a reply");
        }
    }

    @Test
    void a_subscription_has_a_socket_of_its_own() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        List<String> names = new ArrayList<>();
        try (RtnlConnection rtnl = RtnlConnection.over(kernel);
                Subscription<LinkMessage> links = rtnl.links().subscribe()) {
            kernel.publish(RtnlGroups.RTNLGRP_LINK, BRIDGE);
            links.poll(Duration.ofSeconds(5), event -> {
                if (event instanceof Notification<LinkMessage> notification) {
                    names.add(notification.message().name());
                }
            });
        }
        assertThat(names).containsExactly("br0");
    }

    @Test
    void a_subscription_stays_open_when_the_connection_is_closed_but_no_more_can_be_opened() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        RtnlConnection rtnl = RtnlConnection.over(kernel);
        try (Subscription<LinkMessage> links = rtnl.links().subscribe()) {
            rtnl.close();
            kernel.publish(RtnlGroups.RTNLGRP_LINK, BRIDGE);
            assertThat(links.poll(Duration.ofSeconds(5), event -> {})).isTrue();
            assertThatThrownBy(() -> rtnl.links().subscribe()).isInstanceOf(SocketClosedException.class);
            assertThatThrownBy(() -> rtnl.links().mirror()).isInstanceOf(SocketClosedException.class);
        }
    }

    @Test
    void a_connection_over_one_transport_has_no_subscriptions() {
        try (RtnlConnection rtnl = RtnlConnection.over(dumping().open())) {
            assertThat(rtnl.links().list()).isEmpty();
            assertThatThrownBy(() -> rtnl.routes().subscribe())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a transport of its own");
        }
    }
}
