package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.AlertMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
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
    void a_configuration_that_the_kernel_could_not_hold_is_refused_in_words() {
        assertThatThrownBy(() -> DropMonitor.packets().truncatedTo(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a truncation of -1: 0 to 4294967295 is possible");
        assertThatThrownBy(() -> DropMonitor.packets().queueLength(1L << 32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a queue length of 4294967296: 0 to 4294967295 is possible");
    }

    @Test
    void a_monitor_of_nothing_is_refused() {
        assertThatThrownBy(() -> DropMonitor.packets().origins(java.util.Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name at least one origin of drops");
    }
}
