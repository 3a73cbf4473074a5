package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests of a batch that are sent in one datagram: so few that the receive buffer has room for their replies, and so short
 * that the send buffer has room for them. A single long request is a segment of its own.
 */
final class BatchSegment {
    /** A seventh of the kernel's default send buffer. */
    static final int MAX_LENGTH = 32 * 1024;

    private final List<BatchItem> items = new ArrayList<>();
    private final List<PendingRequest> requests = new ArrayList<>();
    private long room;
    private int length;
    private boolean sent;

    private BatchSegment(int receiveBufferSize) {
        room = receiveBufferSize;
    }

    /** Divides the requests of a batch, in order. */
    static List<BatchSegment> divide(List<BatchItem> items, int receiveBufferSize) {
        List<BatchSegment> segments = new ArrayList<>();
        BatchSegment segment = null;
        for (BatchItem item : items) {
            if (segment == null || !segment.hasRoomFor(item)) {
                segment = new BatchSegment(receiveBufferSize);
                segments.add(segment);
            }
            segment.add(item);
        }
        return segments;
    }

    private boolean hasRoomFor(BatchItem item) {
        return room >= item.replyRoom() && length + item.length() <= MAX_LENGTH;
    }

    private void add(BatchItem item) {
        items.add(item);
        requests.add(item.pending());
        length += item.length();
        room -= item.replyRoom();
    }

    /** Its requests, in the order in which they are sent. */
    List<PendingRequest> requests() {
        return requests;
    }

    /** Writes the requests with consecutive sequence numbers. */
    void writeTo(MessageBuilder messages, int firstSequence) {
        messages.clear();
        int sequence = firstSequence;
        for (BatchItem item : items) {
            item.writeTo(messages, sequence++);
        }
        int offset = 0;
        for (BatchItem item : items) {
            item.pending().sent(messages, offset);
            offset += item.length();
        }
    }

    /** The kernel has the requests. */
    void sent() {
        sent = true;
    }

    /** Sets why replies are missing, where any are. */
    void missing(NetlinkException cause) {
        requests.forEach(request -> request.missing(cause, sent));
    }
}
