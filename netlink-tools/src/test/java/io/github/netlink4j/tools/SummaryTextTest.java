package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.DropLoss;
import io.github.netlink4j.dropmon.report.DropSummary;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTextTest {
    private static final CodeLocation UDP = new CodeLocation("__udp4_lib_rcv", 0x9a2, null);

    private final DropSummary summary = new DropSummary();

    private String printed(Duration time) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        SummaryText.print(out, summary, time);
        out.flush();
        return text.toString();
    }

    private static String printed(DropLoss loss, long malformed) {
        StringWriter text = new StringWriter();
        SummaryText.printLoss(new PrintWriter(text), loss, malformed);
        return text.toString();
    }

    @Test
    void without_drops_there_is_one_line() {
        assertThat(printed(Duration.ofMillis(10_040))).isEqualTo("\n0 drops in 10.0 s\n");
    }

    @Test
    void one_drop_is_singular() {
        summary.add(Alerts.packet(Alerts.NO_SOCKET), UDP);
        assertThat(printed(Duration.ofMillis(1500))).isEqualTo("""

                1 drop in 1.5 s
                       1  NO_SOCKET         __udp4_lib_rcv
                """);
    }

    @Test
    void each_line_is_count_reason_and_location_the_greatest_count_first() {
        summary.add(Alerts.packet(Alerts.NO_SOCKET), UDP);
        summary.add(Alerts.summary(0x1000, 3, 0x2000, 4_294_967_295L, 0, 2), address -> UDP);
        assertThat(printed(Duration.ofSeconds(1))).isEqualTo("""

                4294967301 drops in 1.0 s
                4294967298  -                 __udp4_lib_rcv
                       2  -                 a device driver's rx_dropped counter
                       1  NO_SOCKET         __udp4_lib_rcv
                """);
    }

    @ParameterizedTest
    @CsvSource({"20, ''", "21, '          and 1 more line'", "22, '          and 2 more lines'"})
    void twenty_lines_are_printed_and_the_others_counted(int reasons, String last) {
        for (int i = 0; i < reasons; i++) {
            summary.add(Alerts.software("REASON_" + i, "f"), UDP);
        }
        String table = printed(Duration.ofSeconds(1));
        assertThat(table.lines().filter(line -> line.contains("REASON_"))).hasSize(20);
        assertThat(table.lines()
                        .filter(line -> line.contains("more"))
                        .findFirst()
                        .orElse(""))
                .isEqualTo(last);
    }

    @Test
    void the_seconds_have_a_decimal_point_in_every_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(printed(Duration.ofMillis(2500))).contains("in 2.5 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_text_from_the_wire_cannot_end_its_line_or_control_the_terminal() {
        summary.add(Alerts.software("NO\n\u001b[31mSOCKET", "f"), new CodeLocation("f\u001b[2J", 1, "m\n"));
        assertThat(printed(Duration.ofSeconds(1)))
                .endsWith("1 drop in 1.0 s\n       1  NO\\u000a\\u001b[31mSOCKET    f\\u001b[2J [m\\u000a]\n");
    }

    @Test
    void without_a_loss_nothing_is_printed() {
        assertThat(printed(new DropLoss(0, 0, 0), 0)).isEmpty();
    }

    @Test
    void each_kind_of_loss_has_a_line_with_its_cause() {
        assertThat(printed(new DropLoss(5, 7, 2), 2)).isEqualTo("""
                5 alerts were lost in the kernel's queue: packets were dropped faster than it sends alerts
                7 alerts were lost because this program did not read fast enough
                2 summary alerts were full at 64 locations; further locations may be missing
                2 alerts were malformed and skipped
                """);
    }

    @Test
    void a_loss_of_one_is_singular() {
        assertThat(printed(new DropLoss(1, 1, 1), 1)).isEqualTo("""
                1 alert was lost in the kernel's queue: packets were dropped faster than it sends alerts
                1 alert was lost because this program did not read fast enough
                1 summary alert was full at 64 locations; further locations may be missing
                1 alert was malformed and skipped
                """);
    }
}
