package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Waits until a descriptor is readable. For one thread at a time.
 *
 * <p>poll(2) does not notice {@link Thread#interrupt()}. The JDK calls the channel that a thread has announced with {@code
 * begin()} when the thread is interrupted, platform or virtual; the channel here makes the eventfd readable.
 *
 * <pre>
 *  struct pollfd[2]                                           read(2) of the eventfd
 *  0      4        6         8        12       14        16                     24
 *  +------+--------+---------+--------+--------+---------+----------------------+
 *  | fd   | events | revents | wakeup | events | revents | count                |
 *  +------+--------+---------+--------+--------+---------+----------------------+
 * </pre>
 */
public final class ReadableWait {
    /** The waiting thread was interrupted, before or during the wait; its interrupt status stays set. */
    public static final int INTERRUPTED = Integer.MIN_VALUE;

    private static final int POLLFD_LENGTH = 8;
    private static final int EVENTS = 4;
    private static final int COUNT = 2 * POLLFD_LENGTH;

    private final SystemCalls calls = Linux.calls();
    private final Descriptor descriptor;
    private final ByteBuffer memory = ByteBuffer.allocateDirect(COUNT + Long.BYTES);
    private final long address = calls.address(memory);
    private Interruptible interruptible = new Interruptible();

    /** Prepares waits for a descriptor. */
    public ReadableWait(Descriptor descriptor) {
        this.descriptor = descriptor;
        pollIn(0, descriptor.fd());
        pollIn(POLLFD_LENGTH, descriptor.wakeup());
    }

    private void pollIn(int at, int fd) {
        Bytes.putU32(memory, at, fd);
        Bytes.putU16(memory, at + EVENTS, Linux.POLLIN);
    }

    /**
     * Waits until there is something to read, the descriptor is closed, or the time is over; during a use of the descriptor.
     *
     * @param timeoutMillis how long to wait; negative for no limit
     * @return more than 0 when woken, 0 when the time is over, {@link #INTERRUPTED}, or a negative error number
     */
    public int await(int timeoutMillis) {
        try {
            int result = interruptible.poll(timeoutMillis);
            if (result == INTERRUPTED) {
                interruptible = new Interruptible();
                calls.read(descriptor.wakeup(), address + COUNT, Long.BYTES);
            }
            return result;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Closed, and of no further use, when its thread has been interrupted. */
    private final class Interruptible extends AbstractInterruptibleChannel {
        int poll(int timeoutMillis) {
            try {
                begin();
                try {
                    return Poller.poll(address, 2, timeoutMillis);
                } finally {
                    end(true);
                }
            } catch (AsynchronousCloseException e) {
                return INTERRUPTED;
            }
        }

        @Override
        protected void implCloseChannel() {
            descriptor.wake();
        }
    }
}
