package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.AlertMode;

/**
 * The configuration of the kernel's drop monitor: one for the whole host, kept between runs.
 *
 * @param mode what the kernel sends
 * @param truncation bytes of each packet to send, 0 to 4,294,967,295; 0 for all
 * @param queueLength packets that each CPU queues before they are sent, 0 to 4,294,967,295; with 0 no packet is sent, and all
 *     are counted as lost
 */
public record MonitorConfiguration(AlertMode mode, long truncation, long queueLength) {
    /** The kernel's defaults. */
    public static final MonitorConfiguration DEFAULT = new MonitorConfiguration(AlertMode.SUMMARY, 0, 1000);

    private static final long MAX = 0xffff_ffffL;

    /**
     * A configuration.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public MonitorConfiguration {
        requireRange("truncation", truncation);
        requireRange("queue length", queueLength);
    }

    private static void requireRange(String name, long value) {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException(name + " " + value + ": must be 0 to " + MAX);
        }
    }
}
