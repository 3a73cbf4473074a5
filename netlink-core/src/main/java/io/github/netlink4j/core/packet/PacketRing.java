package io.github.netlink4j.core.packet;

import io.github.netlink4j.core.wire.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A cursor over the frames of a ring. Kernel and reader hand blocks to each other by {@code block_status}: what one has written
 * before, the other sees after it has read the status. Borrowed: a frame is valid until the cursor moves on. For one thread.
 *
 * <pre>
 *  struct tpacket_block_desc, at the begin of a block
 *  0         4                8              12         16                    20        24    32         48
 *  +---------+----------------+--------------+----------+---------------------+---------+-----+----------+--------+
 *  | version | offset_to_priv | block_status | num_pkts | offset_to_first_pkt | blk_len | seq | ts first | frames |
 *  +---------+----------------+--------------+----------+---------------------+---------+-----+----------+--------+
 *
 *  struct tpacket3_hdr, at the begin of a frame; struct sockaddr_ll behind it; its data at mac
 *  0             4     8      12        16    20       24    26    28   48       50         52        56       58
 *  +-------------+-----+------+---------+-----+--------+-----+-----+----+--------+----------+---------+--------+---------+---
 *  | next_offset | sec | nsec | snaplen | len | status | mac | net |    | family | protocol | ifindex | hatype | pkttype |
 *  +-------------+-----+------+---------+-----+--------+-----+-----+----+--------+----------+---------+--------+---------+---
 * </pre>
 */
public final class PacketRing {
    private static final VarHandle STATUS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private static final int BLOCK_STATUS = 8;
    private static final int NUM_PKTS = 12;
    private static final int OFFSET_TO_FIRST_PKT = 16;
    private static final int TP_STATUS_KERNEL = 0;
    private static final int TP_STATUS_USER = 1;

    private static final int SEC = 4;
    private static final int NSEC = 8;
    private static final int SNAPLEN = 12;
    private static final int LEN = 16;
    private static final int MAC = 24;
    private static final int SLL_PROTOCOL = 50;
    private static final int SLL_PKTTYPE = 58;

    private final ByteBuffer memory;
    private final RingLayout layout;
    private int block;
    private boolean isOpen;
    private int remaining;
    private int next;
    private int frame;

    PacketRing(ByteBuffer memory, RingLayout layout) {
        this.memory = memory;
        this.layout = layout;
    }

    /** Opens the next block, unless one is open; {@code false} if the kernel has not handed it over. */
    boolean open() {
        int start = block * layout.blockSize();
        if (!isOpen && ((int) STATUS.getAcquire(memory, start + BLOCK_STATUS) & TP_STATUS_USER) != 0) {
            isOpen = true;
            remaining = Bytes.s32(memory, start + NUM_PKTS);
            next = start + Bytes.s32(memory, start + OFFSET_TO_FIRST_PKT);
        }
        return isOpen;
    }

    /**
     * Moves to the next frame of the open block. Their number tells where the block ends: the last one's {@code next_offset} is
     * not the same in all kernels.
     *
     * @return {@code false} behind the last one; the block is the kernel's again
     */
    boolean next() {
        if (remaining == 0) {
            release();
            return false;
        }
        remaining--;
        frame = next;
        next += Bytes.s32(memory, frame);
        return true;
    }

    private void release() {
        if (isOpen) {
            isOpen = false;
            STATUS.setRelease(memory, block * layout.blockSize() + BLOCK_STATUS, TP_STATUS_KERNEL);
            block = (block + 1) % layout.blocks();
        }
    }

    /** The memory of the ring. */
    public ByteBuffer memory() {
        return memory;
    }

    /** Index of the frame's first byte in {@link #memory}. */
    public int offset() {
        return frame + Bytes.u16(memory, frame + MAC);
    }

    /** Number of its bytes that were captured. */
    public int length() {
        return Bytes.s32(memory, frame + SNAPLEN);
    }

    /** Number of bytes that it had. */
    public long originalLength() {
        return Bytes.u32(memory, frame + LEN);
    }

    /** The seconds of its time since 1970-01-01T00:00Z. */
    public long epochSecond() {
        return Bytes.u32(memory, frame + SEC);
    }

    /** The nanoseconds of its time, 0 to 999,999,999. */
    public int nano() {
        return Bytes.s32(memory, frame + NSEC);
    }

    /** The protocol of its address, {@code sll_protocol}: on an nlmon device the netlink protocol. */
    public int protocol() {
        return Bytes.u16(memory, frame + SLL_PROTOCOL, ByteOrder.BIG_ENDIAN);
    }

    /** {@code sll_pkttype}, {@code PACKET_*}. */
    public int packetType() {
        return Bytes.u8(memory, frame + SLL_PKTTYPE);
    }
}
