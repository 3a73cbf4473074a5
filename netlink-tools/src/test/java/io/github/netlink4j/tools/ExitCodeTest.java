package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.Availability;
import io.github.netlink4j.dropmon.DropMonitorUnavailableException;
import io.github.netlink4j.dropmon.MonitorBusyException;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void each_way_to_fail_has_the_status_that_the_help_lists() {
        Availability none = new Availability(Availability.Status.NO_NETLINK, "no netlink", "run on Linux");
        assertThat(ExitCode.of(new DropMonitorUnavailableException(none, new IllegalStateException())))
                .isEqualTo(3);
        assertThat(ExitCode.of(new MonitorBusyException("somebody monitors"))).isEqualTo(4);
        assertThat(ExitCode.of(new IllegalStateException("a defect"))).isEqualTo(1);
    }
}
