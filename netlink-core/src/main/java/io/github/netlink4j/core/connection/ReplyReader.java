package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_OVERRUN;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.RequestTimeoutException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads the answers to requests that were sent with sequence numbers in a row. */
final class ReplyReader {
    private final NetlinkTransport transport;
    private final Duration timeout;
    private final AtomicLong lateReplies;
    private final List<PendingRequest> answers;
    private final int firstSequence;
    private int unfinished;

    /**
     * @param timeout how long to wait for each datagram that brings an answer
     * @param lateReplies counts messages that answer none of these requests
     */
    ReplyReader(
            NetlinkTransport transport,
            Duration timeout,
            AtomicLong lateReplies,
            List<PendingRequest> answers,
            int firstSequence) {
        this.transport = transport;
        this.timeout = timeout;
        this.lateReplies = lateReplies;
        this.answers = answers;
        this.firstSequence = firstSequence;
        this.unfinished = answers.size();
    }

    /** Reads until every answer is finished. */
    void run() {
        try {
            readAll();
        } catch (TruncatedDatagramException | OverrunException | MalformedMessageException e) {
            answers.forEach(PendingRequest::lostMessages);
            readQueued();
            throw e;
        }
    }

    private void readAll() {
        Deadline end = Deadline.after(timeout);
        while (unfinished > 0) {
            MessageCursor datagram = transport.receive(end);
            if (datagram == null) {
                throw RequestTimeoutException.noAnswer(firstUnfinished(), timeout);
            }
            if (read(datagram)) {
                end = Deadline.after(timeout);
            }
        }
    }

    /**
     * After a loss, reads what the queue still holds: answers that came before it, and the rest of a dump, because the
     * kernel refuses the next dump until it has sent all of this one.
     */
    private void readQueued() {
        boolean more = true;
        while (more) {
            try {
                MessageCursor datagram = transport.receive(Deadline.after(Duration.ZERO));
                more = datagram != null;
                if (datagram != null) {
                    read(datagram);
                }
            } catch (TruncatedDatagramException | OverrunException | MalformedMessageException e) {
                // A further loss: the first one is on its way to the caller.
                more = true;
            }
        }
    }

    /** Whether anything in it was an answer. */
    private boolean read(MessageCursor datagram) {
        boolean ours = false;
        while (datagram.next()) {
            PendingRequest answer = answer(datagram);
            if (answer == null) {
                lateReplies.incrementAndGet();
            } else {
                take(answer, datagram);
                ours = true;
            }
        }
        if (datagram.leftover() > 0) {
            throw new MalformedMessageException(
                    firstUnfinished() + ": " + datagram.leftover() + " bytes of the reply are no netlink message");
        }
        return ours;
    }

    /** The answer that a message belongs to. Some families leave the port id at 0. */
    private @Nullable PendingRequest answer(MessageCursor reply) {
        int index = reply.sequence() - firstSequence;
        boolean toUs = reply.portId() == transport.portId() || reply.portId() == 0;
        if (!toUs || index < 0 || index >= answers.size() || answers.get(index).isFinished()) {
            return null;
        }
        return answers.get(index);
    }

    private void take(PendingRequest answer, MessageCursor reply) {
        if (reply.type() == NLMSG_OVERRUN) {
            throw new OverrunException(transport.kernelDrops());
        }
        answer.take(reply);
        if (answer.isFinished()) {
            unfinished--;
        }
    }

    private String firstUnfinished() {
        return answers.stream()
                .filter(answer -> !answer.isFinished())
                .findFirst()
                .map(answer -> answer.request().name())
                .orElse("a reply");
    }
}
