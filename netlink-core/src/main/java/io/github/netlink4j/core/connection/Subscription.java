package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The messages of multicast groups, on a socket of their own, in the order in which they arrive. Losing messages is an
 * event like any other ({@link Overrun}), and the subscription lives on. One thread reads; any thread may close.
 *
 * <pre>{@code
 * subscription.forEach(event -> {
 *     if (event instanceof Notification<LinkMessage> n) {
 *         System.out.println(n.message());
 *     } else if (event instanceof Overrun<LinkMessage> o) {
 *         System.out.println(o.lost() + " messages lost");
 *     }
 * });
 * }</pre>
 *
 * @param <M> the type of the messages
 */
public final class Subscription<M> implements AutoCloseable {
    /** A small datagram takes more than this of the queue, with the kernel's bookkeeping. */
    private static final int SMALLEST_DATAGRAM = 512;

    private final NetlinkTransport socket;
    private final MessageDecoder<? extends M> reader;
    private @Nullable Notification<M> notification;
    private long knownDrops;
    private long truncated;
    private volatile @Nullable Listing listing;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Runnable closing = () -> {};

    private Subscription(NetlinkTransport socket, MessageDecoder<? extends M> reader) {
        this.socket = socket;
        this.reader = reader;
    }

    /**
     * A subscription over an open socket that has joined its groups. The socket is taken over, and closes with the
     * subscription.
     *
     * @param reader makes the typed messages
     */
    public static <M> Subscription<M> over(NetlinkTransport socket, MessageDecoder<? extends M> reader) {
        return new Subscription<>(socket, reader);
    }

    /** Lists what exists before the first change. The connection is taken over; it closes when all is listed. */
    Subscription<M> listing(NetlinkConnection connection, List<Request> dumps) {
        listing = new Listing(connection, List.copyOf(dumps));
        return this;
    }

    /**
     * Hands over events until the subscription is closed, by the handler or by another thread.
     *
     * @param handler gets each event, borrowed until it returns; what it throws ends this call, not the subscription
     */
    public void forEach(Consumer<? super Event<M>> handler) {
        try {
            while (true) {
                poll(Deadline.NEVER, handler);
            }
        } catch (SocketClosedException e) {
            // Closing is how this call is meant to end; unless the handler met another socket that is closed.
            if (!socket.isClosed()) {
                throw e;
            }
        }
    }

    /**
     * Waits for one datagram and hands over its events, most often one.
     *
     * @param timeout how long to wait
     * @param handler gets each event, borrowed until it returns; where it throws, the datagram's other messages are lost
     * @return whether there was a datagram or an overrun; {@code false} when the time was over
     * @throws SocketClosedException if the subscription is closed, before or meanwhile
     * @throws IllegalStateException if it is being read already, by another thread or by the caller of this handler
     * @throws MalformedMessageException if what came is no netlink message
     */
    public boolean poll(Duration timeout, Consumer<? super Event<M>> handler) {
        return poll(Deadline.after(timeout), handler);
    }

    /** Waits as {@link #poll(Duration, Consumer)} does. */
    public boolean poll(Deadline deadline, Consumer<? super Event<M>> handler) {
        if (!reading.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the subscription is being read, by another thread or by the handler's own caller: one at a time");
        }
        try {
            return read(deadline, handler);
        } finally {
            reading.set(false);
        }
    }

    private boolean read(Deadline deadline, Consumer<? super Event<M>> handler) {
        Listing first = listing;
        if (first != null) {
            try {
                list(first, handler);
            } finally {
                listing = null;
            }
            return true;
        }
        MessageCursor datagram;
        try {
            datagram = socket.receive(deadline);
        } catch (OverrunException e) {
            handler.accept(overrun(e.drops(), e.drops() - knownDrops));
            return true;
        } catch (TruncatedDatagramException e) {
            truncated++;
            handler.accept(overrun(knownDrops, 1));
            return true;
        }
        if (datagram == null) {
            return false;
        }
        while (datagram.next()) {
            deliver(datagram, false, handler);
        }
        if (datagram.leftover() > 0) {
            throw new MalformedMessageException(
                    datagram.leftover() + " bytes of a datagram of " + socket.protocol() + " are no netlink message");
        }
        return true;
    }

    /** Hands over what exists. A change that came meanwhile is queued behind it. */
    private void list(Listing first, Consumer<? super Event<M>> handler) {
        boolean consistent = true;
        try (NetlinkConnection connection = first.connection()) {
            for (Request dump : first.dumps()) {
                consistent &= !connection
                        .execute(dump, row -> deliver(row, true, handler))
                        .interrupted();
            }
        }
        if (!consistent) {
            handler.accept(new Overrun<>(0, knownDrops + truncated));
        }
    }

    private void deliver(MessageCursor cursor, boolean isListed, Consumer<? super Event<M>> handler) {
        M message = reader.read(cursor);
        if (message != null) {
            handler.accept(notification(message, isListed));
        }
    }

    /**
     * Hands over what is queued, without waiting. It ends when the queue is empty, or when it has read as many datagrams as
     * the queue can hold: what was queued when it was called is read in any case.
     *
     * <p>After an {@link Overrun} the kernel queues nothing more until the queue has been empty: a reader that is slow does
     * well to call this, perhaps with a handler that looks away.
     *
     * @param handler as of {@link #poll}
     * @return number of datagrams and overruns
     */
    public int drain(Consumer<? super Event<M>> handler) {
        int most = socket.receiveBufferSize() / SMALLEST_DATAGRAM + 1;
        int read = 0;
        while (read < most && poll(Duration.ZERO, handler)) {
            read++;
        }
        return read;
    }

    /**
     * These events as a publisher, for one subscriber. A thread of its own waits for them, and reads no more than the
     * subscriber asks for. The subscription is taken over: it closes when the subscriber cancels, and the publisher completes
     * when it is closed.
     *
     * @param copy makes an owned message of a borrowed one: the subscriber keeps what it gets
     */
    public Flow.Publisher<Event<M>> publisher(UnaryOperator<M> copy) {
        return new EventPublisher<>(this, copy);
    }

    private Overrun<M> overrun(long drops, long lost) {
        knownDrops = drops;
        return new Overrun<>(lost, drops + truncated);
    }

    private Notification<M> notification(M message, boolean isListed) {
        Notification<M> reused = notification;
        if (reused == null) {
            reused = new Notification<>(message, isListed);
            notification = reused;
        }
        return reused.of(message, isListed);
    }

    /** Messages that the kernel has dropped because this subscription did not read fast enough. */
    public long kernelDrops() {
        return socket.kernelDrops();
    }

    /** The transport below; for its counters. Nobody else may receive from it. */
    public NetlinkTransport transport() {
        return socket;
    }

    /** The transport below, in words. */
    @Override
    public String toString() {
        return socket.toString();
    }

    /** Closes the subscription and its socket; a reader ends at once. */
    @Override
    public void close() {
        socket.close();
        Listing unfinished = listing;
        if (unfinished != null) {
            unfinished.connection().close();
        }
        closing.run();
    }

    private record Listing(NetlinkConnection connection, List<Request> dumps) {}

    /** Asks for a call when the subscription is closed. */
    void onClose(Runnable action) {
        closing = action;
    }
}
