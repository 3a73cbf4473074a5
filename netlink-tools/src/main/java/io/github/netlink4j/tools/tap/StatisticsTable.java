package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapLoss;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation;
import io.github.netlink4j.tap.process.TapProcess;
import io.github.netlink4j.tap.statistics.LatencyHistogram;
import io.github.netlink4j.tap.statistics.TapCounter;
import io.github.netlink4j.tap.statistics.TrafficStatistics;
import io.github.netlink4j.tools.command.PrintableText;
import java.io.PrintWriter;
import java.util.List;

/** Counts by protocol, message and process, as a table at the end; on a terminal also each second, in place. */
final class StatisticsTable implements TapOutput {
    /** As top(1): to the first line, and erase what is below. */
    private static final String AGAIN = "\033[H\033[J";

    private static final long NANOS_PER_REFRESH = 1_000_000_000;
    /** Rows of each part while it is refreshed. */
    private static final int LIVE_ROWS = 8;

    private static final int MEDIAN = 50;
    private static final int HIGH = 99;

    private final PrintWriter out;
    private final boolean isLive;
    private final TrafficStatistics statistics = new TrafficStatistics();
    private long lost;
    private long refreshed = System.nanoTime();

    /**
     * An empty table.
     *
     * @param isLive whether to print it in place while it changes
     */
    StatisticsTable(PrintWriter out, boolean isLive) {
        this.out = out;
        this.isLive = isLive;
    }

    @Override
    public void message(TapMessage message, Context context) {
        statistics.add(message, context.process());
    }

    @Override
    public void conversation(Conversation conversation, Context context) {
        statistics.add(conversation, context.process());
    }

    @Override
    public void loss(TapLoss loss) {
        lost = loss.total();
    }

    @Override
    public boolean flush() {
        if (isLive && System.nanoTime() - refreshed > NANOS_PER_REFRESH) {
            refreshed = System.nanoTime();
            out.print(AGAIN);
            print(LIVE_ROWS);
        }
        return !out.checkError();
    }

    @Override
    public void end() {
        if (isLive) {
            out.print(AGAIN);
        }
        print(Integer.MAX_VALUE);
        out.flush();
    }

    private void print(int rows) {
        part("protocol", statistics.byProtocol(), rows);
        part("message", statistics.byMessage(), rows);
        if (isAnyKnown(statistics.byProcess())) {
            part("process", statistics.byProcess(), rows);
        }
        if (lost > 0) {
            out.println(lost + " frames lost");
        }
    }

    /** In a file, no process is known. */
    private static boolean isAnyKnown(List<TapCounter> processes) {
        return processes.stream().anyMatch(each -> !each.name().equals(TapProcess.UNKNOWN.toString()));
    }

    private void part(String title, List<TapCounter> counters, int rows) {
        line(title, "messages", "bytes", "requests", "errors", "median", "99 %", "greatest");
        counters.stream().limit(rows).forEach(this::row);
        out.println();
    }

    private void row(TapCounter counter) {
        LatencyHistogram latency = counter.latency();
        line(
                counter.name(),
                counter.messages(),
                counter.bytes(),
                counter.conversations(),
                counter.errors(),
                Nanoseconds.text(latency.percentile(MEDIAN)),
                Nanoseconds.text(latency.percentile(HIGH)),
                Nanoseconds.text(latency.greatest()));
    }

    private void line(Object... columns) {
        out.println(PrintableText.of(String.format("%-28s %10s %12s %9s %7s %9s %9s %9s", columns))
                .stripTrailing());
    }
}
