package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_CMD_GETFAMILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the running kernel; {@code nlctrl} is in every one. */
class GenlConnectionTest {
    @Test
    void a_request_has_the_replies_of_its_family() {
        try (GenlConnection nlctrl = GenlConnection.open("nlctrl")) {
            List<String> names = new ArrayList<>();
            FamilyMessage view = new FamilyMessage();
            nlctrl.request(CTRL_CMD_GETFAMILY, m -> m.string(CTRL_ATTR_FAMILY_NAME, "nlctrl"))
                    .forEach(reply -> names.add(view.wrap(reply).familyName()));
            assertThat(names).containsExactly("nlctrl");
        }
    }

    @Test
    void a_batch_of_requests_has_an_outcome_each() {
        try (GenlConnection nlctrl = GenlConnection.open(Nlctrl.TABLE)) {
            List<String> names = new ArrayList<>();
            FamilyMessage view = new FamilyMessage();
            var result = nlctrl.batch()
                    .add(
                            nlctrl.request(CTRL_CMD_GETFAMILY, m -> m.string(CTRL_ATTR_FAMILY_NAME, "nlctrl")),
                            reply -> names.add(view.wrap(reply).familyName()))
                    .add(nlctrl.request(CTRL_CMD_GETFAMILY, m -> m.string(CTRL_ATTR_FAMILY_NAME, "NO_SUCH_ONE")))
                    .execute();
            assertThat(names).containsExactly("nlctrl");
            assertThatThrownBy(result::orThrow)
                    .isInstanceOf(KernelException.class)
                    .hasMessageStartingWith("CTRL_CMD_GETFAMILY: ENOENT");
        }
    }

    @Test
    void a_command_that_a_family_does_not_have_is_rejected_by_the_kernel() {
        try (GenlConnection nlctrl = GenlConnection.open("nlctrl")) {
            assertThatThrownBy(() -> nlctrl.request(200).execute())
                    .isInstanceOfSatisfying(
                            KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EOPNOTSUPP))
                    .hasMessageStartingWith("nlctrl command 200: EOPNOTSUPP");
        }
    }

    @Test
    @NeedsRoot
    void a_connection_in_another_network_namespace_sees_the_devices_there() {
        try (TestNamespace namespace = TestNamespace.create()) {
            namespace.ip("link add only_here type veth peer name peer_here");
            ConnectionOptions there = ConnectionOptions.DEFAULT.withNamespace(namespace.namespace());
            try (GenlConnection ethtool = GenlConnection.open(Ethtool.TABLE, there)) {
                assertThat(Ethtool.linkState(ethtool, "only_here")).isZero();
            }
        }
    }

    @Test
    void a_device_of_another_network_namespace_does_not_exist_here() {
        try (GenlConnection ethtool = GenlConnection.open(Ethtool.TABLE)) {
            assertThatThrownBy(() -> Ethtool.linkState(ethtool, "only_there"))
                    .isInstanceOfSatisfying(
                            KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV))
                    .hasMessageStartingWith("ETHTOOL_MSG_LINKSTATE_GET: ENODEV: no device matches name");
        }
    }

    @Test
    void a_subscription_lists_the_families_that_exist_first() {
        try (GenlConnection nlctrl = GenlConnection.open(Nlctrl.TABLE);
                GenlController controller = GenlController.open();
                Subscription<FamilyMessage> families = nlctrl.subscribe(
                        "notify",
                        new FamilyMessage()::wrap,
                        SubscribeOptions.DEFAULT.withListFirst(),
                        nlctrl.dump(CTRL_CMD_GETFAMILY))) {
            List<String> listed = new ArrayList<>();
            families.drain(event -> {
                if (event instanceof Notification<FamilyMessage> n) {
                    listed.add(n.message().familyName());
                }
            });
            assertThat(listed)
                    .containsExactlyElementsOf(
                            controller.families().stream().map(GenlFamily::name).toList());
        }
    }

    @Test
    void a_subscription_to_a_group_without_notifications_delivers_nothing() {
        try (GenlConnection nlctrl = GenlConnection.open("nlctrl");
                Subscription<FamilyMessage> families = nlctrl.subscribe("notify", new FamilyMessage()::wrap)) {
            assertThat(families.poll(Duration.ofMillis(10), event -> {})).isFalse();
        }
    }

    @Test
    void a_closed_connection_carries_out_nothing() {
        GenlConnection nlctrl = GenlConnection.open("nlctrl");
        nlctrl.close();
        assertThatThrownBy(() -> nlctrl.dump(CTRL_CMD_GETFAMILY).execute()).isInstanceOf(SocketClosedException.class);
        assertThatThrownBy(() -> nlctrl.subscribe("notify", new FamilyMessage()::wrap))
                .isInstanceOf(SocketClosedException.class);
        nlctrl.close();
    }
}
