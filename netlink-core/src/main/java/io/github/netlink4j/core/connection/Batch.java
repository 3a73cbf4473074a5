package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.RequestTimeoutException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many requests with one send, or with as few as the socket's buffers allow: the answers to one send are read before the
 * next, so that acknowledgements, and up to 8 KiB of replies to each request that has a consumer for them, do not overrun the
 * receive buffer. Answers that do are lost, and their {@link Outcome} says so. The kernel carries the requests out in order,
 * and one that it refuses does not stop those behind it. Not thread-safe; the connection is.
 *
 * <pre>{@code
 * BatchResult result = connection.batch().add(newRoute).add(newAddress).execute();
 * result.failures().forEach(System.err::println);
 * }</pre>
 */
public final class Batch {
    private final NetlinkConnection connection;
    private final List<PendingRequest> answers = new ArrayList<>();

    Batch(NetlinkConnection connection) {
        this.connection = connection;
    }

    /** Adds a request whose only answer is an acknowledgement; there is no room for replies, which nobody would get. */
    public Batch add(Request request) {
        return add(new PendingRequest(request));
    }

    /**
     * Adds a request that is answered by messages.
     *
     * @param replies gets each reply, borrowed until it returns; it may not use this connection
     * @throws IllegalArgumentException if it is a dump: the kernel carries out one dump at a time
     */
    public Batch add(Request request, Consumer<? super MessageCursor> replies) {
        return add(new PendingRequest(request, replies));
    }

    private Batch add(PendingRequest answer) {
        if (answer.request().isDump()) {
            throw new IllegalArgumentException(answer.request().name()
                    + ": a dump cannot be part of a batch, the kernel carries out one at a time");
        }
        answers.add(answer);
        return this;
    }

    /**
     * Sends the requests and waits for their answers; the batch is empty afterwards. Other threads may use the connection
     * between two sends.
     *
     * <p>All requests are encoded before the first is sent: where the body of one throws, the kernel has none of them. What
     * the consumer of replies throws is thrown on when the answers to that send are read; nothing more is sent.
     *
     * @return how each request ended; after an overrun, a deadline or a failed send too
     */
    public BatchResult execute() {
        List<PendingRequest> all = List.copyOf(answers);
        List<BatchSegment> chunks = connection.divide(all);
        answers.clear();
        NetlinkException cause = null;
        for (BatchSegment chunk : chunks) {
            if (!(cause instanceof RequestTimeoutException)) {
                cause = carryOut(chunk);
            }
            if (cause != null) {
                chunk.missing(cause);
            }
            chunk.answers().forEach(PendingRequest::throwConsumerFailure);
        }
        return new BatchResult(all.stream().map(PendingRequest::outcome).toList());
    }

    /** Returns why answers are missing, if any are. */
    private @Nullable NetlinkException carryOut(BatchSegment chunk) {
        try {
            connection.carryOut(chunk);
            return null;
        } catch (NetlinkException e) {
            return e;
        }
    }
}
