package io.github.netlink4j.benchmarks;

/**
 * How long to measure. On a machine that has other work, many short windows and their median say more than a few long
 * ones: a C program's windows are as long as those of Java.
 *
 * @param rounds times that C and every JDK take their turns, at most
 * @param seconds time that all rounds may take, but for the first: another one begins only if it will end before
 * @param warmups iterations of a Java benchmark that do not count
 * @param windows iterations of a Java benchmark that do
 * @param cMillis time of a C program
 */
record Effort(int rounds, long seconds, int warmups, int windows, long cMillis) {
    static final Effort FULL = new Effort(5, 3600, 12, 40, 1000);
    static final Effort QUICK = new Effort(3, 150, 3, 10, 500);

    /** Length of an iteration that does not count. */
    static final long WARMUP_MILLIS = 250;
    /** Length of an iteration that counts. */
    static final long WINDOW_MILLIS = 50;
}
