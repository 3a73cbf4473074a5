package io.github.netlink4j.dropmon.report;

import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.alert.TrapCount;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Running totals of drops by reason and location. Thread-safe.
 *
 * <pre>{@code
 * DropSummary summary = new DropSummary();
 * KernelSymbols symbols = KernelSymbols.load();
 * monitor.forEach(drop -> summary.add(drop, symbols.resolve(drop.address())));
 * }</pre>
 */
public final class DropSummary {
    private final Map<DropKey, Long> counts = new HashMap<>();
    private long drops;

    /**
     * The drops of one key.
     *
     * @param key reason and location
     * @param drops how many, 1 or more
     */
    public record Count(DropKey key, long drops) {}

    /** A summary without drops. */
    public DropSummary() {}

    /**
     * Adds a dropped packet.
     *
     * @param location where, which a table of symbols may know better than the alert
     */
    public void add(PacketAlert alert, CodeLocation location) {
        add(DropKey.of(alert, location), 1);
    }

    /**
     * Adds the drops of a summary alert.
     *
     * @param locations the location of a kernel address, such as {@code KernelSymbols::resolve}
     */
    public void add(SummaryAlert alert, LongFunction<CodeLocation> locations) {
        for (int i = 0; i < alert.size(); i++) {
            add(DropKey.of(alert.address(i), locations.apply(alert.address(i))), alert.count(i));
        }
        for (TrapCount trap : alert.traps()) {
            add(DropKey.ofTrap(trap.trap()), trap.count());
        }
    }

    private synchronized void add(DropKey key, long count) {
        counts.merge(key, count, Long::sum);
        drops += count;
    }

    /** Drops so far. */
    public synchronized long drops() {
        return drops;
    }

    /** The totals so far, the greatest first, equal ones by reason and location; owned. */
    public synchronized List<Count> counts() {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::drops)
                        .reversed()
                        .thenComparing(count -> count.key().reason())
                        .thenComparing(count -> count.key().location()))
                .toList();
    }
}
