package io.github.netlink4j.dropmon.testsupport;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ALERT_MODE;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_QUEUE_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TRUNC_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_NEW;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_NEW;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_ID;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MCAST_GROUPS;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MCAST_GRP_ID;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MCAST_GRP_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_VERSION;
import static io.github.netlink4j.genl.Nlctrl.CTRL_CMD_NEWFAMILY;
import static io.github.netlink4j.genl.Nlctrl.GENL_ID_CTRL;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.genl.GenlMessage;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.Map;
import java.util.function.Function;

/** A drop monitor in memory that is not running and accepts every command, but for those that a test scripts. */
public final class ScriptedDropMonitor {
    /** The number of the multicast group that alerts are published to. */
    public static final int GROUP = 5;

    private static final byte[] FAMILY = Replies.message(
            GENL_ID_CTRL,
            m -> m.headerU8(CTRL_CMD_NEWFAMILY)
                    .reserve(3)
                    .u16(CTRL_ATTR_FAMILY_ID, Alerts.NET_DM)
                    .string(CTRL_ATTR_FAMILY_NAME, NetDm.FAMILY)
                    .u32(CTRL_ATTR_VERSION, 2)
                    .nest(
                            CTRL_ATTR_MCAST_GROUPS,
                            groups -> groups.nest(
                                    1,
                                    group -> group.string(CTRL_ATTR_MCAST_GRP_NAME, NetDm.GROUP)
                                            .u32(CTRL_ATTR_MCAST_GRP_ID, GROUP))));

    private static final byte[] STATISTICS = Alerts.message(NET_DM_CMD_STATS_NEW, m -> {});

    private ScriptedDropMonitor() {}

    /**
     * A kernel with a drop monitor.
     *
     * @param script replies by command
     */
    public static ScriptedKernel kernel(Map<Integer, Function<MessageCursor, Replies>> script) {
        return ScriptedKernel.answering(NetlinkProtocol.GENERIC, request -> {
            if (request.type() == GENL_ID_CTRL) {
                return Replies.answer(request, FAMILY);
            }
            return script.getOrDefault(GenlMessage.commandOf(request), ScriptedDropMonitor::accept)
                    .apply(request);
        });
    }

    private static Replies accept(MessageCursor request) {
        return switch (GenlMessage.commandOf(request)) {
            case NET_DM_CMD_CONFIG_GET -> Replies.answer(request, configuration(AlertMode.SUMMARY));
            case NET_DM_CMD_STATS_GET -> Replies.answer(request, STATISTICS);
            default -> Replies.ack(request);
        };
    }

    /** The kernel's default configuration but for the mode. */
    public static byte[] configuration(AlertMode mode) {
        return Alerts.message(
                NET_DM_CMD_CONFIG_NEW,
                m -> m.u8(NET_DM_ATTR_ALERT_MODE, mode.number())
                        .u32(NET_DM_ATTR_TRUNC_LEN, 0)
                        .u32(NET_DM_ATTR_QUEUE_LEN, 1000));
    }
}
