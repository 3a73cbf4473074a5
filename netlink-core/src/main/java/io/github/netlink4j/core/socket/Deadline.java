package io.github.netlink4j.core.socket;

import java.time.Duration;

/** A moment until which a wait may last, on the clock of {@link System#nanoTime()}. */
public final class Deadline {
    /** A wait without end. */
    public static final Deadline NEVER = new Deadline(0);

    private static final Duration LONGEST = Duration.ofDays(10_000);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /**
     * The moment after a time that begins now.
     *
     * @param time of any length; one that is negative is over at once, one of more than 10,000 days ends after these
     */
    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + nanos(time));
    }

    private static long nanos(Duration time) {
        Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time.isNegative() ? Duration.ZERO : time;
        return bounded.toNanos();
    }

    /** The time that is left in nanoseconds, 0 or more; {@link Long#MAX_VALUE} for {@link #NEVER}. */
    public long remainingNanos() {
        return this == NEVER ? Long.MAX_VALUE : Math.max(0, end - System.nanoTime());
    }

    /** Whether no time is left. */
    public boolean isOver() {
        return remainingNanos() == 0;
    }

    /**
     * This moment, or the one after a time that begins now where that comes first.
     *
     * @param time of any length, as of {@link #after}
     */
    public Deadline orAfter(Duration time) {
        return remainingNanos() <= nanos(time) ? this : after(time);
    }
}
