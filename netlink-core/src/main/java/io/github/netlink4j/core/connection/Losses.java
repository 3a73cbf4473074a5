package io.github.netlink4j.core.connection;

/**
 * The losses of a subscription, and when they are reported: when all that was queued before has been delivered. That is so when
 * the queue is empty, which the kernel waits for before it queues more after an overrun; and when as many datagrams have been
 * read as the queue can hold, for readers that are too slow to find it empty.
 */
final class Losses {
    /** Bytes of the receive buffer that a datagram takes at least, with the kernel's bookkeeping. */
    static final int SMALLEST_DATAGRAM = 512;

    private final int mostQueued;
    private boolean pending;
    /** There was one more while the first was pending: what was queued before it may take longer. */
    private boolean another;

    private int unread;
    private long truncated;
    private long reported;

    /**
     * @param receiveBufferSize bytes
     */
    Losses(int receiveBufferSize) {
        mostQueued = receiveBufferSize / SMALLEST_DATAGRAM + 1;
    }

    /** Datagrams that the queue can hold. */
    int mostQueued() {
        return mostQueued;
    }

    /** The kernel has dropped messages. */
    void overrun() {
        if (pending) {
            another = true;
        } else {
            pending = true;
            unread = mostQueued;
        }
    }

    /** A datagram did not fit. */
    void truncated() {
        truncated++;
        overrun();
    }

    /** A datagram was read. */
    void read() {
        unread--;
    }

    boolean isPending() {
        return pending;
    }

    /** Whether it must be reported though the queue has not been empty. */
    boolean isDue() {
        return pending && unread <= 0;
    }

    /** Reports what is pending. */
    <M> Overrun<M> report(boolean queueIsEmpty, long kernelDrops) {
        pending = another && !queueIsEmpty;
        another = false;
        unread = mostQueued;
        long total = kernelDrops + truncated;
        Overrun<M> overrun = new Overrun<>(total - reported, total);
        reported = total;
        return overrun;
    }
}
