package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Against the running kernel; {@code nlctrl} is in every one. */
class GenlConnectionTest {
    @Test
    void the_controller_describes_itself() {
        try (GenlConnection controller = GenlConnection.open("nlctrl")) {
            GenlFamily family = controller.family();
            assertThat(family.name()).isEqualTo("nlctrl");
            assertThat(family.id()).isEqualTo(Nlctrl.GENL_ID_CTRL);
            assertThat(family.version()).isEqualTo(2);
            assertThat(family.headerSize()).isZero();
            assertThat(family.supports(Nlctrl.CTRL_CMD_GETFAMILY)).isTrue();
            assertThat(family.supports(200)).isFalse();
            assertThat(family.group("notify")).isPresent();
            assertThat(family.group("nosuch")).isEmpty();
        }
    }

    @Test
    void the_list_of_families_holds_the_controller_as_it_describes_itself() {
        try (NetlinkConnection connection = NetlinkConnection.open(NetlinkProtocol.GENERIC)) {
            GenlController controller = new GenlController(connection);
            assertThat(controller.families()).contains(controller.family("nlctrl"));
        }
    }

    @Test
    void a_family_that_is_not_there_is_named_in_the_refusal() {
        assertThatThrownBy(() -> GenlConnection.open("NO_SUCH_ONE"))
                .isInstanceOfSatisfying(
                        FamilyNotFoundException.class,
                        e -> assertThat(e.family()).isEqualTo("NO_SUCH_ONE"))
                .hasMessage("no generic netlink family \"NO_SUCH_ONE\" in this kernel and network namespace")
                .hasRootCauseInstanceOf(KernelException.class);
    }

    @Test
    void a_name_that_no_family_can_have_is_refused_before_the_kernel_is_asked() {
        assertThatThrownBy(() -> GenlConnection.open("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GenlConnection.open("sixteen_letters_"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 15 characters");
    }

    @Test
    void a_command_that_a_family_does_not_have_is_refused_by_name() {
        try (GenlConnection controller = GenlConnection.open("nlctrl")) {
            assertThatThrownBy(() -> controller.execute("CTRL_CMD_NOSUCH", 200, m -> {}))
                    .isInstanceOfSatisfying(
                            KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EOPNOTSUPP))
                    .hasMessageStartingWith("CTRL_CMD_NOSUCH: EOPNOTSUPP");
        }
    }

    @Test
    void a_subscription_to_a_quiet_group_has_nothing_to_deliver() {
        try (GenlConnection controller = GenlConnection.open("nlctrl");
                Subscription<FamilyMessage> news = controller.subscribe("notify", 0, new FamilyMessage()::wrap)) {
            boolean anything = news.poll(Duration.ofMillis(10), event -> {});
            assertThat(anything).isFalse();
        }
    }

    @Test
    void a_closed_connection_begins_no_subscription() {
        GenlConnection controller = GenlConnection.open("nlctrl");
        controller.close();
        assertThatThrownBy(() -> controller.subscribe("notify", 0, message -> message))
                .isInstanceOf(SocketClosedException.class);
    }

    @Test
    void a_group_that_a_family_does_not_have_is_refused_by_name() {
        try (GenlConnection controller = GenlConnection.open("nlctrl")) {
            assertThatThrownBy(() -> controller.subscribe("nosuch", 0, message -> message))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("family \"nlctrl\" has no group \"nosuch\"");
        }
    }
}
