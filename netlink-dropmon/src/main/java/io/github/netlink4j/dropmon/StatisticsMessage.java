package io.github.netlink4j.dropmon;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_STATS;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_STATS;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_STATS_DROPPED;

import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.genl.GenlMessage;

/** The statistics: {@code NET_DM_CMD_STATS_NEW}. */
final class StatisticsMessage extends GenlMessage<StatisticsMessage> {
    StatisticsMessage() {
        super(NetDm.TABLE, NetDm.STATISTICS);
    }

    @Override
    protected StatisticsMessage create() {
        return new StatisticsMessage();
    }

    MonitorStatistics statistics() {
        return new MonitorStatistics(dropped(NET_DM_ATTR_STATS), dropped(NET_DM_ATTR_HW_STATS));
    }

    private long dropped(int type) {
        return nested(type, NetDm.STATS).u64(NET_DM_ATTR_STATS_DROPPED);
    }
}
