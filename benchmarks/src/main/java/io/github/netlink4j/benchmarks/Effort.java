package io.github.netlink4j.benchmarks;

/**
 * How long to measure. On a busy machine, the median of many short windows is more reliable than a few long
 * ones. The windows of C programs are as long as those of Java.
 *
 * @param rounds maximum number of rounds of C and every JDK
 * @param seconds time limit of all rounds; after the first, a round starts only if it is expected to end before it
 * @param warmups warm-up iterations of a Java benchmark
 * @param windows measured iterations of a Java benchmark
 * @param cMillis time of a C program in milliseconds
 */
record Effort(int rounds, long seconds, int warmups, int windows, long cMillis) {
    static final Effort FULL = new Effort(5, 3600, 12, 40, 1000);
    static final Effort QUICK = new Effort(3, 150, 3, 10, 500);

    /** Length of a warm-up iteration. */
    static final long WARMUP_MILLIS = 250;
    /** Length of a measured iteration. */
    static final long WINDOW_MILLIS = 50;
}
