package io.github.netlink4j.benchmarks;

/**
 * How long to measure.
 *
 * @param rounds times that C and every JDK take their turns
 * @param warmups iterations of a Java benchmark that do not count
 * @param iterations those that do
 * @param iterationMillis length of each
 * @param cMillis time of a C program
 */
record Effort(int rounds, int warmups, int iterations, long iterationMillis, long cMillis) {
    static final Effort FULL = new Effort(5, 3, 3, 1000, 2000);
    static final Effort QUICK = new Effort(2, 2, 3, 200, 300);
}
