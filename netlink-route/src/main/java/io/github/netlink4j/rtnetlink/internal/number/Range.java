package io.github.netlink4j.rtnetlink.internal.number;

import java.time.Duration;

/** Checks that numbers fit the fields of requests, which would otherwise lose bits of them. */
public final class Range {
    private static final int MAX_U8 = 0xff;
    private static final int MAX_U16 = 0xffff;
    private static final long MAX_U32 = 0xffff_ffffL;

    private Range() {}

    /** A number of 8 bits. */
    public static int u8(String name, int value) {
        return (int) check(name, value, 0, MAX_U8);
    }

    /** A number of 16 bits. */
    public static int u16(String name, int value) {
        return (int) check(name, value, 0, MAX_U16);
    }

    /** A number of 32 bits. */
    public static long u32(String name, long value) {
        return check(name, value, 0, MAX_U32);
    }

    /** A number of 32 bits where 0 is not a value, or means that none is set. */
    public static long positiveU32(String name, long value) {
        return check(name, value, 1, MAX_U32);
    }

    /**
     * A time of whole seconds in a number of 32 bits.
     *
     * @param least the shortest, in seconds
     * @throws IllegalArgumentException if it is shorter, longer, or not of whole seconds
     */
    public static long seconds(String name, Duration value, long least) {
        if (!value.equals(Duration.ofSeconds(value.toSeconds()))) {
            throw new IllegalArgumentException(name + " " + value + ": must be whole seconds");
        }
        return check(name, value.toSeconds(), least, MAX_U32);
    }

    /**
     * A number of a range, whose ends are included.
     *
     * @throws IllegalArgumentException if it is outside
     */
    public static long check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + ": must be " + least + " to " + most);
        }
        return value;
    }
}
