package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation needs of a socket: datagrams to the kernel and from it. {@link NetlinkSocket} is the real one; tests
 * without a kernel have one of their own.
 *
 * <p>One thread at a time may receive; any threads may send, change options, and close.
 */
public interface NetlinkTransport extends AutoCloseable {
    /** The netlink protocol that is spoken. */
    NetlinkProtocol protocol();

    /** This end's port id: its own address, {@code nl_pid}, 32 bits without a sign. Not a process id. */
    int portId();

    /**
     * Sends the messages of a builder to the kernel, in one datagram.
     *
     * @throws SystemCallException if the kernel does not take it
     * @throws SocketClosedException if this is closed
     */
    void send(MessageBuilder messages);

    /**
     * Waits for a datagram from the kernel. What is there is taken even when the time is over. Borrowed: valid until the
     * next receive.
     *
     * @param deadline how long to wait
     * @return the datagram, or {@code null} when the time was over
     * @throws OverrunException if the kernel had to drop messages; this lives on
     * @throws SocketClosedException if this is closed, before or meanwhile
     */
    @Nullable
    MessageCursor receive(Deadline deadline);

    /**
     * Says that many datagrams are going to come, so that this may fetch several at once. A hint: {@link #receive} hands
     * them out one by one all the same.
     *
     * @param datagrams how many to fetch at once, 1 or more; 1 when the many have come
     */
    default void receiveMany(int datagrams) {}

    /**
     * Switches an option.
     *
     * @return whether the kernel took it; an older kernel does not know every option
     * @throws SystemCallException with {@code EPERM} if the option asks for a capability that this process lacks
     */
    boolean set(NetlinkOption option, boolean on);

    /**
     * Joins a multicast group.
     *
     * @param group the group's number, 1 or more; not a bit mask
     * @throws SystemCallException with {@code EPERM} if the group asks for a capability that this process lacks
     */
    void join(int group);

    /** Size of the kernel's queue for this end in bytes, its bookkeeping included. */
    int receiveBufferSize();

    /** Messages that the kernel has dropped because that queue was full. */
    long kernelDrops();

    /** Whether it was closed. */
    boolean isClosed();

    /** Closes this; a blocked receive throws {@link SocketClosedException} at once. Any thread, any number of times. */
    @Override
    void close();
}
