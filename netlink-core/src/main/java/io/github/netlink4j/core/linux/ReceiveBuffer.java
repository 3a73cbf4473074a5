package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * Direct memory for recvmsg(2): one datagram, the address of its sender, and the structures that say where they go. For
 * 64-bit machines.
 *
 * <pre>
 *  struct msghdr                                             struct iovec          struct sockaddr_nl
 *  0      8         16    24       32        40       48     56     64             72     74   76    80      84
 *  +------+---------+-----+--------+---------+--------+------+------+--------------+------+----+-----+-------+
 *  | name | namelen | iov | iovlen | control | ctllen | flag | base | len          | fam  |pad | pid | groups|
 *  +------+---------+-----+--------+---------+--------+------+------+--------------+------+----+-----+-------+
 * </pre>
 */
public final class ReceiveBuffer {
    private static final int IOVEC = 56;
    private static final int SOCKADDR_NL = 72;
    private static final int SOCKADDR_NL_LENGTH = 12;
    private static final int LENGTH = 88;

    private final SystemCalls calls = Linux.calls();
    private final ByteBuffer header = ByteBuffer.allocateDirect(LENGTH);
    private final long headerAddress = calls.address(header);
    private ByteBuffer data;

    /** Memory for datagrams of up to {@code capacity} bytes. */
    public ReceiveBuffer(int capacity) {
        Bytes.putU64(header, 0, headerAddress + SOCKADDR_NL);
        Bytes.putU64(header, 16, headerAddress + IOVEC);
        Bytes.putU64(header, 24, 1);
        data = allocate(capacity);
    }

    private ByteBuffer allocate(int capacity) {
        ByteBuffer memory = ByteBuffer.allocateDirect(capacity);
        Bytes.putU64(header, IOVEC, calls.address(memory));
        Bytes.putU64(header, IOVEC + 8, capacity);
        return memory;
    }

    /**
     * Receives one datagram, without waiting.
     *
     * @return its real length, which may be more than {@link #capacity()}; or a negative error number
     */
    public long receive(int fd) {
        Bytes.putU32(header, 8, SOCKADDR_NL_LENGTH);
        Bytes.putU32(header, 48, 0);
        try {
            return calls.recvmsg(fd, headerAddress, Linux.MSG_DONTWAIT | Linux.MSG_TRUNC);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Port id of the last datagram's sender; 0 is the kernel. */
    public int senderPortId() {
        return Bytes.s32(header, SOCKADDR_NL + 4);
    }

    /** The memory that the last datagram lies in, from index 0. */
    public ByteBuffer data() {
        return data;
    }

    /** Bytes that a datagram may have. */
    public int capacity() {
        return data.capacity();
    }

    /** Makes room for datagrams of {@code length} bytes. What was received is forgotten. */
    public void grow(int length) {
        data = allocate(Math.max(length, 2 * capacity()));
    }
}
