package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;

/**
 * Memory for one datagram, its sender's address and its control data. A datagram is received into {@code data}, and what does
 * not fit there into the spill: memory of malloc(3), whose pages are allocated when a datagram touches them. The spill is used
 * only here, so that it can be freed.
 *
 * <pre>
 *  struct iovec[2]                          struct sockaddr_nl             control data
 *  0      8         16      24              32     34   36   40       44   48                112
 *  +------+---------+-------+---------------+------+----+-----+--------+---+-----------------+
 *  | data | data len| spill | spill len     | fam  | pad| pid | groups |pad| struct cmsghdr… |
 *  +------+---------+-------+---------------+------+----+-----+--------+---+-----------------+
 * </pre>
 */
final class DatagramSlot {
    /** Bytes of a datagram that may exceed the capacity. */
    static final int SPILL_LENGTH = 1 << 20;

    private static final int IOVEC_LENGTH = 16;
    private static final int SOCKADDR_NL = 32;
    private static final int SOCKADDR_NL_LENGTH = 12;
    private static final int CONTROL = 48;
    private static final int CONTROL_LENGTH = 64;
    private static final int CMSGHDR_LENGTH = 16;

    private final SystemCalls calls = Linux.calls();
    private final ByteBuffer memory = ByteBuffer.allocateDirect(CONTROL + CONTROL_LENGTH);
    private final long address = calls.address(memory);
    private final long spill;
    private ByteBuffer data;

    DatagramSlot(int capacity) {
        data = ByteBuffer.allocateDirect(capacity);
        spill = calls.malloc(SPILL_LENGTH);
        if (spill == 0) {
            throw new OutOfMemoryError("malloc(" + SPILL_LENGTH + ") to receive into");
        }
        iovec(0, calls.address(data), capacity);
        iovec(1, spill, SPILL_LENGTH);
    }

    private void iovec(int index, long start, int length) {
        Bytes.putU64(memory, index * IOVEC_LENGTH, start);
        Bytes.putU64(memory, index * IOVEC_LENGTH + 8, length);
    }

    /** Writes a {@code struct msghdr} that refers to this memory. */
    void describe(ByteBuffer headers, int at) {
        Bytes.putU64(headers, at, address + SOCKADDR_NL);
        Bytes.putU64(headers, at + 16, address);
        Bytes.putU64(headers, at + 24, 2);
        Bytes.putU64(headers, at + 32, address + CONTROL);
    }

    /** Writes the fields of a {@code struct msghdr} that the kernel overwrites. */
    static void prepare(ByteBuffer headers, int at) {
        Bytes.putU32(headers, at + 8, SOCKADDR_NL_LENGTH);
        Bytes.putU64(headers, at + 40, CONTROL_LENGTH);
        Bytes.putU32(headers, at + 48, 0);
    }

    ByteBuffer data() {
        return data;
    }

    int senderPortId() {
        return Bytes.s32(memory, SOCKADDR_NL + 4);
    }

    void forgetSender() {
        Bytes.putU64(memory, SOCKADDR_NL + 4, 0);
    }

    /** The group by its bit in the address; 0 for none, and for a group above 32. */
    int groupOfAddress() {
        int groups = Bytes.s32(memory, SOCKADDR_NL + 8);
        return groups == 0 ? 0 : Integer.numberOfTrailingZeros(groups) + 1;
    }

    /**
     * A number of the control data.
     *
     * @param type of level {@code SOL_NETLINK}
     * @param length bytes of control data that the kernel wrote
     * @param absent what to return when it is not there
     */
    int control(int type, long length, int absent) {
        int end = CONTROL + (int) Math.min(length, CONTROL_LENGTH);
        int at = CONTROL;
        while (end - at >= CMSGHDR_LENGTH + Integer.BYTES) {
            if (Bytes.s32(memory, at + 8) == Linux.SOL_NETLINK && Bytes.s32(memory, at + 12) == type) {
                return Bytes.s32(memory, at + CMSGHDR_LENGTH);
            }
            long claimed = Math.min(Math.max(CMSGHDR_LENGTH, Bytes.u64(memory, at)), CONTROL_LENGTH);
            at += (int) (claimed + 7) & ~7;
        }
        return absent;
    }

    /** Makes room for datagrams of {@code length} bytes, and joins the two parts of the one that was received. */
    void gather(int length) {
        int before = data.capacity();
        ByteBuffer larger = ByteBuffer.allocateDirect(Math.max(length, 2 * before));
        long start = calls.address(larger);
        larger.put(0, data, 0, before);
        calls.memcpy(start + before, spill, Math.min(length - before, SPILL_LENGTH));
        iovec(0, start, larger.capacity());
        data = larger;
    }

    void free() {
        calls.free(spill);
    }
}
