package io.github.netlink4j.core.socket;

import java.time.Duration;

/** A moment until which a wait may last, on the clock of {@link System#nanoTime()}. Immutable. */
public final class Deadline {
    private static final Duration LONGEST = Duration.ofDays(10_000);

    /** A wait without end. */
    public static final Deadline NEVER = new Deadline(0);

    /** A moment that has passed: no wait. */
    public static final Deadline PAST = after(Duration.ZERO);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /**
     * The moment that is a duration from now.
     *
     * @param duration of any length; a negative one is taken as zero, one of more than 10,000 days as 10,000 days
     */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + nanos(duration));
    }

    private static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }

    /** The time that is left in nanoseconds, 0 or more; {@link Long#MAX_VALUE} for {@link #NEVER}. */
    public long remainingNanos() {
        return this == NEVER ? Long.MAX_VALUE : Math.max(0, end - System.nanoTime());
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return remainingNanos() == 0;
    }

    /**
     * The earlier one of this moment and the one that is a duration from now.
     *
     * @param duration of any length, as of {@link #after}
     */
    public Deadline orAfter(Duration duration) {
        return remainingNanos() <= nanos(duration) ? this : after(duration);
    }
}
