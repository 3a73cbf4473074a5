package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.SortedSet;
import java.util.TreeSet;

/** The options of a socket, through setsockopt(2) and getsockopt(2). Thread-safe. */
final class SocketOptions {
    /** Room for 4,096 groups, more than any protocol has. */
    private static final int MEMBERSHIPS_LENGTH = 512;

    private static final int SOCK_FPROG_LENGTH = 16;

    private final SystemCalls calls = Linux.calls();
    private final NetlinkProtocol protocol;
    private final Descriptor descriptor;

    SocketOptions(NetlinkProtocol protocol, Descriptor descriptor) {
        this.protocol = protocol;
        this.descriptor = descriptor;
    }

    void join(int group) {
        set(Linux.SOL_NETLINK, Linux.NETLINK_ADD_MEMBERSHIP, group, "join group " + group);
    }

    void leave(int group) {
        set(Linux.SOL_NETLINK, Linux.NETLINK_DROP_MEMBERSHIP, group, "leave group " + group);
    }

    /** Reads the whole memory: kernels before 6.4 return a length that is too short. */
    SortedSet<Integer> memberships() {
        ByteBuffer bits =
                get(Linux.SOL_NETLINK, Linux.NETLINK_LIST_MEMBERSHIPS, MEMBERSHIPS_LENGTH, "list memberships");
        SortedSet<Integer> groups = new TreeSet<>();
        for (int i = 0; i < 8 * MEMBERSHIPS_LENGTH; i++) {
            if ((Bytes.s32(bits, i / Integer.SIZE * Integer.BYTES) & 1 << i) != 0) {
                groups.add(i + 1);
            }
        }
        return groups;
    }

    boolean set(NetlinkOption option, boolean on) {
        try {
            set(Linux.SOL_NETLINK, option.number(), on ? 1 : 0, "option " + option);
            return true;
        } catch (SystemCallException e) {
            if (e.errno().equals(Errno.ENOPROTOOPT)) {
                return false;
            }
            throw e;
        }
    }

    boolean isSet(NetlinkOption option) {
        return number(Linux.SOL_NETLINK, option.number(), "option " + option) != 0;
    }

    /**
     * <pre>
     *  struct sock_fprog                struct sock_filter[]
     *  0     2          8        16     16
     *  +-----+----------+--------+      +---------------+
     *  | len | pad      | filter |      | instructions… |
     *  +-----+----------+--------+      +---------------+
     * </pre>
     */
    void attach(BpfProgram filter) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(SOCK_FPROG_LENGTH + filter.length() * BpfProgram.INSTRUCTION_LENGTH);
        Bytes.putU16(memory, 0, filter.length());
        Bytes.putU64(memory, 8, calls.address(memory) + SOCK_FPROG_LENGTH);
        filter.writeTo(memory, SOCK_FPROG_LENGTH);
        set(Linux.SOL_SOCKET, Linux.SO_ATTACH_FILTER, memory.slice(0, SOCK_FPROG_LENGTH), "attach filter");
    }

    void detachFilter() {
        set(Linux.SOL_SOCKET, Linux.SO_DETACH_FILTER, 0, "detach filter");
    }

    void lockFilter() {
        set(Linux.SOL_SOCKET, Linux.SO_LOCK_FILTER, 1, "lock filter");
    }

    int receiveBufferSize() {
        return number(Linux.SOL_SOCKET, Linux.SO_RCVBUF, "receive buffer");
    }

    int sendBufferSize() {
        return number(Linux.SOL_SOCKET, Linux.SO_SNDBUF, "send buffer");
    }

    void enlargeReceiveBuffer(int bytes) {
        enlarge(Linux.SO_RCVBUFFORCE, Linux.SO_RCVBUF, bytes, "receive buffer");
    }

    void enlargeSendBuffer(int bytes) {
        enlarge(Linux.SO_SNDBUFFORCE, Linux.SO_SNDBUF, bytes, "send buffer");
    }

    /** The kernel doubles what it is given, for its bookkeeping. */
    private void enlarge(int forced, int allowed, int bytes, String what) {
        int before = number(Linux.SOL_SOCKET, allowed, what);
        try {
            set(Linux.SOL_SOCKET, forced, bytes, what);
        } catch (SystemCallException e) {
            set(Linux.SOL_SOCKET, allowed, bytes, what);
        }
        if (number(Linux.SOL_SOCKET, allowed, what) < before) {
            set(Linux.SOL_SOCKET, allowed, before / 2, what);
        }
    }

    long kernelDrops() {
        ByteBuffer counters =
                get(Linux.SOL_SOCKET, Linux.SO_MEMINFO, Linux.SK_MEMINFO_VARS * Integer.BYTES, "memory counters");
        return Bytes.u32(counters, Linux.SK_MEMINFO_DROPS * Integer.BYTES);
    }

    private int number(int level, int option, String what) {
        return Bytes.s32(get(level, option, Integer.BYTES, what), 0);
    }

    /** The option's value, zero where the kernel wrote nothing; its length is behind it. */
    private ByteBuffer get(int level, int option, int length, String what) {
        ByteBuffer value = ByteBuffer.allocateDirect(length + Integer.BYTES);
        Bytes.putU32(value, length, length);
        long address = calls.address(value);
        int fd = acquire();
        try {
            check(what, calls.getsockopt(fd, level, option, address, address + length));
            return value;
        } finally {
            descriptor.release();
            Reference.reachabilityFence(value);
        }
    }

    private void set(int level, int option, int value, String what) {
        ByteBuffer memory = ByteBuffer.allocateDirect(Integer.BYTES);
        Bytes.putU32(memory, 0, value);
        set(level, option, memory, what);
    }

    private void set(int level, int option, ByteBuffer value, String what) {
        int fd = acquire();
        try {
            check(what, calls.setsockopt(fd, level, option, calls.address(value), value.capacity()));
        } finally {
            descriptor.release();
            Reference.reachabilityFence(value);
        }
    }

    private int acquire() {
        int fd = descriptor.acquire();
        if (fd < 0) {
            throw new SocketClosedException();
        }
        return fd;
    }

    private void check(String what, int result) {
        if (result < 0) {
            throw new SystemCallException(protocol + " " + what, new Errno(-result));
        }
    }
}
