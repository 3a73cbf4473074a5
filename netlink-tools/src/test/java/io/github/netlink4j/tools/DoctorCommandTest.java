package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.Availability;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.testsupport.Program.Outcome;
import io.github.netlink4j.tools.command.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code netlink doctor} on any kernel: the findings depend on it, their form does not. */
class DoctorCommandTest {
    private static final Pattern FINDING = Pattern.compile("(ok|--)   .{18} \\S.*");
    private static final Pattern REMEDY = Pattern.compile(" {26}\\S.*\\.");

    private static final Outcome DOCTOR = InProcess.run("doctor");
    private static final List<String> LINES = DOCTOR.out().lines().toList();

    private static List<String> findings() {
        return LINES.stream().filter(FINDING.asMatchPredicate()).toList();
    }

    private static List<String> missing() {
        return LINES.stream().filter(line -> line.startsWith("--")).toList();
    }

    @Test
    void the_first_line_has_the_versions_of_kernel_and_java() {
        assertThat(LINES.get(0))
                .startsWith("Linux " + System.getProperty("os.version"))
                .contains("Java " + System.getProperty("java.version"));
        assertThat(DOCTOR.err()).isEmpty();
    }

    @Test
    void each_subject_has_a_line() {
        assertThat(findings())
                .extracting(line -> line.substring(5, 23).strip())
                .containsExactly(
                        "generic netlink",
                        "NET_DM",
                        "nlmon",
                        "network namespace",
                        "CAP_NET_ADMIN",
                        "CAP_SYS_ADMIN",
                        "CAP_SYSLOG",
                        "receive buffer",
                        "kernel symbols");
    }

    @Test
    void the_families_of_the_kernel_are_listed() {
        assertThat(findings().get(0)).matches("ok .*\\d+ families: .*\\bnlctrl\\b.*");
    }

    @Test
    void each_missing_subject_and_no_other_has_a_remedy_in_the_next_line() {
        for (int i = 1; i < LINES.size(); i++) {
            boolean isBelowMissing = LINES.get(i - 1).startsWith("--");
            assertThat(REMEDY.matcher(LINES.get(i)).matches()).as(LINES.get(i)).isEqualTo(isBelowMissing);
        }
    }

    @Test
    void the_finding_of_the_drop_monitor_is_that_of_the_library() {
        Availability availability = DropMonitor.availability();
        if (availability.isAvailable()) {
            assertThat(DOCTOR.out()).containsPattern("ok +NET_DM +the drop monitor can be used");
        } else {
            assertThat(DOCTOR.out())
                    .containsPattern("-- +NET_DM +" + Pattern.quote(availability.explanation()) + "\n +"
                            + Pattern.quote(availability.remedy()) + "\n");
        }
    }

    @Test
    void the_last_line_and_the_exit_status_tell_whether_anything_is_missing() {
        String last = LINES.get(LINES.size() - 1);
        if (missing().isEmpty()) {
            assertThat(last).isEqualTo("Nothing is missing.");
            assertThat(DOCTOR.status()).isEqualTo(ExitCode.OK);
        } else {
            assertThat(last).startsWith(missing().size() + " of " + findings().size());
            assertThat(DOCTOR.status()).isEqualTo(ExitCode.FAILED);
        }
    }

    @Test
    void the_check_of_nlmon_creates_no_interface() {
        assertThat(findings().get(2)).contains("nlmon");
        assertThat(Path.of("/sys/class/net/no")).doesNotExist();
        assertThat(Path.of("/sys/class/net/nlmon0")).doesNotExist();
    }
}
