package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tools.command.PrintableText;
import java.io.PrintWriter;
import java.util.Map;

/** The coverage as a table, and what the tables lack as a list. */
final class CoverageText {
    private final PrintWriter out;
    private final boolean hasGaps;

    CoverageText(PrintWriter out, boolean hasGaps) {
        this.out = out;
        this.hasGaps = hasGaps;
    }

    void print(Coverage coverage) {
        line("", "messages", "without table", "attributes", "unnamed", "raw");
        for (Coverage.Protocol protocol : coverage.protocols()) {
            row(protocol.name(), protocol.all());
            protocol.families().forEach((name, counts) -> row("  " + name, counts));
        }
        row("all", coverage.total());
        if (hasGaps) {
            coverage.protocols().forEach(this::gaps);
        }
        out.flush();
    }

    private void row(String name, Counts counts) {
        line(name, counts.messages(), counts.withoutTable(), counts.attributes(), counts.unnamed(), counts.raw());
    }

    private void line(Object... columns) {
        out.println(PrintableText.of(String.format("%-16s %10s %13s %11s %9s %9s", columns)));
    }

    private void gaps(Coverage.Protocol protocol) {
        if (protocol.gaps().isEmpty()) {
            return;
        }
        out.println();
        out.println(protocol.name() + ":");
        for (Map.Entry<Gap, Integer> each : protocol.gaps()) {
            Gap gap = each.getKey();
            String path = gap.path().isEmpty() ? "" : " " + gap.path();
            String line = String.format("%8d  %-13s  %s%s", each.getValue(), gap.kind(), gap.message(), path);
            out.println(PrintableText.of(line));
        }
    }
}
