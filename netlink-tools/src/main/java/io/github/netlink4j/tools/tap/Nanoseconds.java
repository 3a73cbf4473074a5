package io.github.netlink4j.tools.tap;

import java.util.Locale;

/** Short times as text: {@code 41 µs}. */
final class Nanoseconds {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Nanoseconds() {}

    /** The text; empty for a negative number, which is no time. */
    static String text(long nanos) {
        if (nanos < 0) {
            return "";
        }
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < MILLI) {
            return nanos / MICRO + " µs";
        }
        return nanos < SECOND ? decimal(nanos, MILLI, "ms") : decimal(nanos, SECOND, "s");
    }

    private static String decimal(long nanos, long unit, String name) {
        return String.format(Locale.ROOT, "%.1f %s", (double) nanos / unit, name);
    }
}
