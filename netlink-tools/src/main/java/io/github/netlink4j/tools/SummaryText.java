package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.DropLoss;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.report.DropSummary;
import io.github.netlink4j.tools.command.PrintableText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What {@code netlink drops} prints at its end: the totals by reason and location, and what was lost. */
final class SummaryText {
    private static final int LIMIT = 20;

    private SummaryText() {}

    static void print(PrintWriter out, DropSummary summary, Duration time) {
        List<DropSummary.Count> counts = summary.counts();
        out.printf(Locale.ROOT, "%n%s in %.1f s%n", number(summary.drops(), "drop"), time.toMillis() / 1000.0);
        counts.stream()
                .limit(LIMIT)
                .forEach(count -> out.println(PrintableText.of(String.format(
                        "%8d  %-16s  %s",
                        count.drops(), count.key().reason(), count.key().location()))));
        if (counts.size() > LIMIT) {
            out.printf("          and %s%n", number(counts.size() - LIMIT, "more line"));
        }
    }

    /** Prints what is missing from the drops that were shown; nothing where nothing is. */
    static void printLoss(PrintWriter err, DropLoss loss, long malformed) {
        if (loss.kernelQueue() > 0) {
            err.printf(
                    "%s lost in the kernel's queue: packets were dropped faster than it sends alerts%n",
                    were(loss.kernelQueue(), "alert"));
        }
        if (loss.socket() > 0) {
            err.printf("%s lost because this program did not read fast enough%n", were(loss.socket(), "alert"));
        }
        if (loss.saturated() > 0) {
            err.printf(
                    "%s full at %d locations; further locations may be missing%n",
                    were(loss.saturated(), "summary alert"), SummaryAlert.MAX_POINTS);
        }
        if (malformed > 0) {
            err.printf("%s malformed and skipped%n", were(malformed, "alert"));
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
