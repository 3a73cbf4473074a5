package io.github.netlink4j.core.packet;

import io.github.netlink4j.core.bpf.BpfFilters;
import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.NetlinkUnavailableException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.open.NamespaceThread;
import io.github.netlink4j.core.open.Opening;
import io.github.netlink4j.core.open.Prerequisites;
import io.github.netlink4j.core.open.ReaderWait;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A packet socket that captures the frames of one device through a ring in memory which the kernel fills: no system call for a
 * frame, and its bytes are those that it had when it was captured. One thread at a time may read; any thread may close.
 */
public final class PacketSocket implements AutoCloseable {
    static final String NAME = "AF_PACKET";

    private static final int ETH_P_ALL = 3;
    private static final int SOCKADDR_LL_LENGTH = 20;

    private final Descriptor descriptor;
    private final PacketOptions options;
    private final PacketRing ring;
    private final ReaderWait wait;
    private @Nullable Errno failure;

    private PacketSocket(Descriptor descriptor, PacketOptions options, PacketRing ring) {
        this.descriptor = descriptor;
        this.options = options;
        this.ring = ring;
        this.wait = new ReaderWait(NAME, descriptor);
    }

    /**
     * Opens a socket, which captures from then on. Needs {@code CAP_NET_RAW} in the network namespace.
     *
     * @param namespace where the device is; {@code null} for the caller's
     * @param index of the device
     * @param program decides which frames are captured, and how many of their bytes; {@code null} for all
     * @throws SystemCallException if it cannot be opened, with the remedy that is known
     * @throws InterruptedWaitException if this thread is interrupted while another one enters the namespace for it
     * @throws NetlinkUnavailableException if this is not Linux on a 64-bit machine, or jnr-ffi cannot load its native library
     */
    public static PacketSocket open(
            @Nullable NetworkNamespace namespace, int index, RingLayout layout, @Nullable BpfProgram program) {
        Prerequisites.require();
        int fd = namespace == null ? socket() : NamespaceThread.open(namespace.file(), PacketSocket::socket);
        Descriptor descriptor = Opening.guard(fd);
        try {
            return open(fd, descriptor, index, layout, program);
        } catch (RuntimeException | Error e) {
            descriptor.close();
            throw e;
        }
    }

    /** Without a protocol: it gets no frame before it is bound, when the program is attached. */
    private static int socket() {
        int fd = Linux.calls().socket(Linux.AF_PACKET, Linux.SOCK_RAW | Linux.CLOEXEC, 0);
        if (fd == -Errno.EPERM.number()) {
            throw new SystemCallException(
                    "socket(" + NAME + ")", Errno.EPERM, "it needs CAP_NET_RAW in the network namespace");
        }
        if (fd == -Errno.EAFNOSUPPORT.number()) {
            throw new SystemCallException(
                    "socket(" + NAME + ")", Errno.EAFNOSUPPORT, "this kernel has no packet sockets (CONFIG_PACKET)");
        }
        return Opening.checked("socket(" + NAME + ")", fd);
    }

    private static PacketSocket open(
            int fd, Descriptor descriptor, int index, RingLayout layout, @Nullable BpfProgram program) {
        PacketOptions options = new PacketOptions(descriptor);
        options.ring(layout);
        if (program != null) {
            options.attach(program);
        }
        RingMemory memory = RingMemory.map(fd, layout.length());
        descriptor.onClosed(memory::detach);
        PacketRing ring = new PacketRing(memory.buffer(), layout);
        bind(fd, index);
        return new PacketSocket(descriptor, options, ring);
    }

    /**
     * <pre>
     *  struct sockaddr_ll
     *  0        2          4         8        10        11     12     20
     *  +--------+----------+---------+--------+---------+------+------+
     *  | family | protocol | ifindex | hatype | pkttype | halen| addr |
     *  +--------+----------+---------+--------+---------+------+------+
     * </pre>
     */
    private static void bind(int fd, int index) {
        ByteBuffer address = ByteBuffer.allocateDirect(SOCKADDR_LL_LENGTH);
        Bytes.putU16(address, 0, Linux.AF_PACKET);
        address.order(ByteOrder.BIG_ENDIAN).putShort(2, (short) ETH_P_ALL);
        Bytes.putU32(address, 4, index);
        try {
            Opening.checked(
                    "bind(" + NAME + ")", Linux.calls().bind(fd, Linux.calls().address(address), SOCKADDR_LL_LENGTH));
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /**
     * Waits for a block of frames and delivers them.
     *
     * @param handler gets each frame, borrowed until it returns; after an exception the next call continues behind the frame. When
     *     it closes this, it gets no more
     * @return whether there was a frame; {@code false} when the time was over
     * @throws SocketClosedException if this is closed, before or meanwhile
     * @throws InterruptedWaitException if this thread is interrupted while it waits
     * @throws SystemCallException if the device was deleted or set down; all frames before that were delivered
     * @throws IllegalStateException if another thread, or the caller of this handler, is reading
     */
    public boolean read(Deadline deadline, Consumer<? super PacketRing> handler) {
        if (descriptor.acquireReader() < 0) {
            throw new SocketClosedException();
        }
        try {
            while (!deliver(handler)) {
                if (deadline.isOver()) {
                    return false;
                }
                awaitBlock(deadline);
            }
            return true;
        } finally {
            descriptor.releaseReader();
        }
    }

    /** Delivers one block, or what is left of it; empty ones are skipped. */
    private boolean deliver(Consumer<? super PacketRing> handler) {
        boolean isDelivered = false;
        while (!isDelivered && ring.open()) {
            while (!descriptor.isClosed() && ring.next()) {
                isDelivered = true;
                handler.accept(ring);
            }
            requireOpen(isDelivered);
        }
        return isDelivered;
    }

    private void requireOpen(boolean isDelivered) {
        if (!isDelivered && descriptor.isClosed()) {
            throw new SocketClosedException();
        }
    }

    private void awaitBlock(Deadline deadline) {
        if (failure == null) {
            wait.await(deadline.remainingNanos(), "a frame");
            requireOpen(false);
            int error = ring.open() ? 0 : options.error();
            failure = error == 0 ? null : new Errno(error);
        }
        if (failure != null) {
            throw new SystemCallException(NAME, failure, "the device is down, or was deleted");
        }
    }

    /** What was counted since this was opened, until it was closed. Any thread. */
    public PacketStatistics statistics() {
        try {
            return options.statistics();
        } catch (SocketClosedException e) {
            return options.knownStatistics();
        }
    }

    /** Stores no more frames; what was stored can be read. Any thread, any number of times. */
    public void stop() {
        options.attach(BpfFilters.nothing());
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return descriptor.isClosed();
    }

    /** Closes the socket; a waiting reader throws {@link SocketClosedException} at once. Any thread, any number of times. */
    @Override
    public void close() {
        statistics();
        descriptor.close();
    }
}
