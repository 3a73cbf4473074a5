package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.socket.Deadline;
import java.time.Duration;

/** When to end: after a number of messages, or a time. */
final class Limits {
    private final long count;
    private final Deadline end;
    private long messages;

    /**
     * Limits from now on.
     *
     * @param count number of messages, 1 or more
     */
    Limits(long count, Duration time) {
        this.count = count;
        this.end = Deadline.after(time);
    }

    /** No limits. */
    static Limits none() {
        return new Limits(Long.MAX_VALUE, Duration.ofDays(10_000));
    }

    /** Whether one more message may be shown. */
    boolean take() {
        return messages < count && ++messages > 0;
    }

    /** Whether nothing more is to be shown. */
    boolean areReached() {
        return messages >= count || end.isOver();
    }
}
