package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file descriptor that may be closed while another thread waits on it. The number is given back to the system only
 * when the last user has left, so it cannot be reused under a call; waiting users are woken through an eventfd.
 */
public final class Descriptor {
    private static final int CLOSED = 1 << 30;
    private static final int READER = 1 << 29;
    private static final int POLLFD_LENGTH = 8;
    /** What wakes an eventfd. Ready before it is needed: closing must not fail for lack of memory. */
    private static final ByteBuffer ONE = one();

    private final SystemCalls calls = Linux.calls();
    private final int fd;
    private final int wakeup;
    /** The number of users, with the bits above. */
    private final AtomicInteger state = new AtomicInteger();

    private Runnable afterwards = () -> {};

    /** Takes over two open descriptors: the one to guard, and an eventfd. */
    public Descriptor(int fd, int wakeup) {
        this.fd = fd;
        this.wakeup = wakeup;
    }

    /**
     * Begins a use; each needs a {@link #release()}.
     *
     * @return the descriptor's number, or -1 if it is closed
     */
    public int acquire() {
        int users;
        do {
            users = state.get();
            if ((users & CLOSED) != 0) {
                return -1;
            }
        } while (!state.compareAndSet(users, users + 1));
        return fd;
    }

    /** Ends a use. */
    public void release() {
        leave(1);
    }

    /**
     * Begins the use of the one thread that reads; it needs a {@link #releaseReader()}.
     *
     * @return the descriptor's number, or -1 if it is closed
     * @throws IllegalStateException if another thread is reading
     */
    public int acquireReader() {
        int users;
        do {
            users = state.get();
            if ((users & CLOSED) != 0) {
                return -1;
            }
            if ((users & READER) != 0) {
                throw new IllegalStateException("another thread is receiving: one at a time may");
            }
        } while (!state.compareAndSet(users, (users + 1) | READER));
        return fd;
    }

    /** Ends the use of the thread that reads. */
    public void releaseReader() {
        leave(READER + 1);
    }

    private void leave(int share) {
        if (state.addAndGet(-share) == CLOSED) {
            calls.close(fd);
            calls.close(wakeup);
            afterwards.run();
        }
    }

    /** What to do once, when it is closed and the last user has left. Set by the thread that reads, while it does. */
    public void onClosed(Runnable action) {
        afterwards = action;
    }

    /** Whether it was closed, though users may still have to leave. */
    public boolean isClosed() {
        return (state.get() & CLOSED) != 0;
    }

    /** Closes it and wakes all that wait. Safe to call from any thread, any number of times. */
    public void close() {
        int users;
        do {
            users = state.get();
            if ((users & CLOSED) != 0) {
                return;
            }
        } while (!state.compareAndSet(users, (users + 1) | CLOSED));
        calls.write(wakeup, calls.address(ONE), Long.BYTES);
        release();
    }

    private static ByteBuffer one() {
        ByteBuffer one = ByteBuffer.allocateDirect(Long.BYTES);
        Bytes.putU64(one, 0, 1);
        return one;
    }

    /** The two {@code struct pollfd} of {@link #await}: one a waiting thread. */
    public ByteBuffer pollDescriptors() {
        ByteBuffer memory = ByteBuffer.allocateDirect(2 * POLLFD_LENGTH);
        Bytes.putU32(memory, 0, fd);
        Bytes.putU16(memory, 4, Linux.POLLIN);
        Bytes.putU32(memory, POLLFD_LENGTH, wakeup);
        Bytes.putU16(memory, POLLFD_LENGTH + 4, Linux.POLLIN);
        return memory;
    }

    /**
     * Waits until there is something to read, or this is closed; between the begin and the end of a use.
     *
     * @param pollDescriptors the calling thread's own, from {@link #pollDescriptors()}
     * @param timeoutMillis how long to wait; negative for ever
     * @return more than 0 when woken, 0 when the time is over, or a negative error number
     */
    public int await(ByteBuffer pollDescriptors, int timeoutMillis) {
        try {
            return Poller.poll(calls.address(pollDescriptors), 2, timeoutMillis);
        } finally {
            Reference.reachabilityFence(pollDescriptors);
        }
    }
}
