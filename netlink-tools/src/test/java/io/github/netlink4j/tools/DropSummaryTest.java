package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.DropLoss;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropSummaryTest {
    private static final CodeLocation UDP = new CodeLocation("__udp4_lib_rcv", 0x9a2, null);
    private static final CodeLocation NFT = new CodeLocation("nft_do_chain", 0x4c3, "nf_tables");

    private final DropSummary tally = new DropSummary();

    private String printed(Duration time) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        tally.print(out, time);
        out.flush();
        return text.toString();
    }

    private static String printed(DropLoss loss, long malformed) {
        StringWriter text = new StringWriter();
        DropSummary.printLoss(new PrintWriter(text), loss, malformed);
        return text.toString();
    }

    @Test
    void nothing_is_counted_as_nothing() {
        assertThat(printed(Duration.ofMillis(10_040))).isEqualTo("\n0 drops in 10.0 s\n");
    }

    @Test
    void one_drop_is_singular() {
        tally.add(Alerts.packet(Alerts.NO_SOCKET), UDP);
        assertThat(tally.drops()).isEqualTo(1);
        assertThat(printed(Duration.ofMillis(1500))).isEqualTo("""

                1 drop in 1.5 s
                       1  NO_SOCKET         __udp4_lib_rcv
                """);
    }

    @Test
    void drops_of_one_cause_add_up_whatever_their_offset() {
        tally.add(Alerts.packet(Alerts.NO_SOCKET), UDP);
        tally.add(Alerts.packet(Alerts.NO_SOCKET), new CodeLocation("__udp4_lib_rcv", 7, null));
        assertThat(printed(Duration.ofSeconds(1)))
                .endsWith("2 drops in 1.0 s\n       2  NO_SOCKET         __udp4_lib_rcv\n");
    }

    @Test
    void the_most_frequent_cause_comes_first_and_equals_go_by_name() {
        tally.add(Alerts.software("B", "f"), UDP);
        tally.add(Alerts.software("A", "f"), UDP);
        tally.add(Alerts.software("C", "f"), NFT);
        tally.add(Alerts.software("C", "f"), NFT);
        assertThat(printed(Duration.ofSeconds(1))).endsWith("""
                       2  C                 nft_do_chain [nf_tables]
                       1  A                 __udp4_lib_rcv
                       1  B                 __udp4_lib_rcv
                """);
    }

    @Test
    void a_summary_adds_the_counts_of_its_places() {
        tally.add(Alerts.summary(0x1000, 3, 0x2000, 4_294_967_295L, 0, 2), address -> address == 0x1000 ? UDP : NFT);
        assertThat(tally.drops()).isEqualTo(4_294_967_300L);
        assertThat(printed(Duration.ofSeconds(1))).endsWith("""
                4294967295  -                 nft_do_chain [nf_tables]
                       3  -                 __udp4_lib_rcv
                       2  -                 a device driver's rx_dropped counter
                """);
    }

    @Test
    void a_summary_of_hardware_drops_adds_the_counts_of_its_traps() {
        tally.add(Alerts.trapSummary("blackhole_route", 10), address -> CodeLocation.UNKNOWN);
        assertThat(printed(Duration.ofSeconds(1)))
                .endsWith("10 drops in 1.0 s\n      10  blackhole_route   hardware trap\n");
    }

    @ParameterizedTest
    @CsvSource({"20, ''", "21, '          and 1 more cause'", "22, '          and 2 more causes'"})
    void twenty_causes_are_listed_and_the_others_counted(int causes, String last) {
        for (int i = 0; i < causes; i++) {
            tally.add(Alerts.software("REASON_" + i, "f"), UDP);
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
    void the_seconds_have_a_point_in_every_country() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(printed(Duration.ofMillis(2500))).contains("in 2.5 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_text_from_the_wire_cannot_end_its_line_nor_command_the_terminal() {
        tally.add(Alerts.software("NO\n\u001b[31mSOCKET", "f"), new CodeLocation("f\u001b[2J", 1, "m\n"));
        assertThat(printed(Duration.ofSeconds(1)))
                .endsWith("1 drop in 1.0 s\n       1  NO\\u000a\\u001b[31mSOCKET    f\\u001b[2J [m\\u000a]\n");
    }

    @Test
    void without_a_loss_nothing_is_said() {
        assertThat(printed(new DropLoss(0, 0, 0), 0)).isEmpty();
    }

    @Test
    void each_kind_of_loss_has_a_line_with_its_cause() {
        assertThat(printed(new DropLoss(5, 7, 2), 2)).isEqualTo("""
                5 alerts were lost in the kernel's queue: packets were dropped faster than it reports them
                7 alerts were lost because this program did not read fast enough
                2 summary alerts were full at 64 places; further places may be missing
                2 alerts were malformed and passed over
                """);
    }

    @Test
    void a_loss_of_one_is_singular() {
        assertThat(printed(new DropLoss(1, 1, 1), 1)).isEqualTo("""
                1 alert was lost in the kernel's queue: packets were dropped faster than it reports them
                1 alert was lost because this program did not read fast enough
                1 summary alert was full at 64 places; further places may be missing
                1 alert was malformed and passed over
                """);
    }
}
