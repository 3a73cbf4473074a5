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
class RouteConnectionTest {
    private static final int NLMSG_PID = 12;
    private static final byte[] LOOPBACK = addressedToNobody("link-loopback");
    private static final byte[] BRIDGE = addressedToNobody("link-bridge");

    /** Without the port id of the recording. */
    private static byte[] addressedToNobody(String golden) {
        byte[] message = Golden.bytes(golden);
        Bytes.putU32(ByteBuffer.wrap(message), NLMSG_PID, 0);
        return message;
    }

    private static RtnlConnection dumping(byte[]... messages) {
        return RtnlConnection.over(ScriptedKernel.answering(request -> Replies.dump(request, messages)));
    }

    @Test
    void a_list_is_owned() {
        try (RtnlConnection route = dumping(LOOPBACK, BRIDGE)) {
            assertThat(route.links().list()).extracting(LinkMessage::name).containsExactly("lo", "br0");
        }
    }

    @Test
    void what_a_kernel_does_not_filter_is_left_out_here() {
        try (RtnlConnection route = dumping(LOOPBACK, BRIDGE)) {
            assertThat(route.links().list(LinkFilter.kind("bridge")))
                    .extracting(LinkMessage::name)
                    .containsExactly("br0");
        }
    }

    @Test
    void a_table_that_never_holds_still_is_no_list_but_nothing_of_it_is_lost() {
        ScriptedKernel kernel = ScriptedKernel.answering(
                request -> Replies.dump(request, LOOPBACK).interrupted());
        try (RtnlConnection route = RtnlConnection.over(kernel)) {
            assertThatThrownBy(() -> route.links().list())
                    .isInstanceOfSatisfying(
                            InterruptedDumpException.class,
                            e -> assertThat(e.delivered()).hasSize(1))
                    .hasMessage("RTM_GETLINK: the table changed during each of 5 dumps of it;"
                            + " the last delivered 1 messages");
            List<String> names = new ArrayList<>();
            assertThat(route.links().forEach(link -> names.add(link.name())).interrupted())
                    .isTrue();
            assertThat(names).containsExactly("lo");
        }
    }

    @Test
    void a_request_without_an_answer_is_malformed() {
        try (RtnlConnection route = RtnlConnection.over(ScriptedKernel.answering(Replies::ack))) {
            assertThatThrownBy(() -> route.links().get(1))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessage("RTM_GETLINK index 1: acknowledged without an answer");
        }
    }

    @Test
    void a_subscription_has_a_socket_of_its_own() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        List<String> names = new ArrayList<>();
        try (RtnlConnection route = RtnlConnection.over(kernel::open);
                Subscription<LinkMessage> links = route.links().subscribe()) {
            kernel.publish(1, BRIDGE);
            links.poll(Duration.ofSeconds(5), event -> {
                if (event instanceof Notification<LinkMessage> news) {
                    names.add(news.message().name());
                }
            });
        }
        assertThat(names).containsExactly("br0");
    }

    @Test
    void a_subscription_outlives_the_connection_but_none_begins_when_it_is_closed() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        RtnlConnection route = RtnlConnection.over(kernel::open);
        try (Subscription<LinkMessage> links = route.links().subscribe()) {
            route.close();
            kernel.publish(1, BRIDGE);
            assertThat(links.poll(Duration.ofSeconds(5), event -> {})).isTrue();
            assertThatThrownBy(() -> route.links().subscribe()).isInstanceOf(SocketClosedException.class);
            assertThatThrownBy(() -> route.links().mirror()).isInstanceOf(SocketClosedException.class);
        }
    }

    @Test
    void over_one_socket_alone_there_are_no_subscriptions() {
        try (RtnlConnection route = dumping()) {
            assertThatThrownBy(() -> route.routes().subscribe())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a socket of its own");
        }
    }
}
