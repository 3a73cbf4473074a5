package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.netlink4j.dropmon.Availability;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.testsupport.Program.Outcome;
import io.github.netlink4j.tools.command.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code netlink drops} where drops cannot be monitored; DropsCommandLabTest has the tests of kernels where they can. */
class DropsCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drops",
                "drops --summary",
                "drops --json",
                "drops --json --summary --for 1s",
                "drops --attach",
                "drops --stop-running",
                "demo --traffic /bin/true"
            })
    void without_a_drop_monitor_the_remedy_goes_to_stderr_and_nothing_to_stdout(String line) {
        Availability availability = DropMonitor.availability();
        assumeThat(availability.isAvailable())
                .as("drops can be monitored here: the lab tests cover that")
                .isFalse();
        assertThat(InProcess.run(line.split(" ")))
                .isEqualTo(new Outcome(
                        ExitCode.UNAVAILABLE,
                        "",
                        "netlink: " + availability.explanation() + " " + availability.remedy() + "\n"));
    }
}
