package io.github.netlink4j.benchmarks;

import java.util.Optional;

/**
 * A line of the table. Times are nanoseconds of one operation.
 *
 * @param name what was measured
 * @param jdk feature version of the JDK
 * @param ns median of the Java benchmark
 * @param cNs median of the C program
 * @param bytesPerOp bytes that Java allocated
 * @param libmnlNs median of the C program that stands on libmnl, if there is one
 */
record Figures(String name, int jdk, double ns, double cNs, double bytesPerOp, Optional<Double> libmnlNs) {
    /** How much longer Java takes than C. */
    double ratio() {
        return ns / cNs;
    }
}
