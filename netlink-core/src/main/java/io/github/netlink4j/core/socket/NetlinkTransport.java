package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import org.jspecify.annotations.Nullable;

/**
 * What connections and subscriptions need of a socket: datagrams to the kernel and from it. {@link NetlinkSocket} implements it,
 * and so does the socket of a scripted kernel for tests.
 *
 * <p>One thread at a time may receive; any threads may send, change options, and close.
 */
public interface NetlinkTransport extends AutoCloseable {
    /** The netlink protocol. */
    NetlinkProtocol protocol();

    /** The port id: the address of this socket, {@code nl_pid}, unsigned, 32 bits. Not a process id. */
    int portId();

    /**
     * Sends the messages of a builder to the kernel, in one datagram.
     *
     * @throws SystemCallException if the send fails
     * @throws SocketClosedException if this is closed
     */
    void send(MessageBuilder messages);

    /**
     * Waits for a datagram from the kernel. What is queued is taken even when the time is over. Borrowed: valid until the next
     * receive.
     *
     * @param deadline how long to wait
     * @return the datagram, or {@code null} when the time was over
     * @throws OverrunException if the kernel has dropped messages; this stays usable
     * @throws SocketClosedException if this is closed, before or meanwhile
     * @throws InterruptedWaitException if this thread is interrupted while it waits, or before; its interrupt status stays set
     */
    @Nullable
    MessageCursor receive(Deadline deadline);

    /**
     * Hints that many datagrams will come, so that several may be received at once. {@link #receive} returns them one by one in
     * any case.
     *
     * @param datagrams how many to receive at once, 1 or more
     */
    default void receiveMany(int datagrams) {}

    /**
     * Switches an option.
     *
     * @return whether the kernel knows it; an older kernel does not know every option
     * @throws SystemCallException with {@code EPERM} if the option requires a capability that this process lacks
     */
    boolean set(NetlinkOption option, boolean on);

    /**
     * Joins a multicast group.
     *
     * @param group the group's number, 1 or more; not a bit mask
     * @throws SystemCallException with {@code EPERM} if the group requires a capability that this process lacks
     */
    void join(int group);

    /** Size of the receive buffer in bytes, including the kernel's bookkeeping. */
    int receiveBufferSize();

    /** Messages that the kernel has dropped because the receive buffer was full. */
    long kernelDrops();

    /** Whether it was closed. */
    boolean isClosed();

    /** Closes this; a waiting receive throws {@link SocketClosedException} at once. Any thread, any number of times. */
    @Override
    void close();
}
