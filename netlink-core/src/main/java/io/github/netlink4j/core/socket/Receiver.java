package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.ReceiveBuffer;
import io.github.netlink4j.core.open.ReaderWait;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The receiving half of a socket: takes the kernel's datagrams one by one, and waits when there is none. Its memory is
 * allocated by the first receive, and freed when the socket is closed and no thread receives any more.
 */
final class Receiver {
    /** Each datagram has memory of its own. */
    private static final int MAX_DATAGRAMS_PER_CALL = 256;
    /** Datagrams of other processes that are skipped after the deadline, to reach those behind them; more than a queue holds. */
    private static final int MAX_SKIPPED = 1 << 16;

    private final NetlinkProtocol protocol;
    private final int portId;
    private final Descriptor descriptor;
    private final SocketOptions options;
    private final int capacity;
    private final ReaderWait wait;
    private final MessageCursor received = new MessageCursor();
    private volatile int datagramsPerCall = 1;
    private volatile long nonKernelDatagrams;
    private @Nullable ReceiveBuffer buffer;

    Receiver(NetlinkProtocol protocol, int portId, Descriptor descriptor, SocketOptions options, int capacity) {
        this.protocol = protocol;
        this.portId = portId;
        this.descriptor = descriptor;
        this.options = options;
        this.capacity = capacity;
        this.wait = new ReaderWait(protocol.toString(), descriptor);
    }

    void datagramsPerCall(int datagrams) {
        requireDatagrams(datagrams);
        datagramsPerCall = Math.min(datagrams, MAX_DATAGRAMS_PER_CALL);
    }

    static void requireDatagrams(int datagrams) {
        if (datagrams < 1) {
            throw new IllegalArgumentException(datagrams + " datagrams at once: must be 1 or more");
        }
    }

    @Nullable
    MessageCursor receive(Deadline deadline) {
        int fd = descriptor.acquireReader();
        if (fd < 0) {
            throw new SocketClosedException();
        }
        try {
            return receive(fd, buffer(), deadline);
        } finally {
            descriptor.releaseReader();
        }
    }

    private ReceiveBuffer buffer() {
        ReceiveBuffer made = buffer;
        if (made == null) {
            made = new ReceiveBuffer(capacity);
            descriptor.onClosed(made::free);
            buffer = made;
        }
        return made;
    }

    private @Nullable MessageCursor receive(int fd, ReceiveBuffer buffer, Deadline deadline) {
        for (int skipped = 0; ; skipped++) {
            long length = buffer.receive(fd, datagramsPerCall);
            if (length > 0 && isFromKernel(buffer)) {
                return take(buffer, length);
            }
            boolean nothingThere = length == -Errno.EAGAIN.number();
            if (length < 0 && !nothingThere) {
                fail(length);
            }
            if ((nothingThere || skipped > MAX_SKIPPED) && deadline.isOver()) {
                return null;
            }
            if (nothingThere) {
                wait.await(deadline.remainingNanos(), "a datagram");
            }
            if (descriptor.isClosed()) {
                throw new SocketClosedException();
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the one receiving thread writes it
    private boolean isFromKernel(ReceiveBuffer buffer) {
        if (buffer.senderPortId() == 0) {
            return true;
        }
        nonKernelDatagrams++;
        return false;
    }

    private MessageCursor take(ReceiveBuffer buffer, long length) {
        if (length > buffer.capacity()) {
            int reach = buffer.reach();
            buffer.gather((int) length);
            if (length > reach) {
                throw new TruncatedDatagramException(length, reach);
            }
        }
        SocketTap.show(SocketTap.Direction.RECEIVED, protocol, portId, buffer.data(), (int) length);
        return received.wrap(buffer.data(), 0, (int) length);
    }

    private void fail(long result) {
        if (result == -Errno.ENOBUFS.number()) {
            throw new OverrunException(options.kernelDrops());
        }
        check("recvmsg(" + protocol + ")", result);
    }

    /** A call that a signal interrupted is repeated by the caller. */
    private static void check(String call, long result) {
        if (result < 0 && result != -Errno.EINTR.number()) {
            throw new SystemCallException(call, new Errno((int) -result));
        }
    }

    int group() {
        ReceiveBuffer made = buffer;
        return made == null ? 0 : made.group();
    }

    int namespaceId() {
        ReceiveBuffer made = buffer;
        return made == null ? -1 : made.namespaceId();
    }

    long nonKernelDatagrams() {
        return nonKernelDatagrams;
    }
}
