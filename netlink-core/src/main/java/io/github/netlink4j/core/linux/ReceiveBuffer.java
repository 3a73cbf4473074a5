package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory for recvmsg(2), and for recvmmsg(2) to receive several datagrams at once: slots for one datagram each, and the headers
 * that refer to them. One thread uses it. For 64-bit machines.
 *
 * <pre>
 *  struct mmsghdr, one a slot; recvmsg(2) gets the first one's struct msghdr
 *  0      8         16    24       32        40       48      56    60   64
 *  +------+---------+-----+--------+---------+--------+-------+-----+----+
 *  | name | namelen | iov | iovlen | control | ctllen | flags | len | pad|
 *  +------+---------+-----+--------+---------+--------+-------+-----+----+
 * </pre>
 */
public final class ReceiveBuffer {
    private static final int MMSGHDR_LENGTH = 64;
    private static final int CONTROL_LENGTH = 40;
    private static final int MESSAGE_LENGTH = 56;
    private static final int FLAGS = Linux.MSG_DONTWAIT | Linux.MSG_TRUNC;

    private final SystemCalls calls = Linux.calls();
    private final int capacity;
    private final List<DatagramSlot> slots = new ArrayList<>();
    private ByteBuffer headers = ByteBuffer.allocateDirect(0);
    private long headersAddress;
    private DatagramSlot slot;
    private int index;
    private int fetched;

    /** Memory for one datagram at a time, of up to {@code capacity} bytes; it grows for larger ones. */
    public ReceiveBuffer(int capacity) {
        this.capacity = capacity;
        makeSlots(1);
        slot = slots.get(0);
    }

    private void makeSlots(int count) {
        ByteBuffer larger = ByteBuffer.allocateDirect(count * MMSGHDR_LENGTH);
        while (slots.size() < count) {
            slots.add(new DatagramSlot(capacity));
        }
        for (int i = 0; i < count; i++) {
            slots.get(i).describe(larger, i * MMSGHDR_LENGTH);
        }
        headers = larger;
        headersAddress = calls.address(larger);
    }

    /**
     * Moves to the next datagram: one that was received before, or one that is queued, without waiting.
     *
     * @param fd the socket
     * @param wanted how many datagrams to receive at once, 1 or more
     * @return its full length, which may be more than {@link #capacity()}; or a negative error number
     */
    public long receive(int fd, int wanted) {
        if (index + 1 < fetched) {
            return moveTo(index + 1);
        }
        return wanted == 1 ? receiveOne(fd) : receiveMany(fd, wanted);
    }

    private long receiveOne(int fd) {
        fetched = 0;
        index = 0;
        slot = slots.get(0);
        DatagramSlot.prepare(headers, 0);
        try {
            long length = calls.recvmsg(fd, headersAddress, FLAGS);
            return length > 0 ? length : nothing(length);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private long receiveMany(int fd, int wanted) {
        if (headers.capacity() < wanted * MMSGHDR_LENGTH) {
            makeSlots(wanted);
        }
        for (int i = 0; i < wanted; i++) {
            DatagramSlot.prepare(headers, i * MMSGHDR_LENGTH);
        }
        try {
            // The kernel returns an error that follows some datagrams from the next call.
            int received = calls.recvmmsg(fd, headersAddress, wanted, FLAGS, 0);
            fetched = Math.max(0, received);
            return received > 0 ? moveTo(0) : nothing(received);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Clears sender and control data of the datagram before. */
    private long nothing(long result) {
        Bytes.putU64(headers, index * MMSGHDR_LENGTH + CONTROL_LENGTH, 0);
        slot.forgetSender();
        return result;
    }

    private long moveTo(int next) {
        index = next;
        slot = slots.get(next);
        return Bytes.u32(headers, next * MMSGHDR_LENGTH + MESSAGE_LENGTH);
    }

    /** Port id of the last datagram's sender; 0 is the kernel. */
    public int senderPortId() {
        return slot.senderPortId();
    }

    /** Number of the group that the last datagram was sent to; 0 for none, or if it is unknown. */
    public int group() {
        int group = slot.control(Linux.NETLINK_PKTINFO, controlLength(), 0);
        return group != 0 ? group : slot.groupOfAddress();
    }

    /** Id of the network namespace that the last datagram comes from; -1 if it is unknown. */
    public int namespaceId() {
        return slot.control(Linux.NETLINK_LISTEN_ALL_NSID, controlLength(), -1);
    }

    private long controlLength() {
        return Bytes.u64(headers, index * MMSGHDR_LENGTH + CONTROL_LENGTH);
    }

    /** The memory of the last datagram, from index 0. */
    public ByteBuffer data() {
        return slot.data();
    }

    /** Bytes of a datagram that is received into {@link #data()} alone. */
    public int capacity() {
        return slot.data().capacity();
    }

    /** Bytes of the longest datagram that is received whole. */
    public int reach() {
        return capacity() + DatagramSlot.SPILL_LENGTH;
    }

    /**
     * Grows for the last datagram, and joins its parts.
     *
     * @param length its length, more than {@link #capacity()}; if it is more than {@link #reach()}, the datagram is lost, and the
     *     next one of its length fits
     */
    public void gather(int length) {
        slot.gather(length);
    }

    /** Frees the memory that the garbage collector does not own. This must not be used afterwards. */
    public void free() {
        slots.forEach(DatagramSlot::free);
    }
}
