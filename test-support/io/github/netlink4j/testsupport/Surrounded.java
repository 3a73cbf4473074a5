package io.github.netlink4j.testsupport;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes in the middle of larger memory. Whoever reads them is run twice, with other bytes around them: one that gives
 * something else the second time has read outside.
 */
public final class Surrounded {
    private static final int BEFORE = 24;
    private static final int BEHIND = 40;

    /** Reads a region of memory. */
    @FunctionalInterface
    public interface Reader<T> {
        /** What is in {@code length} bytes from {@code offset}. */
        T read(ByteBuffer memory, int offset, int length);
    }

    private Surrounded() {}

    /** What the reader reads; an {@link AssertionError} where that depends on what is around the bytes. */
    public static <T> T read(byte[] bytes, Reader<T> reader) {
        T amongZeros = reader.read(surrounded(bytes, 0), BEFORE, bytes.length);
        T amongOnes = reader.read(surrounded(bytes, 0xff), BEFORE, bytes.length);
        if (!amongZeros.equals(amongOnes)) {
            throw new AssertionError(
                    "read outside its region: " + amongZeros + " among zeros, " + amongOnes + " among ones");
        }
        return amongZeros;
    }

    private static ByteBuffer surrounded(byte[] bytes, int filler) {
        byte[] memory = new byte[BEFORE + bytes.length + BEHIND];
        Arrays.fill(memory, (byte) filler);
        System.arraycopy(bytes, 0, memory, BEFORE, bytes.length);
        return ByteBuffer.wrap(memory);
    }
}
