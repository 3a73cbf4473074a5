package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A family that no kernel has, on a kernel in memory. */
class ScriptedFamilyTest {
    private static final int ID = 0x33;
    private static final int COMMAND = 5;
    private static final int OTHER_FAMILY = 0x34;
    private static final int GROUP = 9;

    private static final byte[] FAMILY = Replies.message(Nlctrl.GENL_ID_CTRL, m -> {
        header(m, Nlctrl.CTRL_CMD_NEWFAMILY);
        m.u16(Nlctrl.CTRL_ATTR_FAMILY_ID, ID)
                .string(Nlctrl.CTRL_ATTR_FAMILY_NAME, "thing")
                .u32(Nlctrl.CTRL_ATTR_VERSION, 3)
                .u32(Nlctrl.CTRL_ATTR_HDRSIZE, 8)
                .nest(
                        Nlctrl.CTRL_ATTR_MCAST_GROUPS,
                        groups -> groups.nest(
                                1,
                                group -> group.string(Nlctrl.CTRL_ATTR_MCAST_GRP_NAME, "news")
                                        .u32(Nlctrl.CTRL_ATTR_MCAST_GRP_ID, GROUP)));
    });

    private static void header(MessageBuilder message, int command) {
        message.headerU8(command).headerU8(1).headerU16(0);
    }

    private final ScriptedKernel kernel = ScriptedKernel.answering(NetlinkProtocol.GENERIC, request -> {
        if (request.type() != Nlctrl.GENL_ID_CTRL) {
            return Replies.ack(request);
        }
        return nameIn(request).equals("thing") ? Replies.answer(request, FAMILY) : Replies.error(request, Errno.ENOENT);
    });

    private static String nameIn(MessageCursor request) {
        return new FamilyMessage().wrap(request).familyName();
    }

    private GenlConnection open(String family) {
        return GenlConnection.over(family, MessageTable.ofFamily(family).build(), kernel::open);
    }

    @Test
    void a_request_has_the_familys_type_version_and_header() {
        try (GenlConnection thing = open("thing")) {
            thing.execute("THING_CMD", COMMAND, m -> m.u32(1, 7));
        }
        MessageCursor request = kernel.requests().get(1);
        assertThat(request.type()).isEqualTo(ID);
        assertThat(request.memory().get(request.payloadOffset())).isEqualTo((byte) COMMAND);
        assertThat(request.memory().get(request.payloadOffset() + 1)).isEqualTo((byte) 3);
        assertThat(request.attributes(GenlMessage.GENL_HDRLEN + 8).next()).isTrue();
    }

    @Test
    void a_family_that_the_kernel_does_not_have_is_named() {
        assertThatThrownBy(() -> open("nosuch"))
                .isInstanceOf(FamilyNotFoundException.class)
                .hasMessageContaining("\"nosuch\"");
    }

    @Test
    void a_subscription_gets_the_news_of_its_own_family() {
        List<Integer> types = new ArrayList<>();
        try (GenlConnection thing = open("thing");
                Subscription<Integer> news = thing.subscribe("news", 0, MessageCursor::type)) {
            kernel.publish(GROUP, Replies.message(OTHER_FAMILY, m -> header(m, 1)));
            kernel.publish(GROUP, Replies.message(ID, m -> header(m, 1)));
            while (news.poll(Duration.ZERO, event -> {
                if (event instanceof Notification<Integer> notification) {
                    types.add(notification.message());
                }
            })) {}
        }
        assertThat(types).containsExactly(ID);
    }

    @Test
    void a_group_that_the_family_does_not_have_is_refused() {
        try (GenlConnection thing = open("thing")) {
            assertThatThrownBy(() -> thing.subscribe("olds", 0, MessageCursor::type))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("family \"thing\" has no group \"olds\"");
        }
    }
}
