package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.DropLoss;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.alert.TrapCount;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/** Counts drops by cause, and prints the table. */
final class DropSummary {
    private static final int MOST = 20;

    private final Map<DropKey, Long> counts = new HashMap<>();
    private long drops;

    void add(PacketAlert alert, CodeLocation location) {
        add(DropKey.of(alert, location), 1);
    }

    void add(SummaryAlert alert, LongFunction<CodeLocation> locations) {
        for (int i = 0; i < alert.size(); i++) {
            add(DropKey.of(alert.address(i), locations.apply(alert.address(i))), alert.count(i));
        }
        for (TrapCount trap : alert.traps()) {
            add(new DropKey(trap.trap(), "hardware trap"), trap.count());
        }
    }

    private void add(DropKey cause, long count) {
        counts.merge(cause, count, Long::sum);
        drops += count;
    }

    /** Drops so far. */
    long drops() {
        return drops;
    }

    void print(PrintWriter out, Duration time) {
        out.printf(Locale.ROOT, "%n%s in %.1f s%n", number(drops, "drop"), time.toMillis() / 1000.0);
        List<Map.Entry<DropKey, Long>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<DropKey, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().toString()))
                .toList();
        most.stream()
                .limit(MOST)
                .forEach(e -> out.println(TextOutput.printable(String.format(
                        "%8d  %-16s  %s",
                        e.getValue(), e.getKey().reason(), e.getKey().place()))));
        if (most.size() > MOST) {
            out.printf("          and %s%n", number(most.size() - MOST, "more cause"));
        }
    }

    /** Says what is missing from the drops that were shown, where anything is. */
    static void printLoss(PrintWriter err, DropLoss loss, long malformed) {
        if (loss.kernelQueue() > 0) {
            err.printf(
                    "%s lost in the kernel's queue: packets were dropped faster than it reports them%n",
                    were(loss.kernelQueue(), "alert"));
        }
        if (loss.socket() > 0) {
            err.printf("%s lost because this program did not read fast enough%n", were(loss.socket(), "alert"));
        }
        if (loss.saturated() > 0) {
            err.printf(
                    "%s full at %d places; further places may be missing%n",
                    were(loss.saturated(), "summary alert"), SummaryAlert.MAX_POINTS);
        }
        if (malformed > 0) {
            err.printf("%s malformed and passed over%n", were(malformed, "alert"));
        }
        err.flush();
    }

    private static String were(long count, String thing) {
        return number(count, thing) + (count == 1 ? " was" : " were");
    }

    private static String number(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
