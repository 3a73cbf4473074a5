package io.github.netlink4j.tap.conversation;

import java.time.Duration;

/**
 * How much a {@link ConversationTracker} keeps.
 *
 * @param requests the most requests that wait for a reply, 1 or more; the oldest one beyond them is unanswered
 * @param requestBytes the most bytes of a request that are kept, 16 or more
 * @param age how long a request waits for the end of its reply, by the time stamps of the frames; then it is unanswered; at most
 *     292 years
 */
public record TrackerLimits(int requests, int requestBytes, Duration age) {
    private static final int SHORTEST = 16;
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** 1,024 requests of at most 64 KiB for 30 seconds. */
    public static final TrackerLimits DEFAULT = new TrackerLimits(1024, 64 * 1024, Duration.ofSeconds(30));

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public TrackerLimits {
        if (requests < 1 || requestBytes < SHORTEST || age.isNegative() || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    requests + " requests of " + requestBytes + " bytes for " + age + ": out of range");
        }
    }
}
