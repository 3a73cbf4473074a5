package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.time.Duration;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A netlink socket; netlink(7). It receives from the kernel only: datagrams from other processes are dropped and counted.
 *
 * <p>One thread at a time may receive; any threads may send, change options, and close. {@link #close()} and an interrupt end a
 * waiting receive at once. Virtual threads may receive: while one waits, a platform thread of netlink4j blocks in poll(2) for
 * it.
 *
 * <p>A socket that becomes unreachable without having been closed is closed some time after the garbage collection.
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
    private final NetlinkProtocol protocol;
    private final int portId;
    private final Descriptor descriptor;
    private final SocketOptions options;
    private final Sender sender;
    private final Receiver receiver;

    NetlinkSocket(
            NetlinkProtocol protocol, int portId, Descriptor descriptor, SocketOptions options, Receiver receiver) {
        this.protocol = protocol;
        this.portId = portId;
        this.descriptor = descriptor;
        this.options = options;
        this.sender = new Sender(protocol, portId, descriptor);
        this.receiver = receiver;
    }

    /** Opens a socket with the defaults of {@link #builder}. */
    public static NetlinkSocket open(NetlinkProtocol protocol) {
        return builder(protocol).open();
    }

    /** Settings of a socket, to change before it is opened. */
    public static NetlinkSocketBuilder builder(NetlinkProtocol protocol) {
        return new NetlinkSocketBuilder(protocol);
    }

    @Override
    public NetlinkProtocol protocol() {
        return protocol;
    }

    /**
     * The port id that the kernel gave this socket: its address, {@code nl_pid}. Not a process id. Unsigned, 32 bits: those of
     * all but the first socket of a process are usually negative here.
     */
    @Override
    public int portId() {
        return portId;
    }

    /** Protocol and port id, such as {@code NETLINK_ROUTE, port id 4711}. */
    @Override
    public String toString() {
        return protocol + ", port id " + Integer.toUnsignedString(portId);
    }

    /**
     * Sends the messages of a builder to the kernel, in one datagram. Direct memory, which {@link MessageBuilder#allocate} has,
     * is sent without copying; the socket keeps a reference to the last one, up to 1 MiB.
     *
     * @throws SystemCallException if the send fails
     * @throws SocketClosedException if the socket is closed
     */
    @Override
    public void send(MessageBuilder messages) {
        sender.send(messages);
    }

    /**
     * Waits for a datagram from the kernel. Borrowed: the one cursor of this socket over its one buffer, valid until the
     * next receive.
     *
     * @throws OverrunException if the kernel has dropped messages; the socket stays usable
     * @throws TruncatedDatagramException if the datagram was larger than the memory by more than 1 MiB, and is lost; the
     *     next one of its size is received
     * @throws SocketClosedException if the socket is closed, before or meanwhile
     * @throws InterruptedWaitException if this thread is interrupted while it waits, or before; a datagram that is queued is
     *     returned to an interrupted thread, too
     * @throws IllegalStateException if another thread is receiving
     */
    public MessageCursor receive() {
        MessageCursor messages = receive(Deadline.NEVER);
        if (messages == null) {
            throw new AssertionError("an endless wait ended");
        }
        return messages;
    }

    /**
     * Waits for a datagram as {@link #receive()} does, for a limited time.
     *
     * @param timeout how long to wait; zero takes only what is queued
     * @return the datagram, borrowed, or {@code null} when the time was over
     */
    public @Nullable MessageCursor receive(Duration timeout) {
        return receive(Deadline.after(timeout));
    }

    /**
     * Waits for a datagram as {@link #receive()} does, for a limited time. What is queued is taken even when the time is over.
     *
     * @param deadline how long to wait
     * @return the datagram, borrowed, or {@code null} when the time was over
     */
    @Override
    public @Nullable MessageCursor receive(Deadline deadline) {
        return receiver.receive(deadline);
    }

    /**
     * Receives several datagrams with one system call from the next receive on: recvmmsg(2). {@link #receive} returns them one by
     * one, in order, and errors between them. Each has memory of its own, of {@link NetlinkSocketBuilder#datagramCapacity}
     * bytes, which the socket keeps. Any thread.
     *
     * @param datagrams 1 or more; no more than 256 are received at once
     */
    @Override
    public void receiveMany(int datagrams) {
        receiver.datagramsPerCall(datagrams);
    }

    /**
     * The multicast group that the last received datagram was sent to; for the thread that receives.
     *
     * @return the group's number; 0 for a datagram that was sent to this socket alone, if the last receive returned none, and
     *     for a group above 32 unless {@link NetlinkOption#PKTINFO} is on
     */
    public int group() {
        return receiver.group();
    }

    /**
     * The network namespace that the last received datagram comes from, with {@link NetlinkOption#LISTEN_ALL_NSID}; for
     * the thread that receives.
     *
     * @return the namespace's id in this socket's namespace, 0 or more; -1 for this socket's own, if the last receive returned
     *     no datagram, and without that option
     */
    public int namespaceId() {
        return receiver.namespaceId();
    }

    /**
     * Joins a multicast group.
     *
     * @param group the group's number, 1 or more; not a bit mask
     * @throws SystemCallException with {@code EPERM} if the group requires a capability that this process lacks
     */
    @Override
    public void join(int group) {
        options.join(group);
    }

    /** Leaves a multicast group; without effect if this is not a member. */
    public void leave(int group) {
        options.leave(group);
    }

    /** The numbers of the groups that this is a member of, in order; a new set. */
    public SortedSet<Integer> memberships() {
        return options.memberships();
    }

    @Override
    public boolean set(NetlinkOption option, boolean on) {
        return options.set(option, on);
    }

    /**
     * Whether an option is on.
     *
     * @throws SystemCallException with {@code ENOPROTOOPT} if this kernel does not know the option, or cannot read it
     */
    public boolean isSet(NetlinkOption option) {
        return options.isSet(option);
    }

    /**
     * Attaches a program that decides which datagrams this socket gets, and replaces one that is attached. It gets each datagram
     * from its first {@code nlmsghdr} on, replies to requests included; what it drops is not counted in {@link #kernelDrops()}.
     * What was queued before stays.
     *
     * @throws SystemCallException with {@code EPERM} if the filter is locked, with {@code ENOMEM} if it is longer than
     *     {@code net.core.optmem_max} allows
     */
    public void attach(BpfProgram filter) {
        options.attach(filter);
    }

    /**
     * Detaches the filter.
     *
     * @throws SystemCallException with {@code ENOENT} if there is none, with {@code EPERM} if it is locked
     */
    public void detachFilter() {
        options.detachFilter();
    }

    /** Locks the filter, or that there is none: it cannot be changed until the socket is closed. */
    public void lockFilter() {
        options.lockFilter();
    }

    /** Size of the receive buffer in bytes, including the kernel's bookkeeping: about twice what was requested. */
    @Override
    public int receiveBufferSize() {
        return options.receiveBufferSize();
    }

    /** Size of the send buffer in bytes, including the kernel's bookkeeping: about twice what was requested. */
    public int sendBufferSize() {
        return options.sendBufferSize();
    }

    /** Messages that the kernel has dropped because the receive buffer was full: {@code SO_MEMINFO}. */
    @Override
    public long kernelDrops() {
        return options.kernelDrops();
    }

    /** Datagrams that were dropped because another process, not the kernel, had sent them. */
    public long nonKernelDatagrams() {
        return receiver.nonKernelDatagrams();
    }

    /** Whether it was closed. */
    @Override
    public boolean isClosed() {
        return descriptor.isClosed();
    }

    /** Closes the socket; a waiting receive throws {@link SocketClosedException} at once. Any thread, any number of times. */
    @Override
    public void close() {
        descriptor.close();
    }
}
