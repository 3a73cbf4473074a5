package io.github.netlink4j.pcap;

/**
 * The unit of timestamps: a power of ten or of two of a second; {@code if_tsresol} of pcapng.
 *
 * @param isBinary whether it is a power of two
 * @param exponent the unit is 10 or 2 to the power of minus this
 */
record TimestampResolution(boolean isBinary, int exponent) {
    static final TimestampResolution MICROSECONDS = new TimestampResolution(false, 6);
    static final TimestampResolution NANOSECONDS = new TimestampResolution(false, 9);

    private static final int BINARY = 0x80;
    /** The highest exponents whose units per second a {@code long} can hold. */
    private static final int MAX_DECIMAL = 18;

    private static final int MAX_BINARY = 62;
    private static final int NANO_DIGITS = 9;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /** With more bits, a fraction times 10^9 does not fit. */
    private static final int FRACTION_BITS = 33;

    /** The resolution of the option's value. */
    static TimestampResolution of(int value) {
        return new TimestampResolution((value & BINARY) != 0, value & ~BINARY);
    }

    boolean isSupported() {
        return exponent <= (isBinary ? MAX_BINARY : MAX_DECIMAL);
    }

    /** The whole seconds of an unsigned number of units. */
    long seconds(long units) {
        return Long.divideUnsigned(units, perSecond());
    }

    /** The nanoseconds after {@link #seconds}. */
    int nanos(long units) {
        long fraction = Long.remainderUnsigned(units, perSecond());
        if (isBinary) {
            int bits = Math.min(exponent, FRACTION_BITS);
            return (int) (((fraction >>> (exponent - bits)) * NANOS_PER_SECOND) >>> bits);
        }
        return (int)
                (exponent <= NANO_DIGITS
                        ? fraction * powerOfTen(NANO_DIGITS - exponent)
                        : fraction / powerOfTen(exponent - NANO_DIGITS));
    }

    private long perSecond() {
        return isBinary ? 1L << exponent : powerOfTen(exponent);
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
