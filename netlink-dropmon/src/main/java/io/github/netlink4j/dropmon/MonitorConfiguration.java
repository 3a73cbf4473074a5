package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.AlertMode;

/**
 * The configuration of the kernel's drop monitor: one for the whole host, kept between runs.
 *
 * @param mode what the kernel sends
 * @param truncation bytes of each packet to send, 0 for all; an unsigned 32-bit number
 * @param queueLength packets queued on each CPU while they wait to be sent; with 0 none is sent and all are counted as
 *     lost; an unsigned 32-bit number
 */
public record MonitorConfiguration(AlertMode mode, long truncation, long queueLength) {
    /** The kernel's own defaults. */
    public static final MonitorConfiguration DEFAULT = new MonitorConfiguration(AlertMode.SUMMARY, 0, 1000);

    private static final long MAX = 0xffff_ffffL;

    /** Checks the ranges. */
    public MonitorConfiguration {
        requireRange("truncation", truncation);
        requireRange("queue length", queueLength);
    }

    private static void requireRange(String what, long value) {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("a " + what + " of " + value + ": 0 to " + MAX + " is possible");
        }
    }
}
