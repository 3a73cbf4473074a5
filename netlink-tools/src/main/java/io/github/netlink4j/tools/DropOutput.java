package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import java.util.function.LongFunction;

/** Writes drops, as text or JSON. */
interface DropOutput {
    /**
     * Writes a dropped packet.
     *
     * @param location where, from the best source there is
     */
    void packet(PacketAlert alert, CodeLocation location);

    /**
     * Writes the drops of a second.
     *
     * @param locations the location of a kernel address
     */
    void summary(SummaryAlert alert, LongFunction<CodeLocation> locations);

    /**
     * Flushes what was written.
     *
     * @return whether it can still be written to: {@code false} when its pipe is closed
     */
    boolean flush();
}
