package io.github.netlink4j.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures as a table of text, or as JSON. */
final class Table {
    private Table() {}

    /** Columns with a header; each name is written once. */
    static String text(List<Figures> rows) {
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        text.append(("%-" + width + "s  JDK %10s %10s %7s %8s %10s%n")
                .formatted("", "ns", "C ns", "ratio", "bytes/op", "libmnl ns"));
        String name = "";
        for (Figures row : rows) {
            text.append(line(row, row.name().equals(name) ? "" : row.name(), width));
            name = row.name();
        }
        return text.toString();
    }

    private static String line(Figures row, String name, int width) {
        String libmnl = row.libmnlNs()
                .map(nanos -> String.format(Locale.ROOT, " %10.1f", nanos))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%-" + width + "s  %3d %10.1f %10.1f %7.2f %8.1f%s%n",
                name,
                row.jdk(),
                row.ns(),
                row.cNs(),
                row.ratio(),
                row.bytesPerOp(),
                libmnl);
    }

    /** An array of objects. */
    static String json(List<Figures> rows) {
        return rows.stream().map(Table::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String object(Figures row) {
        String libmnl = row.libmnlNs()
                .map(nanos -> String.format(Locale.ROOT, ", \"libmnlNs\": %.2f", nanos))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"jdk\": %d, \"ns\": %.2f, \"cNs\": %.2f, \"ratio\": %.3f, \"bytesPerOp\": %.2f%s}",
                row.name(),
                row.jdk(),
                row.ns(),
                row.cNs(),
                row.ratio(),
                row.bytesPerOp(),
                libmnl);
    }
}
