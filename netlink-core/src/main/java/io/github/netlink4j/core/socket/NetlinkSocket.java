package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.ReceiveBuffer;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A netlink socket; netlink(7). It speaks with the kernel only: datagrams from other processes are dropped and counted.
 *
 * <p>One thread at a time may receive; any threads may send, change options, and close. {@link #close()} wakes a blocked
 * receive at once. A blocked receive does not answer to {@link Thread#interrupt()}.
 *
 * <pre>{@code
 * try (NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE)) {
 *     socket.send(MessageBuilder.allocate(64)
 *             .message(RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP).reserve(16).end());
 *     MessageCursor messages = socket.receive();
 *     while (messages.next()) {
 *         AttributeCursor attributes = messages.attributes(16);
 *     }
 * }
 * }</pre>
 */
public final class NetlinkSocket implements NetlinkTransport {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SystemCalls calls = Linux.calls();
    private final NetlinkProtocol protocol;
    private final Descriptor descriptor;
    private final int portId;
    private final ReceiveBuffer receiveBuffer;
    private final ByteBuffer pollDescriptors;
    private final MessageCursor received = new MessageCursor();
    private volatile long foreignDatagrams;

    NetlinkSocket(NetlinkProtocol protocol, Descriptor descriptor, int portId, int datagramCapacity) {
        this.protocol = protocol;
        this.descriptor = descriptor;
        this.portId = portId;
        this.receiveBuffer = new ReceiveBuffer(datagramCapacity);
        this.pollDescriptors = descriptor.pollDescriptors();
    }

    /** Opens a socket with the defaults of {@link #builder}. */
    public static NetlinkSocket open(NetlinkProtocol protocol) {
        return builder(protocol).open();
    }

    /** Begins to say how a socket is to be opened. */
    public static NetlinkSocketBuilder builder(NetlinkProtocol protocol) {
        return new NetlinkSocketBuilder(protocol);
    }

    /** The protocol it was opened for. */
    @Override
    public NetlinkProtocol protocol() {
        return protocol;
    }

    /** The port id that the kernel gave this socket: its own address, {@code nl_pid}. Not a process id. */
    @Override
    public int portId() {
        return portId;
    }

    /**
     * Sends the messages of a builder to the kernel, in one datagram.
     *
     * @throws SystemCallException if the kernel does not take it
     * @throws SocketClosedException if the socket is closed
     */
    @Override
    public void send(MessageBuilder messages) {
        ByteBuffer memory = messages.memory();
        ByteBuffer direct = memory.isDirect() ? memory : directCopy(memory, messages.length());
        int fd = acquire();
        try {
            long sent;
            do {
                sent = calls.send(fd, calls.address(direct), messages.length(), 0);
            } while (isInterrupted(sent));
            check("send(" + protocol + ")", sent);
        } finally {
            descriptor.release();
            Reference.reachabilityFence(direct);
        }
    }

    private static ByteBuffer directCopy(ByteBuffer memory, int length) {
        return ByteBuffer.allocateDirect(length).put(0, memory, 0, length);
    }

    /**
     * Waits for a datagram from the kernel. Borrowed: the one cursor of this socket over its one buffer, valid until the
     * next receive.
     *
     * @throws OverrunException if the kernel had to drop messages; the socket lives on
     * @throws TruncatedDatagramException if the datagram did not fit; the next one of its size will
     * @throws SocketClosedException if the socket is closed, before or meanwhile
     */
    public MessageCursor receive() {
        MessageCursor messages = receive(Deadline.NEVER);
        if (messages == null) {
            throw new AssertionError("waiting for ever ended");
        }
        return messages;
    }

    /**
     * Waits for a datagram as {@link #receive()} does, but not for ever.
     *
     * @param timeout how long to wait; zero only takes what is there
     * @return the datagram, borrowed, or {@code null} when the time was over
     */
    public @Nullable MessageCursor receive(Duration timeout) {
        return receive(Deadline.after(timeout));
    }

    /**
     * Waits for a datagram as {@link #receive()} does, but not for ever. What is there is taken even when the time is
     * over.
     *
     * @param deadline how long to wait
     * @return the datagram, borrowed, or {@code null} when the time was over
     */
    @Override
    public @Nullable MessageCursor receive(Deadline deadline) {
        int fd = acquire();
        try {
            while (true) {
                long length = receiveBuffer.receive(fd);
                if (length > 0) {
                    if (isWhole(length)) {
                        return received.wrap(receiveBuffer.data(), 0, (int) length);
                    }
                    if (deadline.isOver()) {
                        return null;
                    }
                } else if (length == -Errno.ENOBUFS.number()) {
                    throw new OverrunException(kernelDrops());
                } else if (length == -Errno.EAGAIN.number()) {
                    if (!awaitDatagram(deadline)) {
                        return null;
                    }
                } else if (!isInterrupted(length)) {
                    check("recvmsg(" + protocol + ")", length);
                }
                if (descriptor.isClosed()) {
                    throw new SocketClosedException();
                }
            }
        } finally {
            descriptor.release();
        }
    }

    private boolean isWhole(long length) {
        if (receiveBuffer.senderPortId() != 0) {
            countForeign();
            return false;
        }
        int capacity = receiveBuffer.capacity();
        if (length > capacity) {
            receiveBuffer.grow((int) length);
            throw new TruncatedDatagramException(length, capacity);
        }
        return true;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the one receiving thread writes it
    private void countForeign() {
        foreignDatagrams++;
    }

    private boolean awaitDatagram(Deadline deadline) {
        if (deadline.isOver()) {
            return false;
        }
        long millis = deadline.remainingNanos() / NANOS_PER_MILLI + 1;
        int ready = descriptor.await(pollDescriptors, (int) Math.min(Integer.MAX_VALUE, millis));
        if (ready < 0 && !isInterrupted(ready)) {
            check("poll", ready);
        }
        return true;
    }

    /**
     * Joins a multicast group.
     *
     * @param group the group's number, 1 or more; not a bit mask
     * @throws SystemCallException with {@code EPERM} if the group asks for a capability that this process lacks
     */
    @Override
    public void join(int group) {
        setOption(Linux.SOL_NETLINK, Linux.NETLINK_ADD_MEMBERSHIP, group, "join group " + group);
    }

    /** Leaves a multicast group. */
    public void leave(int group) {
        setOption(Linux.SOL_NETLINK, Linux.NETLINK_DROP_MEMBERSHIP, group, "leave group " + group);
    }

    @Override
    public boolean set(NetlinkOption option, boolean on) {
        try {
            setOption(Linux.SOL_NETLINK, option.number(), on ? 1 : 0, "option " + option);
            return true;
        } catch (SystemCallException e) {
            if (e.errno().equals(Errno.ENOPROTOOPT)) {
                return false;
            }
            throw e;
        }
    }

    /** Size of the kernel's queue for this socket in bytes, its bookkeeping included: about twice what was asked for. */
    @Override
    public int receiveBufferSize() {
        return Bytes.s32(option(Linux.SO_RCVBUF, Integer.BYTES), 0);
    }

    void enlargeReceiveBuffer(int bytes) {
        int before = receiveBufferSize();
        try {
            setOption(Linux.SOL_SOCKET, Linux.SO_RCVBUFFORCE, bytes, "receive buffer");
        } catch (SystemCallException e) {
            setOption(Linux.SOL_SOCKET, Linux.SO_RCVBUF, bytes, "receive buffer");
        }
        if (receiveBufferSize() < before) {
            setOption(Linux.SOL_SOCKET, Linux.SO_RCVBUF, before / 2, "receive buffer");
        }
    }

    /** Messages that the kernel has dropped on this socket because its queue was full: {@code SO_MEMINFO}. */
    @Override
    public long kernelDrops() {
        ByteBuffer counters = option(Linux.SO_MEMINFO, Linux.SK_MEMINFO_VARS * Integer.BYTES);
        return Bytes.u32(counters, Linux.SK_MEMINFO_DROPS * Integer.BYTES);
    }

    /** Datagrams that were dropped here because another process, not the kernel, had sent them. */
    public long foreignDatagrams() {
        return foreignDatagrams;
    }

    private ByteBuffer option(int option, int length) {
        ByteBuffer value = ByteBuffer.allocateDirect(length + Integer.BYTES);
        Bytes.putU32(value, length, length);
        long address = calls.address(value);
        int fd = acquire();
        try {
            check(
                    "getsockopt(" + option + ")",
                    calls.getsockopt(fd, Linux.SOL_SOCKET, option, address, address + length));
            return value;
        } finally {
            descriptor.release();
            Reference.reachabilityFence(value);
        }
    }

    private void setOption(int level, int option, int value, String what) {
        ByteBuffer memory = ByteBuffer.allocateDirect(Integer.BYTES);
        Bytes.putU32(memory, 0, value);
        int fd = acquire();
        try {
            check(protocol + " " + what, calls.setsockopt(fd, level, option, calls.address(memory), Integer.BYTES));
        } finally {
            descriptor.release();
            Reference.reachabilityFence(memory);
        }
    }

    private int acquire() {
        int fd = descriptor.acquire();
        if (fd < 0) {
            throw new SocketClosedException();
        }
        return fd;
    }

    private static boolean isInterrupted(long result) {
        return result == -Errno.EINTR.number();
    }

    private static void check(String call, long result) {
        if (result < 0) {
            throw new SystemCallException(call, new Errno((int) -result));
        }
    }

    /** Whether it was closed. */
    @Override
    public boolean isClosed() {
        return descriptor.isClosed();
    }

    /** Closes the socket; a blocked receive throws {@link SocketClosedException} at once. Any thread, any number of times. */
    @Override
    public void close() {
        descriptor.close();
    }
}
