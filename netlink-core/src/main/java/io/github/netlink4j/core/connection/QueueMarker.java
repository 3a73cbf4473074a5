package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_NOOP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Marks positions in the receive queue of a socket: the kernel acknowledges a control message, and queues the acknowledgement
 * behind all that it queued before; {@code netlink_rcv_skb()} of net/netlink/af_netlink.c. Thread-safe.
 */
final class QueueMarker {
    private final NetlinkTransport transport;
    private final MessageBuilder message = MessageBuilder.allocate(NLMSG_HDRLEN);
    private final ReentrantLock lock = new ReentrantLock();
    private volatile int last;

    QueueMarker(NetlinkTransport transport) {
        this.transport = transport;
    }

    /** The number of the last mark; they are consecutive, and wrap around. */
    int last() {
        return last;
    }

    /** Sets a mark behind all that is queued now, and returns its number. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only under the lock
    int mark() {
        lock.lock();
        try {
            int mark = ++last;
            transport.send(message.clear()
                    .message(NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK)
                    .sequence(mark)
                    .end());
            return mark;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a control message acknowledges a mark, whose number is its sequence number. */
    static boolean isMark(MessageCursor control) {
        return control.type() == NLMSG_ERROR;
    }
}
