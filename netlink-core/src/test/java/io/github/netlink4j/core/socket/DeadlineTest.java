package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration LONGEST = ChronoUnit.FOREVER.getDuration();
    private static final long DAYS_10_000 = Duration.ofDays(10_000).toNanos();

    @Test
    void a_duration_of_any_length_is_accepted() {
        assertThat(Deadline.after(LONGEST).remainingNanos()).isPositive().isLessThanOrEqualTo(DAYS_10_000);
        assertThat(Deadline.after(LONGEST.negated()).isOver()).isTrue();
        assertThat(Deadline.after(Duration.ZERO).isOver()).isTrue();
    }

    @Test
    void never_does_not_pass() {
        assertThat(Deadline.NEVER.isOver()).isFalse();
        assertThat(Deadline.PAST.isOver()).isTrue();
        assertThat(Deadline.NEVER.remainingNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void the_earlier_of_two_moments_counts() {
        Deadline hour = Deadline.after(Duration.ofHours(1));
        assertThat(hour.orAfter(Duration.ofHours(2))).isSameAs(hour);
        assertThat(hour.orAfter(Duration.ofMinutes(1)).remainingNanos())
                .isLessThanOrEqualTo(Duration.ofMinutes(1).toNanos());
        assertThat(hour.orAfter(Duration.ofMinutes(-1)).isOver()).isTrue();
    }

    @Test
    void the_second_moment_may_be_after_a_duration_of_any_length() {
        Deadline hour = Deadline.after(Duration.ofHours(1));
        assertThat(hour.orAfter(LONGEST)).isSameAs(hour);
        assertThat(hour.orAfter(LONGEST.negated()).isOver()).isTrue();
        assertThat(Deadline.NEVER.orAfter(LONGEST).remainingNanos()).isLessThanOrEqualTo(DAYS_10_000);
    }
}
