package io.github.netlink4j.dropmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.testsupport.Hex;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlMessagesTest {
    /** {@code NET_DM_CMD_CONFIG_GET} of a monitor that dwdump had configured; Linux 6.1. */
    static final String CONFIGURATION = """
            2c 00 00 00  20 00  00 00  05 00 00 00  ef 01 80 15   # nlmsghdr: 44 bytes, type 32 (NET_DM)
            07 02 00 00                                           # genlmsghdr: NET_DM_CMD_CONFIG_NEW, version 2
            05 00 01 00  01 00 00 00                              # NET_DM_ATTR_ALERT_MODE: packet
            08 00 09 00  80 00 00 00                              # NET_DM_ATTR_TRUNC_LEN: 128
            08 00 0b 00  e8 03 00 00                              # NET_DM_ATTR_QUEUE_LEN: 1000
            """;

    /** {@code NET_DM_CMD_STATS_GET}; Linux 6.1. */
    static final String STATISTICS = """
            34 00 00 00  20 00  00 00  06 00 00 00  ef 01 80 15   # nlmsghdr: 52 bytes, type 32 (NET_DM)
            09 02 00 00                                           # genlmsghdr: NET_DM_CMD_STATS_NEW, version 2
            10 00 0c 80  0c 00 00 00 05 00 00 00 00 00 00 00      # NET_DM_ATTR_STATS: NET_DM_ATTR_STATS_DROPPED 5
            10 00 0d 80  0c 00 00 00 02 00 00 00 00 00 00 00      # NET_DM_ATTR_HW_STATS: NET_DM_ATTR_STATS_DROPPED 2
            """;

    @Test
    void the_configuration_is_mode_truncation_and_queue_length() {
        assertThat(new ConfigurationMessage().wrap(Hex.message(CONFIGURATION)).configuration())
                .isEqualTo(new MonitorConfiguration(AlertMode.PACKET, 128, 1000));
    }

    @Test
    void the_statistics_count_software_and_hardware_apart() {
        MonitorStatistics statistics =
                new StatisticsMessage().wrap(Hex.message(STATISTICS)).statistics();
        assertThat(statistics).isEqualTo(new MonitorStatistics(5, 2));
        assertThat(statistics.lost()).isEqualTo(7);
    }

    @Test
    void an_alert_mode_of_a_newer_kernel_keeps_its_number() {
        MessageCursor newer = Hex.message(CONFIGURATION.replace("05 00 01 00  01", "05 00 01 00  09"));
        AlertMode mode = new ConfigurationMessage().wrap(newer).configuration().mode();
        assertThat(mode).isEqualTo(new AlertMode(9)).hasToString("9");
    }

    @Test
    void of_two_counters_in_the_nest_of_the_statistics_the_last_counts() {
        byte[] twice = Alerts.message(
                NetDm.NET_DM_CMD_STATS_NEW,
                m -> m.nest(
                        NetDm.NET_DM_ATTR_STATS,
                        stats ->
                                stats.u64(NetDm.NET_DM_ATTR_STATS_DROPPED, 1).u64(NetDm.NET_DM_ATTR_STATS_DROPPED, 2)));
        assertThat(new StatisticsMessage().wrap(Hex.message(twice)).statistics())
                .isEqualTo(new MonitorStatistics(2, 0));
    }

    @Test
    void a_configuration_out_of_range_is_rejected() {
        assertThatThrownBy(() -> DropMonitor.packets().truncatedTo(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("truncation -1: must be 0 to 4294967295");
        assertThatThrownBy(() -> DropMonitor.packets().queueLength(1L << 32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("queue length 4294967296: must be 0 to 4294967295");
    }

    @Test
    void a_monitor_without_origins_is_rejected() {
        assertThatThrownBy(() -> DropMonitor.packets().origins(Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("origins []: must be one or more of [NET_DM_ORIGIN_");
    }

    @Test
    void an_origin_that_cannot_be_started_is_rejected() {
        assertThatThrownBy(() -> DropMonitor.packets().origins(Set.of(new Origin(7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("origins [7]: must be one or more of [NET_DM_ORIGIN_");
    }
}
