package io.github.netlink4j.dropmon.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.report.DropSummary.Count;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import org.junit.jupiter.api.Test;

class DropSummaryTest {
    private static final CodeLocation UDP = new CodeLocation("__udp4_lib_rcv", 0x9a2, null);
    private static final CodeLocation NFT = new CodeLocation("nft_do_chain", 0x4c3, "nf_tables");

    private final DropSummary summary = new DropSummary();

    private static Count count(String reason, String location, long drops) {
        return new Count(new DropKey(reason, location), drops);
    }

    @Test
    void a_new_summary_has_no_drops() {
        assertThat(summary.drops()).isZero();
        assertThat(summary.counts()).isEmpty();
    }

    @Test
    void drops_of_one_reason_and_function_add_up_whatever_their_offset() {
        summary.add(Alerts.packet(Alerts.NO_SOCKET), UDP);
        summary.add(Alerts.packet(Alerts.NO_SOCKET), new CodeLocation("__udp4_lib_rcv", 7, null));
        assertThat(summary.drops()).isEqualTo(2);
        assertThat(summary.counts()).containsExactly(count("NO_SOCKET", "__udp4_lib_rcv", 2));
    }

    @Test
    void the_greatest_count_comes_first_and_equal_ones_are_ordered_by_reason_and_location() {
        summary.add(Alerts.software("B", "f"), UDP);
        summary.add(Alerts.software("A", "f"), UDP);
        summary.add(Alerts.software("A", "f"), NFT);
        summary.add(Alerts.software("C", "f"), NFT);
        summary.add(Alerts.software("C", "f"), NFT);
        assertThat(summary.counts())
                .containsExactly(
                        count("C", "nft_do_chain [nf_tables]", 2),
                        count("A", "__udp4_lib_rcv", 1),
                        count("A", "nft_do_chain [nf_tables]", 1),
                        count("B", "__udp4_lib_rcv", 1));
    }

    @Test
    void a_summary_alert_adds_the_counts_of_its_locations() {
        summary.add(Alerts.summary(0x1000, 3, 0x2000, 4_294_967_295L, 0, 2), address -> address == 0x1000 ? UDP : NFT);
        assertThat(summary.drops()).isEqualTo(4_294_967_300L);
        assertThat(summary.counts())
                .containsExactly(
                        count("-", "nft_do_chain [nf_tables]", 4_294_967_295L),
                        count("-", "__udp4_lib_rcv", 3),
                        count("-", DropKey.DRIVER_COUNTER, 2));
    }

    @Test
    void a_summary_alert_of_hardware_drops_adds_the_counts_of_its_traps() {
        summary.add(Alerts.trapSummary("blackhole_route", 10), address -> CodeLocation.UNKNOWN);
        assertThat(summary.counts()).containsExactly(count("blackhole_route", "hardware trap", 10));
    }
}
