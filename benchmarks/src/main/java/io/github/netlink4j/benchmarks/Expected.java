package io.github.netlink4j.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The checksum of the C program over the same bytes. A benchmark with another checksum has done other work: it fails. */
@State(Scope.Thread)
public class Expected {
    private static final String UNKNOWN = "unknown";

    /** The checksum that the C program printed, as an unsigned number. */
    @Param(UNKNOWN)
    public String checksum = UNKNOWN;

    /** Compares the checksums; does nothing without a C program's checksum. */
    void require(long actual) {
        if (!checksum.equals(UNKNOWN) && actual != Long.parseUnsignedLong(checksum)) {
            throw new IllegalStateException(
                    "checksum mismatch: C read " + checksum + ", Java read " + Long.toUnsignedString(actual));
        }
    }
}
