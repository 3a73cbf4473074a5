package io.github.netlink4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    @Test
    void the_median_of_an_odd_number_of_samples_is_the_middle_one() {
        samples.add(9);
        samples.add(1);
        samples.add(2);

        assertThat(samples.median()).isEqualTo(2);
    }

    @Test
    void the_median_of_an_even_number_of_samples_is_between_the_middle_two() {
        samples.add(9);
        samples.add(1);
        samples.add(2);
        samples.add(4);

        assertThat(samples.median()).isEqualTo(3);
    }

    @Test
    void the_median_needs_a_sample() {
        assertThatThrownBy(samples::median).isInstanceOf(IllegalStateException.class);
    }
}
