package io.github.netlink4j.core.open;

import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** The options of a socket, through setsockopt(2) and getsockopt(2). Thread-safe. */
public abstract class DescriptorOptions {
    private static final int SOCK_FPROG_LENGTH = 16;

    private final SystemCalls calls = Linux.calls();
    private final String socket;
    private final Descriptor descriptor;

    /**
     * Options of a socket.
     *
     * @param socket its name in errors
     */
    protected DescriptorOptions(String socket, Descriptor descriptor) {
        this.socket = socket;
        this.descriptor = descriptor;
    }

    /**
     * Attaches a filter.
     *
     * <pre>
     *  struct sock_fprog                struct sock_filter[]
     *  0     2          8        16     16
     *  +-----+----------+--------+      +---------------+
     *  | len | pad      | filter |      | instructions… |
     *  +-----+----------+--------+      +---------------+
     * </pre>
     */
    public final void attach(BpfProgram filter) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(SOCK_FPROG_LENGTH + filter.length() * BpfProgram.INSTRUCTION_LENGTH);
        Bytes.putU16(memory, 0, filter.length());
        Bytes.putU64(memory, 8, calls.address(memory) + SOCK_FPROG_LENGTH);
        filter.writeTo(memory, SOCK_FPROG_LENGTH);
        set(Linux.SOL_SOCKET, Linux.SO_ATTACH_FILTER, memory.slice(0, SOCK_FPROG_LENGTH), "attach filter");
    }

    /**
     * Enlarges a buffer, as far as this process may. The kernel doubles what it is given, for its bookkeeping.
     *
     * @param forced the option without a limit
     * @param allowed the option within the system's limit
     */
    protected final void enlarge(int forced, int allowed, int bytes, String what) {
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

    /** The value of an option that is a number. */
    protected final int number(int level, int option, String what) {
        return Bytes.s32(get(level, option, Integer.BYTES, what), 0);
    }

    /** An option's value, zero where the kernel wrote nothing; its length is behind it. */
    protected final ByteBuffer get(int level, int option, int length, String what) {
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

    /** Sets an option that is a number. */
    protected final void set(int level, int option, int value, String what) {
        ByteBuffer memory = ByteBuffer.allocateDirect(Integer.BYTES);
        Bytes.putU32(memory, 0, value);
        set(level, option, memory, what);
    }

    /** Sets an option; the value is the whole buffer. */
    protected final void set(int level, int option, ByteBuffer value, String what) {
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
            throw new SystemCallException(socket + " " + what, new Errno(-result));
        }
    }
}
