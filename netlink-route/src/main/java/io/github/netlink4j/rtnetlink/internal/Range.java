package io.github.netlink4j.rtnetlink.internal;

/** The numbers that a field of the kernel's can hold. What is outside would be another number there. */
public final class Range {
    private static final int MAX_U8 = 0xff;
    private static final int MAX_U16 = 0xffff;
    private static final long MAX_U32 = 0xffff_ffffL;

    private Range() {}

    public static int u8(String name, int value) {
        return (int) check(name, value, 0, MAX_U8);
    }

    public static int u16(String name, int value) {
        return (int) check(name, value, 0, MAX_U16);
    }

    public static long u32(String name, long value) {
        return check(name, value, 0, MAX_U32);
    }

    /** Of what has no 0, or where 0 means that nothing is said. */
    public static long positiveU32(String name, long value) {
        return check(name, value, 1, MAX_U32);
    }

    /**
     * A number between two others, these among them.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static long check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + ": must be " + least + " to " + most);
        }
        return value;
    }
}
