package io.github.netlink4j.testing;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_PID;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkOption;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A transport to a {@link ScriptedKernel}: a queue of datagrams. Thread-safe. */
public final class ScriptedSocket implements NetlinkTransport {
    /** The kernel's default, {@code net.core.rmem_default}. */
    private static final int RECEIVE_BUFFER_SIZE = 212_992;

    private final ScriptedKernel kernel;
    private final int portId;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private final Set<Integer> groups = new HashSet<>();
    private final MessageCursor received = new MessageCursor();
    private long drops;
    private boolean closed;

    ScriptedSocket(ScriptedKernel kernel, int portId) {
        this.kernel = kernel;
        this.portId = portId;
    }

    /** Protocol and port id. */
    @Override
    public String toString() {
        return protocol() + ", port id " + portId;
    }

    @Override
    public void send(MessageBuilder messages) {
        if (isClosed()) {
            throw new SocketClosedException();
        }
        kernel.carryOut(this, messages.requireComplete());
    }

    /** Queues replies; replies without a port id get that of this socket. */
    void queue(Replies replies) {
        locked(() -> {
            for (byte[] datagram : replies.datagrams()) {
                queue.add(Replies.isOverrun(datagram) ? datagram : addressed(datagram));
            }
            changed.signalAll();
        });
    }

    private byte[] addressed(byte[] datagram) {
        ByteBuffer copy = ByteBuffer.wrap(datagram.clone());
        MessageCursor message = MessageCursor.of(copy);
        while (message.next()) {
            if (message.portId() == 0 && message.sequence() != 0) {
                Bytes.putU32(copy, message.offset() + NLMSG_PID, portId);
            }
        }
        return copy.array();
    }

    void overrun() {
        locked(() -> {
            queue.addFirst(Replies.OVERRUN);
            changed.signalAll();
        });
    }

    @Override
    public @Nullable MessageCursor receive(Deadline deadline) {
        lock.lock();
        try {
            while (!closed) {
                byte[] datagram = queue.poll();
                if (datagram != null) {
                    return opened(datagram);
                }
                if (deadline.isOver()) {
                    return null;
                }
                changed.awaitNanos(deadline.remainingNanos());
            }
            throw new SocketClosedException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException(protocol() + ": waiting for a datagram", e);
        } finally {
            lock.unlock();
        }
    }

    private MessageCursor opened(byte[] datagram) {
        if (Replies.isOverrun(datagram)) {
            throw new OverrunException(++drops);
        }
        return received.wrap(ByteBuffer.wrap(datagram), 0, datagram.length);
    }

    @Override
    public NetlinkProtocol protocol() {
        return kernel.protocol();
    }

    @Override
    public int portId() {
        return portId;
    }

    /** Accepts every option; none has an effect. */
    @Override
    public boolean set(NetlinkOption option, boolean on) {
        return true;
    }

    @Override
    public void join(int group) {
        locked(() -> groups.add(group));
    }

    boolean hasJoined(int group) {
        lock.lock();
        try {
            return groups.contains(group);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int receiveBufferSize() {
        return RECEIVE_BUFFER_SIZE;
    }

    @Override
    public long kernelDrops() {
        lock.lock();
        try {
            return drops;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            closed = true;
            changed.signalAll();
        });
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
