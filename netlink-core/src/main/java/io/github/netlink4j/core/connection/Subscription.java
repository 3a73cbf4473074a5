package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_MIN_TYPE;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.message.NetlinkMessage;
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
 * The messages of multicast groups, on a socket of its own, in the order in which they arrive. One thread reads; any thread may
 * close.
 *
 * <p>When messages are lost, an {@link Overrun} is delivered and the subscription continues. To recover, list the objects again
 * in the handler, on a connection:
 *
 * <pre>{@code
 * Map<Integer, Long> mtus = new HashMap<>();
 * subscription.forEach(event -> {
 *     if (event instanceof Notification<LinkMessage> change) {
 *         mtus.put(change.message().index(), change.message().mtu());
 *     } else {
 *         mtus.clear();
 *         rtnl.links().forEach(link -> mtus.put(link.index(), link.mtu()));
 *     }
 * });
 * }</pre>
 *
 * <p>The same holds for {@link #poll}, and for a {@link #publisher} whose subscriber lists again in {@code onNext}.
 *
 * @param <M> the type of the messages
 */
public final class Subscription<M> implements AutoCloseable {
    private final NetlinkTransport socket;
    private final MessageDecoder<? extends M> decoder;
    private final Losses losses;
    private final AtomicBoolean reading = new AtomicBoolean();
    private @Nullable Notification<M> notification;
    private Consumer<? super MessageCursor> control = message -> {};
    private volatile @Nullable Listing listing;
    private volatile Runnable closing = () -> {};

    private Subscription(NetlinkTransport socket, MessageDecoder<? extends M> decoder) {
        this.socket = socket;
        this.decoder = decoder;
        this.losses = new Losses(socket.receiveBufferSize());
    }

    /**
     * A subscription over an open socket that has joined its groups, for sockets with options of their own; {@link
     * NetlinkConnection#subscribe} opens one. The socket is taken over, and closes with the subscription.
     *
     * @param decoder makes the typed messages
     */
    public static <M> Subscription<M> over(NetlinkTransport socket, MessageDecoder<? extends M> decoder) {
        return new Subscription<>(socket, decoder);
    }

    /** Joins groups; a transport that cannot is closed. */
    static NetlinkTransport join(NetlinkTransport transport, int... groups) {
        try {
            for (int group : groups) {
                transport.join(group);
            }
            return transport;
        } catch (RuntimeException | Error e) {
            transport.close();
            throw e;
        }
    }

    /** Makes these dumps before the first change is delivered. The connection is taken over. */
    Subscription<M> listing(NetlinkConnection connection, List<Request> dumps) {
        listing = new Listing(connection, dumps);
        return this;
    }

    /**
     * Delivers events until the subscription is closed, by the handler or by another thread.
     *
     * @param handler gets each event, borrowed until it returns; an exception of it ends this call, not the subscription
     * @throws InterruptedWaitException if this thread is interrupted while it waits for an event
     */
    public void forEach(Consumer<? super Event<M>> handler) {
        try {
            while (true) {
                poll(Deadline.NEVER, handler);
            }
        } catch (SocketClosedException e) {
            // The end of this call, unless it is the handler that met another socket that is closed.
            if (!socket.isClosed()) {
                throw e;
            }
        }
    }

    /**
     * Waits for one datagram and delivers its events, most often one. The first call delivers the whole listing, if there is
     * one.
     *
     * @param timeout how long to wait
     * @param handler gets each event, borrowed until it returns; if it throws, the datagram's other messages are lost
     * @return whether there was a datagram or an overrun; {@code false} when the time was over
     * @throws SocketClosedException if the subscription is closed, before or meanwhile
     * @throws InterruptedWaitException if this thread is interrupted while it waits
     * @throws IllegalStateException if it is being read already, by another thread or by the caller of this handler
     * @throws MalformedMessageException if a datagram is no sequence of netlink messages
     */
    public boolean poll(Duration timeout, Consumer<? super Event<M>> handler) {
        return poll(Deadline.after(timeout), handler);
    }

    /** Waits and delivers as {@link #poll(Duration, Consumer)} does. */
    public boolean poll(Deadline deadline, Consumer<? super Event<M>> handler) {
        if (!reading.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the subscription is being read, by another thread or by the caller of this handler: one at a time");
        }
        try {
            return read(deadline, handler);
        } finally {
            reading.set(false);
        }
    }

    private boolean read(Deadline deadline, Consumer<? super Event<M>> handler) {
        if (listing != null) {
            list(handler);
            return true;
        }
        MessageCursor datagram = losses.isDue() ? null : receive(deadline);
        if (datagram != null) {
            losses.read();
            deliver(datagram, handler);
            return true;
        }
        if (!losses.isPending()) {
            return false;
        }
        handler.accept(losses.report(!losses.isDue(), socket.kernelDrops()));
        return true;
    }

    /** Returns {@code null} when the time is over, and when losses are pending and nothing is queued. */
    private @Nullable MessageCursor receive(Deadline deadline) {
        while (true) {
            try {
                return socket.receive(losses.isPending() ? Deadline.PAST : deadline);
            } catch (OverrunException e) {
                losses.overrun();
            } catch (TruncatedDatagramException e) {
                losses.truncated();
            }
        }
    }

    private void deliver(MessageCursor datagram, Consumer<? super Event<M>> handler) {
        while (datagram.next()) {
            if (datagram.type() < NLMSG_MIN_TYPE) {
                control.accept(datagram);
            } else {
                deliver(datagram, false, handler);
            }
        }
        if (datagram.leftover() > 0) {
            throw new MalformedMessageException("the last " + datagram.leftover() + " bytes of a datagram of "
                    + socket.protocol() + " are no netlink message");
        }
    }

    private void deliver(MessageCursor cursor, boolean isListed, Consumer<? super Event<M>> handler) {
        M message = decoder.read(cursor);
        if (message == null) {
            return;
        }
        try {
            handler.accept(notification(message, isListed));
        } finally {
            if (message instanceof NetlinkMessage<?> borrowed) {
                borrowed.release();
            }
        }
    }

    private Notification<M> notification(M message, boolean isListed) {
        Notification<M> reused = notification;
        if (reused == null) {
            reused = new Notification<>(message, isListed);
            notification = reused;
        }
        return reused.of(message, isListed);
    }

    /** Changes that come meanwhile are queued. A listing that fails is not repeated: what it lacks is lost. */
    private void list(Consumer<? super Event<M>> handler) {
        Listing first = listing;
        boolean isComplete = false;
        try {
            isComplete = first == null || first.deliver(row -> deliver(row, true, handler));
        } finally {
            listing = null;
            if (!isComplete) {
                losses.overrun();
            }
        }
    }

    /**
     * Delivers what is queued, without waiting. It ends when the queue is empty, or when it has read as many datagrams as the
     * queue can hold: what was queued when it was called is read in any case.
     *
     * @param handler as of {@link #poll}
     * @return number of datagrams and overruns
     */
    public int drain(Consumer<? super Event<M>> handler) {
        int read = 0;
        while (read < losses.mostQueued() && poll(Deadline.PAST, handler)) {
            read++;
        }
        return read;
    }

    /**
     * These events as a publisher, for one subscriber. A thread of its own waits for them, and reads no more than the
     * subscriber requests; a listing is kept in memory as a whole. The subscription is taken over: it closes when the subscriber
     * cancels, and the publisher completes when it is closed.
     *
     * @param copy makes an owned message of a borrowed one: the subscriber may keep it
     */
    public Flow.Publisher<Event<M>> publisher(UnaryOperator<M> copy) {
        return new EventPublisher<>(new OwnedEvents<>(this, copy));
    }

    /** Messages that the kernel has dropped because this subscription was not read fast enough. */
    public long kernelDrops() {
        return socket.kernelDrops();
    }

    /** The transport, for its counters and options. Nothing else may receive from it. */
    public NetlinkTransport transport() {
        return socket;
    }

    /** Protocol and port id of the socket. */
    @Override
    public String toString() {
        return socket.toString();
    }

    /** Closes the subscription and its socket; a waiting reader ends at once. Any thread, any number of times. */
    @Override
    public void close() {
        socket.close();
        Listing unfinished = listing;
        if (unfinished != null) {
            unfinished.close();
        }
        closing.run();
    }

    /** Sets what is called when the subscription is closed. */
    void onClose(Runnable action) {
        closing = action;
    }

    /** Sets what gets the control messages between the notifications, on the thread that reads. */
    void onControlMessage(Consumer<? super MessageCursor> action) {
        control = action;
    }

    /** Whether messages were lost and their {@link Overrun} has not been delivered. */
    boolean hasPendingLoss() {
        return losses.isPending();
    }
}
