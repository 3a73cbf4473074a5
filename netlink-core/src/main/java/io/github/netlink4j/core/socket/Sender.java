package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sending half of a socket. Thread-safe. */
final class Sender {
    /** Larger memory is not kept. */
    private static final int MAX_KEPT_CAPACITY = 1 << 20;

    private final SystemCalls calls = Linux.calls();
    private final NetlinkProtocol protocol;
    private final int portId;
    private final Descriptor descriptor;
    /** The memory of the last send, most often that of the next one. Any thread may replace this: it is immutable. */
    private @Nullable Addressed last;

    Sender(NetlinkProtocol protocol, int portId, Descriptor descriptor) {
        this.protocol = protocol;
        this.portId = portId;
        this.descriptor = descriptor;
    }

    void send(MessageBuilder messages) {
        int length = messages.requireComplete().length();
        Addressed from = addressed(messages.memory(), length);
        int fd = descriptor.acquire();
        if (fd < 0) {
            throw new SocketClosedException();
        }
        try {
            SocketTap.show(SocketTap.Direction.SENT, protocol, portId, from.memory(), length);
            send(fd, from, length);
        } finally {
            descriptor.release();
            Reference.reachabilityFence(from);
        }
    }

    private void send(int fd, Addressed from, int length) {
        long sent;
        do {
            sent = calls.send(fd, from.address(), length, 0);
        } while (sent == -Errno.EINTR.number());
        if (sent < 0) {
            throw new SystemCallException("send(" + protocol + ")", new Errno((int) -sent));
        }
    }

    /** Checks the length: the kernel must not read beyond the memory of a builder that another thread changes. */
    @SuppressWarnings("ReferenceEquality") // the same memory, not the same bytes
    private Addressed addressed(ByteBuffer memory, int length) {
        Objects.checkFromIndexSize(0, length, memory.capacity());
        Addressed known = last;
        if (known != null && known.memory() == memory) {
            return known;
        }
        if (!memory.isDirect()) {
            return address(ByteBuffer.allocateDirect(length).put(0, memory, 0, length));
        }
        Addressed found = address(memory);
        last = memory.capacity() <= MAX_KEPT_CAPACITY ? found : null;
        return found;
    }

    private Addressed address(ByteBuffer direct) {
        return new Addressed(direct, calls.address(direct));
    }

    /** Direct memory and its address, whose lookup takes as long as a small system call. */
    private record Addressed(ByteBuffer memory, long address) {}
}
