package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many requests in one datagram, or in as few as the socket's buffers allow. The kernel carries them out in order, and continues
 * after one that it rejects. Not thread-safe; the connection is.
 *
 * <p>The replies to one datagram are read before the next is sent. The receive buffer has room for each acknowledgement, and for
 * up to 8 KiB of other replies to each request that has a consumer for them; replies beyond that may be lost, and the
 * {@link Outcome} of their requests is unknown.
 *
 * <pre>{@code
 * BatchResult result = connection.batch().add(newRoute).add(newAddress).execute();
 * result.failures().forEach(System.err::println);
 * }</pre>
 */
public final class Batch {
    private static final int REQUEST_CAPACITY = 1024;

    private final NetlinkConnection connection;
    private final MessageBuilder scratch = MessageBuilder.allocate(REQUEST_CAPACITY);
    private final List<BatchItem> items = new ArrayList<>();

    Batch(NetlinkConnection connection) {
        this.connection = connection;
    }

    /**
     * Adds a request, and encodes it: what changes later does not change the batch. Other replies than the acknowledgement are
     * discarded.
     *
     * @throws IllegalArgumentException if it is a dump: the kernel carries out one dump at a time
     */
    public Batch add(Request request) {
        return add(new PendingRequest(request));
    }

    /**
     * Adds a request, and encodes it, whose replies are delivered.
     *
     * @param replies gets each reply, borrowed until it returns; it may not use this connection
     * @throws IllegalArgumentException if it is a dump: the kernel carries out one dump at a time
     */
    public Batch add(Request request, Consumer<? super MessageCursor> replies) {
        return add(new PendingRequest(request, replies));
    }

    private Batch add(PendingRequest pending) {
        if (pending.request().isDump()) {
            throw new IllegalArgumentException(pending.request().name()
                    + ": a dump cannot be part of a batch, the kernel carries out one at a time");
        }
        items.add(BatchItem.of(pending, scratch));
        return this;
    }

    /**
     * Sends the requests and waits for their replies; the batch is empty afterwards. Other threads may use the connection
     * between two datagrams.
     *
     * <p>After a timeout or an interrupt nothing more is sent. An exception that a consumer of replies throws is thrown when the
     * replies to that datagram have been read; nothing more is sent.
     *
     * @return the outcome of each request; also after an overrun, a timeout, an interrupt or a failed send
     */
    public BatchResult execute() {
        List<PendingRequest> all = items.stream().map(BatchItem::pending).toList();
        List<BatchSegment> segments = connection.divide(items);
        items.clear();
        NetlinkException end = null;
        for (BatchSegment segment : segments) {
            NetlinkException cause = end == null ? carryOut(segment) : end;
            if (cause != null) {
                segment.missing(cause);
            }
            if (cause instanceof RequestTimeoutException || cause instanceof InterruptedWaitException) {
                end = cause;
            }
            segment.requests().forEach(PendingRequest::throwConsumerFailure);
        }
        return new BatchResult(all.stream().map(PendingRequest::outcome).toList());
    }

    /** Returns why replies are missing, if any are. */
    private @Nullable NetlinkException carryOut(BatchSegment segment) {
        try {
            connection.carryOut(segment);
            return null;
        } catch (NetlinkException e) {
            return e;
        }
    }
}
