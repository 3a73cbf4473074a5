package io.github.netlink4j.tap.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.tap.TapFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramTest {
    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void without_numbers_there_is_no_percentile() {
        assertThat(histogram.percentile(50)).isEqualTo(TapFrame.NO_TIME);
        assertThat(histogram.greatest()).isEqualTo(TapFrame.NO_TIME);
    }

    @Test
    void a_percentile_is_at_most_an_eighth_too_high() {
        for (long nanos = 1; nanos <= 1_000_000; nanos++) {
            histogram.add(nanos);
        }
        assertThat(histogram.count()).isEqualTo(1_000_000);
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            long exact = percent * 10_000L;
            assertThat(histogram.percentile(percent)).isBetween(exact, exact + exact / 8);
        }
        assertThat(histogram.percentile(100)).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 8, 9, 15, 16, 17, 1_023, 1_024, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void the_percentiles_of_one_number_are_that_number(long nanos) {
        histogram.add(nanos);
        assertThat(histogram.percentile(0)).isEqualTo(nanos);
        assertThat(histogram.percentile(100)).isEqualTo(nanos);
    }

    @Test
    void small_numbers_are_exact() {
        for (long nanos = 0; nanos < 16; nanos++) {
            histogram.add(nanos);
        }
        assertThat(histogram.percentile(50)).isEqualTo(7);
        assertThat(histogram.percentile(75)).isEqualTo(11);
    }

    @Test
    void numbers_of_neighbouring_ranges_are_told_apart() {
        histogram.add(16);
        histogram.add(18);
        histogram.add(1_000);
        assertThat(histogram.percentile(33)).isEqualTo(17);
        assertThat(histogram.percentile(66)).isEqualTo(19);
    }
}
