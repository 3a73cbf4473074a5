package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkOption;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Requests to the kernel and their replies, over a socket of its own; and subscriptions and mirrors, on sockets of theirs.
 * Thread-safe: requests are carried out one after another. It numbers them, requests an acknowledgement of each that is not a
 * dump, and waits for each reply no longer than the timeout. Extended ACK, capped ACK and strict checking are on where the kernel
 * has them; netlink(7).
 *
 * <pre>{@code
 * try (NetlinkConnection rtnl = NetlinkConnection.open(NetlinkProtocol.ROUTE)) {
 *     Request links = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(16));
 *     rtnl.execute(links, reply -> count++);
 * }
 * }</pre>
 *
 * <p>A connection that becomes unreachable without having been closed is closed some time after the garbage collection.
 */
public final class NetlinkConnection implements AutoCloseable {
    /** The timeout of {@link ConnectionOptions#DEFAULT}. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private static final int REQUEST_CAPACITY = 1024;
    private static final int MAX_KEPT_CAPACITY = 4 * BatchSegment.MAX_LENGTH;
    /** Datagrams with replies to a batch that one system call receives. */
    private static final int DATAGRAMS_PER_CALL = 16;

    private final NetlinkTransport socket;
    private final TransportFactory transports;
    private final Duration timeout;
    private final int receiveBufferSize;
    private final RequestLock lock = new RequestLock();
    private final AtomicLong lateReplies = new AtomicLong();
    /** This and what follows: of the thread that holds the lock. */
    private MessageBuilder builder = MessageBuilder.allocate(REQUEST_CAPACITY);

    private int sequence;
    private boolean repliesOutstanding;

    private NetlinkConnection(NetlinkTransport socket, TransportFactory transports, Duration timeout) {
        this.socket = socket;
        this.transports = transports;
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        this.receiveBufferSize = socket.receiveBufferSize();
        socket.set(NetlinkOption.EXT_ACK, true);
        socket.set(NetlinkOption.CAP_ACK, true);
        socket.set(NetlinkOption.GET_STRICT_CHK, true);
    }

    /**
     * Opens a connection with {@link ConnectionOptions#DEFAULT}.
     *
     * @throws SystemCallException if the socket cannot be opened
     */
    public static NetlinkConnection open(NetlinkProtocol protocol) {
        return open(protocol, ConnectionOptions.DEFAULT);
    }

    /**
     * Opens a connection.
     *
     * @throws SystemCallException if the socket cannot be opened
     */
    public static NetlinkConnection open(NetlinkProtocol protocol, ConnectionOptions options) {
        return over(TransportFactory.sockets(protocol, options), options.timeout());
    }

    /**
     * A connection over transports of another kind than this process's own sockets, such as those of a kernel in memory.
     *
     * @param transports opens one now, for requests, and one for each subscription
     * @param timeout as of {@link ConnectionOptions#timeout()}
     */
    public static NetlinkConnection over(TransportFactory transports, Duration timeout) {
        return over(transports.open(ConnectionOptions.DEFAULT_RECEIVE_BUFFER), transports, timeout);
    }

    /**
     * A connection over one open transport, which it takes over: nothing else may receive from it, and it closes with the
     * connection, or if none can be made. For requests; a subscription would need a transport of its own.
     *
     * @param timeout as of {@link ConnectionOptions#timeout()}
     */
    public static NetlinkConnection over(NetlinkTransport transport, Duration timeout) {
        return over(
                transport,
                receiveBuffer -> {
                    throw new IllegalStateException(
                            "a subscription needs a transport of its own, and this connection was made over a single one");
                },
                timeout);
    }

    private static NetlinkConnection over(NetlinkTransport socket, TransportFactory transports, Duration timeout) {
        try {
            return new NetlinkConnection(socket, transports, timeout);
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Carries out a request, and discards its replies but for the acknowledgement.
     *
     * @throws KernelException if the kernel rejects it
     * @throws RequestTimeoutException if the kernel does not reply in time
     * @throws InterruptedWaitException as of {@link #execute(Request, Consumer)}
     */
    public Result execute(Request request) {
        return execute(request, reply -> {});
    }

    /**
     * Carries out a request and delivers each of its replies.
     *
     * <p>An exception that {@code replies} throws is thrown when the last reply has been read; no more replies are delivered
     * meanwhile.
     *
     * @param replies gets each reply, borrowed until it returns; it may not use this connection
     * @throws KernelException if the kernel rejects it
     * @throws RequestTimeoutException if the kernel does not reply in time, or other threads use the connection for so long
     * @throws InterruptedWaitException if this thread is interrupted while it waits for other threads, and the request is not
     *     sent, or for a reply, and the kernel may have carried it out. Replies that are there are read without waiting
     * @throws OverrunException if replies were lost
     * @throws MalformedMessageException if a reply is no netlink message
     */
    public Result execute(Request request, Consumer<? super MessageCursor> replies) {
        PendingRequest pending = new PendingRequest(request, replies);
        lock.acquire(request.name(), timeout);
        try {
            discardLateReplies();
            int sequence = nextSequences(1);
            request.writeTo(builder.clear(), sequence);
            pending.sent(builder, 0);
            socket.send(builder);
            read(List.of(pending), sequence);
        } finally {
            trimBuilder();
            lock.release();
        }
        return pending.result();
    }

    /**
     * Carries out a dump into a container, and repeats it while it races with changes. Each attempt has a new container, so
     * that nothing is in it twice.
     *
     * <pre>{@code
     * Dump<List<String>> names = connection.collect(LINKS, 3, ArrayList::new,
     *         (list, reply) -> list.add(view.wrap(reply).name()));
     * }</pre>
     *
     * @param attempts how often to make the dump at most, 1 or more
     * @param container makes an empty container
     * @param accumulator puts a reply, borrowed until it returns, into the container
     * @return the last attempt, which may have been interrupted too; see {@link Dump#interrupted()}
     * @throws KernelException if the kernel rejects it
     * @throws RequestTimeoutException if the kernel does not reply in time
     * @throws InterruptedWaitException as of {@link #execute(Request, Consumer)}
     * @throws OverrunException if replies were lost
     */
    public <C> Dump<C> collect(
            Request dump,
            int attempts,
            Supplier<? extends C> container,
            BiConsumer<? super C, ? super MessageCursor> accumulator) {
        if (attempts < 1) {
            throw new IllegalArgumentException(dump.name() + ": " + attempts + " attempts, must be 1 or more");
        }
        for (int attempt = 1; ; attempt++) {
            C content = container.get();
            Result result = execute(dump, reply -> accumulator.accept(content, reply));
            if (!result.interrupted() || attempt == attempts) {
                return new Dump<>(content, result, attempt);
            }
        }
    }

    /**
     * Subscribes to multicast groups, with {@link SubscribeOptions#DEFAULT}.
     *
     * @param decoder makes the typed messages
     * @param groups numbers of groups, 1 or more each
     * @throws SystemCallException if the socket cannot be opened, or a group requires a capability that this process lacks
     * @throws SocketClosedException if this connection is closed
     */
    public <M> Subscription<M> subscribe(MessageDecoder<? extends M> decoder, int... groups) {
        return subscribe(SubscribeOptions.DEFAULT, decoder, List.of(), groups);
    }

    /**
     * Subscribes to multicast groups, on a socket of its own. The subscription stays open when this connection is closed.
     *
     * @param decoder makes the typed messages, of the listing too
     * @param dumps with {@link SubscribeOptions#listFirst()}: list what exists, in this order
     * @param groups numbers of groups, 1 or more each
     * @throws SystemCallException if a socket cannot be opened, or a group requires a capability that this process lacks
     * @throws SocketClosedException if this connection is closed
     */
    public <M> Subscription<M> subscribe(
            SubscribeOptions options, MessageDecoder<? extends M> decoder, List<Request> dumps, int... groups) {
        requireOpen();
        Subscription<M> subscription =
                Subscription.over(Subscription.join(transports.open(options.receiveBuffer()), groups), decoder);
        if (!options.listFirst()) {
            return subscription;
        }
        try {
            return subscription.listing(over(transports, timeout), dumps);
        } catch (RuntimeException | Error e) {
            subscription.close();
            throw e;
        }
    }

    /**
     * Begins a mirror of one of the kernel's tables, on two sockets of its own. It stays open when this connection is closed.
     *
     * @param dump requests the table
     * @param decoder reads the rows of the table and the messages of the groups alike; called on the mirror's thread
     * @throws SocketClosedException if this connection is closed
     */
    public <K, V> MirrorBuilder<K, V> mirror(Request dump, MessageDecoder<TableChange<K, V>> decoder) {
        requireOpen();
        return new MirrorBuilder<>(transports, timeout, dump, decoder);
    }

    private void requireOpen() {
        if (socket.isClosed()) {
            throw new SocketClosedException();
        }
    }

    /** Begins a batch of requests. */
    public Batch batch() {
        return new Batch(this);
    }

    /** Divides the requests of a batch into datagrams that the socket's buffers have room for. */
    List<BatchSegment> divide(List<BatchItem> items) {
        return BatchSegment.divide(items, receiveBufferSize);
    }

    /** Sends the requests of a segment and reads their replies, all of them unless it throws. */
    void carryOut(BatchSegment segment) {
        List<PendingRequest> requests = segment.requests();
        lock.acquire(requests.get(0).request().name(), timeout);
        try {
            discardLateReplies();
            int first = nextSequences(requests.size());
            segment.writeTo(builder, first);
            socket.receiveMany(Math.min(DATAGRAMS_PER_CALL, requests.size()));
            socket.send(builder);
            segment.sent();
            read(requests, first);
        } finally {
            socket.receiveMany(1);
            trimBuilder();
            lock.release();
        }
    }

    /** The first of some consecutive sequence numbers; 0 is that of notifications. */
    private int nextSequences(int count) {
        int first = sequence > Integer.MAX_VALUE - count ? 1 : sequence + 1;
        sequence = first + count - 1;
        return first;
    }

    private void read(List<PendingRequest> requests, int firstSequence) {
        repliesOutstanding = true;
        reader(requests, firstSequence).run();
        repliesOutstanding = false;
    }

    /** Those of a request that ended with an exception. An unfinished dump would make the kernel reject the next one. */
    private void discardLateReplies() {
        if (repliesOutstanding) {
            reader(List.of(), 0).readQueued();
            repliesOutstanding = false;
        }
    }

    private ReplyReader reader(List<PendingRequest> requests, int firstSequence) {
        return new ReplyReader(socket, timeout, lateReplies, requests, firstSequence);
    }

    /** Does not keep the memory of a large request. */
    private void trimBuilder() {
        if (builder.memory().capacity() > MAX_KEPT_CAPACITY) {
            builder = MessageBuilder.allocate(REQUEST_CAPACITY);
        }
    }

    /** Replies that came after their request had ended with an exception, and were skipped. */
    public long lateReplies() {
        return lateReplies.get();
    }

    /** The transport of requests, for its counters and options. Nothing else may receive from it. */
    public NetlinkTransport transport() {
        return socket;
    }

    /** Protocol and port id of the socket. */
    @Override
    public String toString() {
        return socket.toString();
    }

    /**
     * Closes the connection and its socket; a request under way ends with a {@link SocketClosedException}. Subscriptions and
     * mirrors stay open. Any thread, any number of times.
     */
    @Override
    public void close() {
        socket.close();
    }
}
