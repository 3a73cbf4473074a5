package io.github.netlink4j.benchmarks;

import java.util.Optional;

/**
 * A line of the table. Times are nanoseconds per operation.
 *
 * @param name the measured operation
 * @param jdk feature version of the JDK
 * @param ns median of the Java benchmark
 * @param cNs median of the C program
 * @param bytesPerOp bytes that Java allocated per operation
 * @param libmnlNs median of the C program that uses libmnl, if any
 */
record Figures(String name, int jdk, double ns, double cNs, double bytesPerOp, Optional<Double> libmnlNs) {
    /** Ratio of the time of Java to that of C. */
    double ratio() {
        return ns / cNs;
    }
}
