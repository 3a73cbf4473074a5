package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SocketOptionsTest {
    private static NetlinkSocketBuilder builder() {
        return NetlinkSocket.builder(NetlinkProtocol.ROUTE);
    }

    @Test
    void the_groups_of_a_socket_are_those_that_it_joined_and_did_not_leave() {
        try (NetlinkSocket socket = builder().open()) {
            assertThat(socket.memberships()).isEmpty();
            socket.join(1);
            socket.join(31);
            socket.join(32);
            socket.join(33);
            socket.join(35);
            assertThat(socket.memberships()).containsExactly(1, 31, 32, 33, 35);
            socket.leave(32);
            socket.leave(33);
            socket.leave(4);
            assertThat(socket.memberships()).containsExactly(1, 31, 35);
        }
    }

    @Test
    void the_set_of_groups_is_the_callers_own() {
        try (NetlinkSocket socket = builder().open()) {
            socket.join(1);
            SortedSet<Integer> groups = socket.memberships();
            groups.add(7);
            socket.leave(1);
            assertThat(groups).containsExactly(1, 7);
            assertThat(socket.memberships()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(NetlinkOption.class)
    @NeedsRoot
    void an_option_is_off_until_it_is_set(NetlinkOption option) {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket socket =
                        builder().namespace(namespace.namespace()).open()) {
            assertThat(socket.isSet(option)).isFalse();
            assertThat(socket.set(option, true)).isTrue();
            assertThat(socket.isSet(option)).isTrue();
            assertThat(socket.set(option, false)).isTrue();
            assertThat(socket.isSet(option)).isFalse();
        }
    }

    @Test
    void the_send_buffer_is_never_smaller_than_the_kernels_default() {
        try (NetlinkSocket normal = builder().open();
                NetlinkSocket tiny = builder().sendBuffer(1).open()) {
            assertThat(tiny.sendBufferSize()).isEqualTo(normal.sendBufferSize());
        }
        assertThatThrownBy(() -> builder().sendBuffer(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @NeedsRoot
    void root_gets_a_send_buffer_beyond_the_systems_limit() {
        int limit = Integer.parseInt(
                Program.succeed("cat", "/proc/sys/net/core/wmem_max").strip());
        try (NetlinkSocket socket = builder().sendBuffer(2 * limit).open()) {
            assertThat(socket.sendBufferSize()).isEqualTo(4 * limit);
        }
    }

    @Test
    void options_of_a_closed_socket_throw_socket_closed() {
        NetlinkSocket socket = builder().open();
        socket.close();
        assertThatThrownBy(socket::memberships).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(socket::sendBufferSize).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> socket.isSet(NetlinkOption.EXT_ACK)).isInstanceOf(SocketClosedException.class);
    }
}
