package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.NetDm;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_NEW;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_START;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_NEW;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.genl.Nlctrl;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the kernel's drop monitor does only on a bad day, by a kernel in memory; no root. */
@Timeout(60)
class ScriptedMonitorTest {
    private static final int NET_DM = 0x20;

    private static final byte[] FAMILY = Replies.message(
            Nlctrl.GENL_ID_CTRL,
            m -> m.headerU8(Nlctrl.CTRL_CMD_NEWFAMILY)
                    .reserve(3)
                    .u16(Nlctrl.CTRL_ATTR_FAMILY_ID, NET_DM)
                    .string(Nlctrl.CTRL_ATTR_FAMILY_NAME, NetDm.FAMILY)
                    .u32(Nlctrl.CTRL_ATTR_VERSION, 2)
                    .nest(
                            Nlctrl.CTRL_ATTR_MCAST_GROUPS,
                            groups -> groups.nest(
                                    1,
                                    group -> group.string(
                                                    Nlctrl.CTRL_ATTR_MCAST_GRP_NAME,
                                                    NetDm.GROUP)
                                            .u32(Nlctrl.CTRL_ATTR_MCAST_GRP_ID, 5))));

    private static final byte[] CONFIGURATION = Replies.message(
            NET_DM,
            m -> m.headerU8(NET_DM_CMD_CONFIG_NEW)
                    .reserve(3)
                    .u8(NetDm.NET_DM_ATTR_ALERT_MODE, 0)
                    .u32(NetDm.NET_DM_ATTR_TRUNC_LEN, 0)
                    .u32(NetDm.NET_DM_ATTR_QUEUE_LEN, 1000));

    private static final byte[] STATISTICS =
            Replies.message(NET_DM, m -> m.headerU8(NET_DM_CMD_STATS_NEW).reserve(3));

    /** A healthy drop monitor, but for the commands that are scripted. */
    private static ScriptedKernel kernel(Map<Integer, Function<MessageCursor, Replies>> script) {
        return ScriptedKernel.answering(NetlinkProtocol.GENERIC, request -> {
            if (request.type() == Nlctrl.GENL_ID_CTRL) {
                return Replies.answer(request, FAMILY);
            }
            return script.getOrDefault(command(request), ScriptedMonitorTest::healthy)
                    .apply(request);
        });
    }

    private static Replies healthy(MessageCursor request) {
        return switch (command(request)) {
            case NET_DM_CMD_CONFIG_GET -> Replies.answer(request, CONFIGURATION);
            case NET_DM_CMD_STATS_GET -> Replies.answer(request, STATISTICS);
            default -> Replies.ack(request);
        };
    }

    private static int command(MessageCursor request) {
        return Bytes.u8(request.memory(), request.payloadOffset());
    }

    /** The commands that change something, in order. */
    private static List<Integer> changes(ScriptedKernel kernel) {
        return kernel.requests().stream()
                .filter(request -> request.type() == NET_DM)
                .map(ScriptedMonitorTest::command)
                .filter(command ->
                        command == NET_DM_CMD_CONFIG || command == NET_DM_CMD_START || command == NET_DM_CMD_STOP)
                .toList();
    }

    @Test
    void a_monitor_that_starts_and_closes_leaves_the_kernel_as_it_was() {
        ScriptedKernel kernel = kernel(Map.of());
        DropMonitor.packets().over(kernel::open).start().close();
        // The first NET_DM_CMD_CONFIG asks whether anybody monitors.
        assertThat(changes(kernel))
                .containsExactly(
                        NET_DM_CMD_CONFIG, NET_DM_CMD_CONFIG, NET_DM_CMD_START, NET_DM_CMD_STOP, NET_DM_CMD_CONFIG);
    }

    @Test
    void a_start_whose_answer_does_not_come_is_not_left_on() {
        ScriptedKernel kernel = kernel(Map.of(NET_DM_CMD_START, request -> Replies.none()));
        assertThatThrownBy(() -> DropMonitor.packets().over(kernel::open).start())
                .isInstanceOf(DropMonitorUnavailableException.class)
                .hasMessageContaining("NET_DM_CMD_START: no answer within 5000 ms");
        assertThat(changes(kernel)).endsWith(NET_DM_CMD_START, NET_DM_CMD_STOP, NET_DM_CMD_CONFIG);
    }

    @Test
    void a_start_that_somebody_else_was_quicker_with_is_not_stopped() {
        ScriptedKernel kernel = kernel(Map.of(NET_DM_CMD_START, request -> Replies.error(request, Errno.EAGAIN)));
        assertThatThrownBy(() -> DropMonitor.packets().over(kernel::open).start())
                .isInstanceOf(MonitorBusyException.class);
        assertThat(changes(kernel)).endsWith(NET_DM_CMD_START);
    }
}
