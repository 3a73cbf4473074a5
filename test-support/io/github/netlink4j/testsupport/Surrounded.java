package io.github.netlink4j.testsupport;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes in the middle of larger memory. The reader runs twice, with different bytes around them: if the results
 * differ, it has read outside its region.
 */
public final class Surrounded {
    private static final int BEFORE = 24;
    private static final int BEHIND = 40;

    /** Reads a region of memory. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads {@code length} bytes from {@code offset}. */
        T read(ByteBuffer memory, int offset, int length);
    }

    private Surrounded() {}

    /** The reader's result; an {@link AssertionError} if it depends on the surrounding bytes. */
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
