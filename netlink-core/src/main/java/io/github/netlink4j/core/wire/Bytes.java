package io.github.netlink4j.core.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The values of kernel structures in a {@link ByteBuffer}, at absolute offsets that need no alignment. Numbers are in host
 * byte order, not in the buffer's own, or in the order that is passed. For the fixed header of a message family and
 * for structures; attributes are read with {@link AttributeCursor}.
 *
 * <p>All methods throw {@link IndexOutOfBoundsException} if the value does not lie inside the buffer.
 */
public final class Bytes {
    /** An empty buffer. */
    static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private static final ByteOrder HOST = ByteOrder.nativeOrder();
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private Bytes() {}

    /** An unsigned byte, 0 to 255. */
    public static int u8(ByteBuffer memory, int offset) {
        return memory.get(offset) & 0xff;
    }

    /** An unsigned 16-bit number in host byte order, 0 to 65,535. */
    public static int u16(ByteBuffer memory, int offset) {
        return s16(memory, offset) & 0xffff;
    }

    /** An unsigned 16-bit number in a given byte order, 0 to 65,535. */
    public static int u16(ByteBuffer memory, int offset, ByteOrder order) {
        short value = s16(memory, offset);
        return (order == HOST ? value : Short.reverseBytes(value)) & 0xffff;
    }

    private static short s16(ByteBuffer memory, int offset) {
        return (short) SHORT.get(memory, offset);
    }

    /** A signed 32-bit number in host byte order. */
    public static int s32(ByteBuffer memory, int offset) {
        return (int) INT.get(memory, offset);
    }

    /** A signed 32-bit number in a given byte order. */
    public static int s32(ByteBuffer memory, int offset, ByteOrder order) {
        int value = s32(memory, offset);
        return order == HOST ? value : Integer.reverseBytes(value);
    }

    /** An unsigned 32-bit number in host byte order, 0 to 4,294,967,295. */
    public static long u32(ByteBuffer memory, int offset) {
        return s32(memory, offset) & 0xffff_ffffL;
    }

    /** An unsigned 32-bit number in a given byte order, 0 to 4,294,967,295. */
    public static long u32(ByteBuffer memory, int offset, ByteOrder order) {
        return s32(memory, offset, order) & 0xffff_ffffL;
    }

    /** A 64-bit number in host byte order; treat it as unsigned with {@link Long#compareUnsigned} and similar methods. */
    public static long u64(ByteBuffer memory, int offset) {
        return (long) LONG.get(memory, offset);
    }

    /** A 64-bit number in a given byte order; treat it as unsigned with {@link Long#compareUnsigned} and similar methods. */
    public static long u64(ByteBuffer memory, int offset, ByteOrder order) {
        long value = u64(memory, offset);
        return order == HOST ? value : Long.reverseBytes(value);
    }

    /** An unsigned 16-bit number in network byte order, 0 to 65,535. */
    public static int be16(ByteBuffer memory, int offset) {
        return u16(memory, offset, ByteOrder.BIG_ENDIAN);
    }

    /** An unsigned 32-bit number in network byte order, 0 to 4,294,967,295. */
    public static long be32(ByteBuffer memory, int offset) {
        return u32(memory, offset, ByteOrder.BIG_ENDIAN);
    }

    /** A 64-bit number in network byte order; treat it as unsigned. */
    public static long be64(ByteBuffer memory, int offset) {
        return u64(memory, offset, ByteOrder.BIG_ENDIAN);
    }

    /** A copy of the bytes; owned. */
    public static byte[] copy(ByteBuffer memory, int offset, int length) {
        byte[] copy = new byte[length];
        memory.get(offset, copy);
        return copy;
    }

    /** Text in UTF-8, up to the first NUL or its end; owned. */
    public static String string(ByteBuffer memory, int offset, int length) {
        int end = offset;
        while (end < offset + length && memory.get(end) != 0) {
            end++;
        }
        return new String(copy(memory, offset, end - offset), StandardCharsets.UTF_8);
    }

    /**
     * An IP address; owned. 16 bytes are an {@link Inet6Address}, also if it is IPv4-mapped.
     *
     * @param length 4 for IPv4, 16 for IPv6
     * @throws IllegalArgumentException if the length is neither
     */
    public static InetAddress ipAddress(ByteBuffer memory, int offset, int length) {
        byte[] address = copy(memory, offset, length);
        try {
            return length == 16 ? Inet6Address.getByAddress(null, address, -1) : InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an IP address of " + length + " bytes", e);
        }
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

    /** Writes the low 16 bits of {@code value} in network byte order. */
    public static void putBe16(ByteBuffer memory, int offset, int value) {
        putU16(memory, offset, HOST == ByteOrder.BIG_ENDIAN ? value : Short.reverseBytes((short) value));
    }

    /** Writes the low 32 bits of {@code value} in network byte order. */
    public static void putBe32(ByteBuffer memory, int offset, long value) {
        putU32(memory, offset, HOST == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes((int) value));
    }

    /** Writes {@code value} in network byte order. */
    public static void putBe64(ByteBuffer memory, int offset, long value) {
        putU64(memory, offset, HOST == ByteOrder.BIG_ENDIAN ? value : Long.reverseBytes(value));
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteBufferViewVarHandle(array, HOST).withInvokeExactBehavior();
    }
}
