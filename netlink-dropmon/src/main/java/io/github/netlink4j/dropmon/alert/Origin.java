package io.github.netlink4j.dropmon.alert;

import io.github.netlink4j.core.schema.ValueNames;
import java.util.Set;

/**
 * What dropped a packet: any number, with the names of {@code enum net_dm_origin}.
 *
 * @param number {@code NET_DM_ATTR_ORIGIN}, 0 to 65,535
 */
public record Origin(int number) {
    /** The kernel's own stack. */
    public static final Origin SOFTWARE = new Origin(0);
    /** A device, which passed the packet to the kernel through a devlink trap. */
    public static final Origin HARDWARE = new Origin(1);

    /** All that the kernel's monitor can be started for. */
    public static final Set<Origin> ALL = Set.of(SOFTWARE, HARDWARE);

    static final ValueNames NAMES =
            ValueNames.values().add(0, "NET_DM_ORIGIN_SW").add(1, "NET_DM_ORIGIN_HW");

    private static final int MAX = 0xffff;

    /**
     * An origin.
     *
     * @throws IllegalArgumentException if the number is not 0 to 65,535
     */
    public Origin {
        if (number < 0 || number > MAX) {
            throw new IllegalArgumentException("origin " + number + ": must be 0 to " + MAX);
        }
    }

    /** The kernel's name, such as {@code NET_DM_ORIGIN_HW}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
