package io.github.netlink4j.dropmon.report;

import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.reason.DropReason;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import org.jspecify.annotations.Nullable;

/**
 * What drops are counted by: reason and location, without the offset, which differs between kernels.
 *
 * @param reason the kernel's drop reason, or the hardware trap; {@code "-"} where there is none
 * @param location the function, such as {@code "nft_do_chain [nf_tables]"}, or the group of the hardware trap
 */
public record DropKey(String reason, String location) {
    /** The location of a summary's address 0: drops that a device driver has counted. */
    public static final String DRIVER_COUNTER = "a device driver's rx_dropped counter";

    private static final String NO_REASON = "-";

    /**
     * The key of a dropped packet.
     *
     * @param location where, which a table of symbols may know better than the alert
     */
    public static DropKey of(PacketAlert alert, CodeLocation location) {
        if (alert.origin().equals(Origin.HARDWARE)) {
            return new DropKey(orElse(alert.trap(), "hardware"), "trap group " + orElse(alert.trapGroup(), "unknown"));
        }
        DropReason reason = alert.reason();
        return new DropKey(reason == null ? NO_REASON : reason.name(), function(location));
    }

    /**
     * The key of a location of a summary.
     *
     * @param address 0 for drops that a device driver has counted
     */
    public static DropKey of(long address, CodeLocation location) {
        return new DropKey(NO_REASON, address == 0 ? DRIVER_COUNTER : function(location));
    }

    /** The key of a hardware trap of a summary. */
    static DropKey ofTrap(String trap) {
        return new DropKey(trap, "hardware trap");
    }

    private static String function(CodeLocation location) {
        return new CodeLocation(location.symbol(), -1, location.module()).toString();
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
