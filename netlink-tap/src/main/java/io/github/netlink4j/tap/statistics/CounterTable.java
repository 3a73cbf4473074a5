package io.github.netlink4j.tap.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counters by number, which are found without allocating. What comes when all rows are taken is counted in one that they share. */
final class CounterTable {
    private static final int MOST = 1024;
    /** Twice as many, so that searches are short; a power of 2. */
    private static final int SIZE = 2 * MOST;
    /** An odd number with bits everywhere: neighbours are not neighbours then. */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final long[] keys = new long[SIZE];
    private final @Nullable TapCounter[] rows = new TapCounter[SIZE];
    private final TapCounter others = new TapCounter("others");
    private int count;

    /** The row of a key; {@code null} if it has none. */
    @Nullable
    TapCounter find(long key) {
        return rows[slot(key)];
    }

    /** The row of a key, or where it would be. */
    private int slot(long key) {
        int at = Long.hashCode(key * SPREAD) & SIZE - 1;
        while (rows[at] != null && keys[at] != key) {
            at = at + 1 & SIZE - 1;
        }
        return at;
    }

    /** A row for a key that has none. */
    TapCounter add(long key, String name) {
        if (count == MOST) {
            return others;
        }
        count++;
        int at = slot(key);
        TapCounter row = new TapCounter(name);
        keys[at] = key;
        rows[at] = row;
        return row;
    }

    /** All rows, the one with the most messages first. */
    List<TapCounter> list() {
        Stream<TapCounter> more = others.messages() + others.conversations() > 0 ? Stream.of(others) : Stream.empty();
        return Stream.concat(Arrays.stream(rows).filter(Objects::nonNull), more)
                .sorted(Comparator.comparingLong(TapCounter::messages)
                        .reversed()
                        .thenComparing(TapCounter::name))
                .toList();
    }
}
