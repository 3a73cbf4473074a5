package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.tap.TapFrame;

/** The kernel's time stamps of two frames. */
final class FrameTime {
    private static final long SECOND = 1_000_000_000;

    private FrameTime() {}

    /** The nanoseconds from one frame to another; 0 if its time is before, the highest number if it is centuries later. */
    static long nanosBetween(TapFrame from, TapFrame to) {
        long seconds = to.epochSecond() - from.epochSecond();
        if (seconds >= Long.MAX_VALUE / SECOND) {
            return Long.MAX_VALUE;
        }
        return seconds < 0 ? 0 : Math.max(0, seconds * SECOND + to.nano() - from.nano());
    }
}
