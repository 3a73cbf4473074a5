package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import java.util.function.LongFunction;

/** How drops are shown. */
interface DropOutput {
    /**
     * Shows a dropped packet.
     *
     * @param location where, resolved as well as this machine allows
     */
    void packet(PacketAlert alert, CodeLocation location);

    /**
     * Shows a second's drops.
     *
     * @param locations resolves a kernel address
     */
    void summary(SummaryAlert alert, LongFunction<CodeLocation> locations);

    /**
     * Makes what was shown visible now.
     *
     * @return whether anybody still reads it: {@code false} when its pipe is closed
     */
    boolean flush();
}
