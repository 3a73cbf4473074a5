package io.github.netlink4j.tap.statistics;

import io.github.netlink4j.tap.TapFrame;

/**
 * Numbers of nanoseconds, counted in ranges that are an eighth of their values wide: a percentile is too high by at most 12.5 percent.
 * Its memory is fixed: 4 KiB. For one thread.
 */
public final class LatencyHistogram {
    /** The bits that tell the ranges between two powers of 2 apart. */
    private static final int BITS = 3;

    private static final int RANGES = 1 << BITS;
    private static final int PERCENT = 100;

    private final long[] counts = new long[(Long.SIZE - BITS) * RANGES];
    private long count;
    private long greatest;

    /** Without numbers. */
    LatencyHistogram() {}

    /** Counts a number, 0 or more. */
    void add(long nanos) {
        counts[indexOf(nanos)]++;
        count++;
        greatest = Math.max(greatest, nanos);
    }

    /** Small numbers are their own index; of others, the position of the highest bit and the bits after it. */
    private static int indexOf(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos));
        return shift * RANGES + (int) (nanos >>> shift);
    }

    /** The greatest number of a range. */
    private static long endOf(int index) {
        int shift = Math.max(0, index / RANGES - 1);
        long first = index - (long) shift * RANGES;
        return ((first + 1) << shift) - 1;
    }

    /** How many numbers it has. */
    public long count() {
        return count;
    }

    /** The greatest number; {@link TapFrame#NO_TIME} if it has none. */
    public long greatest() {
        return count == 0 ? TapFrame.NO_TIME : greatest;
    }

    /**
     * The number that so many percent of all are not greater than, rounded up to the end of its range;
     * {@link TapFrame#NO_TIME} if it has none.
     *
     * @param percent 0 to 100, such as 50 for the median
     */
    public long percentile(double percent) {
        if (count == 0) {
            return TapFrame.NO_TIME;
        }
        long rank = Math.max(1, (long) Math.ceil(count * percent / PERCENT));
        int index = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[index]) {
            index++;
        }
        return Math.min(endOf(index), greatest);
    }
}
