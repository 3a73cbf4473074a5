package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_OVERRUN;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads the replies to requests that were sent with consecutive sequence numbers. */
final class ReplyReader {
    private final NetlinkTransport transport;
    private final Duration timeout;
    private final AtomicLong lateReplies;
    private final List<PendingRequest> requests;
    private final int firstSequence;
    private int unfinished;

    /**
     * @param timeout how long to wait for each datagram with a reply
     * @param lateReplies counts messages that are replies to none of these requests
     */
    ReplyReader(
            NetlinkTransport transport,
            Duration timeout,
            AtomicLong lateReplies,
            List<PendingRequest> requests,
            int firstSequence) {
        this.transport = transport;
        this.timeout = timeout;
        this.lateReplies = lateReplies;
        this.requests = requests;
        this.firstSequence = firstSequence;
        this.unfinished = requests.size();
    }

    /** Reads until each request has its last reply. */
    void run() {
        try {
            readAll();
        } catch (TruncatedDatagramException | OverrunException | MalformedMessageException e) {
            requests.forEach(PendingRequest::lostMessages);
            readQueued();
            throw e;
        }
    }

    private void readAll() {
        Deadline end = Deadline.after(timeout);
        while (unfinished > 0) {
            if (read(receive(end))) {
                end = Deadline.after(timeout);
            }
        }
    }

    private MessageCursor receive(Deadline end) {
        try {
            MessageCursor datagram = transport.receive(end);
            if (datagram == null) {
                throw RequestTimeoutException.noReply(firstUnfinished(), timeout);
            }
            return datagram;
        } catch (InterruptedWaitException e) {
            throw new InterruptedWaitException(firstUnfinished() + ": sent, waiting for its reply", e);
        }
    }

    /**
     * Reads what is queued, without waiting, and whatever is lost meanwhile. The rest of a dump is, too: the kernel continues
     * it whenever the queue is read, and rejects the next dump with {@code EBUSY} before it is complete.
     */
    void readQueued() {
        boolean more = true;
        while (more) {
            try {
                MessageCursor datagram = transport.receive(Deadline.PAST);
                more = datagram != null;
                if (datagram != null) {
                    read(datagram);
                }
            } catch (TruncatedDatagramException | OverrunException | MalformedMessageException e) {
                // A further loss; the first one is thrown.
                more = true;
            }
        }
    }

    /** Whether the datagram had a reply to any of the requests. */
    private boolean read(MessageCursor datagram) {
        boolean ours = false;
        while (datagram.next()) {
            PendingRequest request = requestOf(datagram);
            if (request == null) {
                lateReplies.incrementAndGet();
            } else {
                take(request, datagram);
                ours = true;
            }
        }
        if (datagram.leftover() > 0) {
            throw new MalformedMessageException(firstUnfinished() + ": the last " + datagram.leftover()
                    + " bytes of a reply are no netlink message");
        }
        return ours;
    }

    /** The request that a message replies to. Some families leave the port id at 0. */
    private @Nullable PendingRequest requestOf(MessageCursor reply) {
        int index = reply.sequence() - firstSequence;
        boolean toUs = reply.portId() == transport.portId() || reply.portId() == 0;
        if (!toUs
                || index < 0
                || index >= requests.size()
                || requests.get(index).isFinished()) {
            return null;
        }
        return requests.get(index);
    }

    private void take(PendingRequest request, MessageCursor reply) {
        if (reply.type() == NLMSG_OVERRUN) {
            throw new OverrunException(transport.kernelDrops());
        }
        request.take(reply);
        if (request.isFinished()) {
            unfinished--;
        }
    }

    private String firstUnfinished() {
        return requests.stream()
                .filter(request -> !request.isFinished())
                .findFirst()
                .map(request -> request.request().name())
                .orElse("a late reply");
    }
}
