package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.reason.DropReason;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;

/**
 * What drops have in common: why and where, without the offset, which differs between kernels.
 *
 * @param reason the kernel's reason, or the hardware trap
 * @param place the function, or the hardware trap's group
 */
record DropKey(String reason, String place) {
    private static final String NO_REASON = "-";

    static Cause of(PacketAlert alert, CodeLocation location) {
        if (alert.origin() == Origin.HARDWARE) {
            return new DropKey(orElse(alert.trap(), "hardware"), "trap group " + orElse(alert.trapGroup(), "unknown"));
        }
        DropReason reason = alert.reason();
        return new DropKey(reason == null ? NO_REASON : reason.name(), function(location));
    }

    static Cause of(long address, CodeLocation location) {
        return new DropKey(NO_REASON, address == 0 ? place(location, 0) : function(location));
    }

    /** A place of a summary; the address 0 stands for drops that a driver has counted. */
    static String place(CodeLocation location, long address) {
        return address == 0 ? "a device driver's rx_dropped counter" : location.toString();
    }

    private static String function(CodeLocation location) {
        if (location.symbol() == null) {
            return location.toString();
        }
        return location.module() == null ? location.symbol() : location.symbol() + " [" + location.module() + "]";
    }

    private static String orElse(@org.jspecify.annotations.Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
