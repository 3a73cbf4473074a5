package io.github.netlink4j.core.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The integers of kernel structures in a {@link ByteBuffer}: absolute offsets, no alignment needed, host byte order
 * whatever the buffer's own order is. For decoding the fixed header of a message family; attributes have
 * {@link AttributeCursor}.
 *
 * <p>All methods throw {@link IndexOutOfBoundsException} when the value does not lie inside the buffer.
 */
public final class Bytes {
    private static final VarHandle SHORT = view(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = view(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = view(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle NETWORK_SHORT = view(short[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    /** An unsigned byte, 0 to 255. */
    public static int u8(ByteBuffer memory, int offset) {
        return memory.get(offset) & 0xff;
    }

    /** An unsigned 16-bit number in host byte order, 0 to 65,535. */
    public static int u16(ByteBuffer memory, int offset) {
        return (short) SHORT.get(memory, offset) & 0xffff;
    }

    /** A signed 32-bit number in host byte order. */
    public static int s32(ByteBuffer memory, int offset) {
        return (int) INT.get(memory, offset);
    }

    /** An unsigned 32-bit number in host byte order, 0 to 4,294,967,295. */
    public static long u32(ByteBuffer memory, int offset) {
        return s32(memory, offset) & 0xffff_ffffL;
    }

    /** A 64-bit number in host byte order; treat it as unsigned with {@link Long#compareUnsigned} and its like. */
    public static long u64(ByteBuffer memory, int offset) {
        return (long) LONG.get(memory, offset);
    }

    /** An unsigned 16-bit number in network byte order, 0 to 65,535. */
    public static int be16(ByteBuffer memory, int offset) {
        return (short) NETWORK_SHORT.get(memory, offset) & 0xffff;
    }

    /** Writes the low 8 bits of {@code value}. */
    public static void putU8(ByteBuffer memory, int offset, int value) {
        memory.put(offset, (byte) value);
    }

    /** Writes the low 16 bits of {@code value} in host byte order. */
    public static void putU16(ByteBuffer memory, int offset, int value) {
        SHORT.set(memory, offset, (short) value);
    }

    /** Writes the low 32 bits of {@code value} in host byte order. */
    public static void putU32(ByteBuffer memory, int offset, long value) {
        INT.set(memory, offset, (int) value);
    }

    /** Writes {@code value} in host byte order. */
    public static void putU64(ByteBuffer memory, int offset, long value) {
        LONG.set(memory, offset, value);
    }

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteBufferViewVarHandle(array, order).withInvokeExactBehavior();
    }
}
