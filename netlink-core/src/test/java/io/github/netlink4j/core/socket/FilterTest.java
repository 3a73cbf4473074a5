package io.github.netlink4j.core.socket;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_DELLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.bpf.BpfAncillary;
import io.github.netlink4j.core.bpf.BpfAssembler;
import io.github.netlink4j.core.bpf.BpfFilters;
import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs of classic BPF in the kernel. */
class FilterTest {
    private static final BpfProgram NEW_LINKS = BpfFilters.messageTypes(RTM_NEWLINK);

    private static NetlinkSocket open() {
        return NetlinkSocket.open(NetlinkProtocol.ROUTE);
    }

    /** The types of the messages that a socket receives when links are added and deleted. */
    private static Set<Integer> notificationTypes(NetlinkSocket socket, TestNamespace namespace) {
        namespace.ip("link add a0 type veth peer name b0");
        namespace.ip("link del a0");
        Set<Integer> types = new TreeSet<>();
        MessageCursor notifications;
        while ((notifications = socket.receive(Duration.ZERO)) != null) {
            while (notifications.next()) {
                types.add(notifications.type());
            }
        }
        return types;
    }

    @Test
    @NeedsRoot
    void a_filter_drops_what_it_does_not_keep_until_it_is_detached() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .namespace(namespace.namespace())
                        .open()) {
            socket.join(LinkRequests.RTNLGRP_LINK);
            socket.attach(NEW_LINKS);
            assertThat(notificationTypes(socket, namespace)).containsExactly(RTM_NEWLINK);
            socket.attach(BpfFilters.messageTypes(RTM_DELLINK));
            assertThat(notificationTypes(socket, namespace)).containsExactly(RTM_DELLINK);
            socket.detachFilter();
            assertThat(notificationTypes(socket, namespace)).containsExactly(RTM_NEWLINK, RTM_DELLINK);
            assertThat(socket.kernelDrops()).isZero();
        }
    }

    @Test
    void replies_are_filtered_too() {
        try (NetlinkSocket socket = open()) {
            socket.attach(NEW_LINKS);
            socket.send(LinkRequests.rejected(1, 16));
            assertThat(socket.receive(Duration.ZERO)).isNull();
            socket.attach(BpfFilters.messageTypes(Netlink.NLMSG_ERROR));
            socket.send(LinkRequests.rejected(2, 16));
            MessageCursor reply = socket.receive(Duration.ZERO);
            assertThat(reply).isNotNull();
            assertThat(reply.next()).isTrue();
            assertThat(reply.sequence()).isEqualTo(2);
        }
    }

    /** Bytes that a filter keeps of an {@code NLMSG_ERROR} of 36 bytes. */
    private static int kept(NetlinkProtocol protocol, BpfProgram filter) {
        try (NetlinkSocket socket = NetlinkSocket.open(protocol)) {
            socket.attach(filter);
            socket.send(LinkRequests.rejected(1, 16));
            MessageCursor reply = socket.receive(Duration.ZERO);
            return reply == null ? 0 : reply.leftover();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IFINDEX", "HATYPE"})
    void without_an_interface_the_filter_returns_the_accumulator(BpfAncillary ofInterface) {
        for (int a : new int[] {0, 20}) {
            BpfProgram filter = new BpfAssembler()
                    .ldi(a)
                    .ld(ofInterface)
                    .ret(BpfAssembler.WHOLE)
                    .assemble();
            assertThat(kept(NetlinkProtocol.ROUTE, filter)).isEqualTo(a);
        }
    }

    @Test
    void a_filter_reads_protocol_0_on_a_netlink_socket() {
        BpfProgram filter =
                new BpfAssembler().ld(BpfAncillary.PROTOCOL).add(4).retA().assemble();
        assertThat(kept(NetlinkProtocol.GENERIC, filter)).isEqualTo(4);
    }

    @Test
    void a_filter_that_is_not_attached_cannot_be_detached() {
        try (NetlinkSocket socket = open()) {
            assertFails(socket::detachFilter, Errno.ENOENT, "NETLINK_ROUTE detach filter: ENOENT");
        }
    }

    @Test
    void a_locked_filter_cannot_be_changed_and_still_filters() {
        try (NetlinkSocket socket = open()) {
            socket.attach(NEW_LINKS);
            socket.lockFilter();
            assertFails(socket::detachFilter, Errno.EPERM, "NETLINK_ROUTE detach filter: EPERM");
            assertFails(() -> socket.attach(NEW_LINKS), Errno.EPERM, "NETLINK_ROUTE attach filter: EPERM");
            socket.send(LinkRequests.rejected(1, 16));
            assertThat(socket.receive(Duration.ZERO)).isNull();
        }
    }

    private static void assertFails(ThrowingCallable call, Errno errno, String text) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(errno))
                .hasMessageStartingWith(text);
    }
}
