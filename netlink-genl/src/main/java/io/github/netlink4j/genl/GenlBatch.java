package io.github.netlink4j.genl;

import io.github.netlink4j.core.connection.Batch;
import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.function.Consumer;

/**
 * Requests to a generic netlink family that go to the kernel together; as {@link Batch}. Not thread-safe; the connection is.
 *
 * <pre>{@code
 * BatchResult result = tcpMetrics.batch()
 *         .add(tcpMetrics.request(TCP_METRICS_CMD_DEL, m -> m.ipAddress(TCP_METRICS_ATTR_ADDR_IPV4, first)))
 *         .add(tcpMetrics.request(TCP_METRICS_CMD_DEL, m -> m.ipAddress(TCP_METRICS_ATTR_ADDR_IPV4, second)))
 *         .execute();
 * }</pre>
 */
public final class GenlBatch {
    private final GenlConnection connection;
    private final Batch batch;

    GenlBatch(GenlConnection connection) {
        this.connection = connection;
        this.batch = connection.connection().batch();
    }

    /**
     * Adds a request; replies, if any, are not read.
     *
     * @throws IllegalArgumentException if it is a dump, or belongs to another connection
     */
    public GenlBatch add(GenlRequest request) {
        batch.add(request.buildFor(connection));
        return this;
    }

    /**
     * Adds a request that has replies.
     *
     * @param replies gets each reply, borrowed until it returns; it may not use this connection
     * @throws IllegalArgumentException if it is a dump, or belongs to another connection
     */
    public GenlBatch add(GenlRequest request, Consumer<? super MessageCursor> replies) {
        batch.add(request.buildFor(connection), replies);
        return this;
    }

    /**
     * Sends the requests and waits until each has ended; the batch is empty afterwards.
     *
     * @return how each request ended, in the order in which they were added
     */
    public BatchResult execute() {
        return batch.execute();
    }
}
