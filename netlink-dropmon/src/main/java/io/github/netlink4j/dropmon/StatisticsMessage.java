package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.NetDm;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_STATS;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_STATS;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_STATS_DROPPED;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.genl.GenlMessage;

/** The statistics: {@code NET_DM_CMD_STATS_NEW}. */
final class StatisticsMessage extends GenlMessage {
    StatisticsMessage() {
        super(NetDm.TABLE, NetDm.SCHEMA);
    }

    @Override
    public StatisticsMessage wrap(MessageCursor message) {
        view(message);
        return this;
    }

    @Override
    public StatisticsMessage copy() {
        return copyTo(new StatisticsMessage());
    }

    MonitorStatistics statistics() {
        return new MonitorStatistics(dropped(NET_DM_ATTR_STATS), dropped(NET_DM_ATTR_HW_STATS));
    }

    private long dropped(int type) {
        AttributeCursor counters = nested(type);
        return counters != null && counters.find(NET_DM_ATTR_STATS_DROPPED) ? counters.u64() : 0;
    }
}
