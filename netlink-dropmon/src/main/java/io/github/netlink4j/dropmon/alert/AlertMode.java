package io.github.netlink4j.dropmon.alert;

import io.github.netlink4j.core.schema.ValueNames;

/**
 * What the kernel sends: any number, with the names of {@code enum net_dm_alert_mode}. One for the whole host.
 *
 * @param number {@code NET_DM_ATTR_ALERT_MODE}, 0 to 255
 */
public record AlertMode(int number) {
    /** Counts by location, once a second and CPU, at most 64 locations each; includes packets without a MAC header. */
    public static final AlertMode SUMMARY = new AlertMode(0);
    /** Each dropped packet with location, reason and time. Not those without a MAC header. */
    public static final AlertMode PACKET = new AlertMode(1);

    static final ValueNames NAMES =
            ValueNames.values().add(0, "NET_DM_ALERT_MODE_SUMMARY").add(1, "NET_DM_ALERT_MODE_PACKET");

    private static final int MAX = 0xff;

    /**
     * A mode.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public AlertMode {
        if (number < 0 || number > MAX) {
            throw new IllegalArgumentException("alert mode " + number + ": must be 0 to " + MAX);
        }
    }

    /** The kernel's name, such as {@code NET_DM_ALERT_MODE_PACKET}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
