package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file descriptor that may be closed while another thread waits for it. Its number is returned to the system when the last
 * user has left, so that it cannot be reused during a call; a waiting user is woken through an eventfd. If it becomes
 * unreachable without having been closed, it is closed some time after the garbage collection.
 */
public final class Descriptor {
    private static final int CLOSED = 1 << 30;
    private static final int READER = 1 << 29;
    /** What makes an eventfd readable. Allocated before it is needed: closing must not fail for lack of memory. */
    private static final ByteBuffer ONE = one();

    private final SystemCalls calls = Linux.calls();
    private final int fd;
    private final int wakeup;
    private final Release release;
    private final Cleaner.Cleanable cleanable;
    /** The number of users, with the bits above. */
    private final AtomicInteger state = new AtomicInteger();

    /** Takes over two open descriptors: the one to guard, and an eventfd. */
    public Descriptor(int fd, int wakeup) {
        this.fd = fd;
        this.wakeup = wakeup;
        this.release = new Release(fd, wakeup);
        this.cleanable = Linux.CLEANER.register(this, release);
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
            cleanable.clean();
        }
    }

    /**
     * What to do once, when it is closed and the last user has left. Set by the thread that reads, while it does.
     *
     * @param action must not refer to this descriptor: it would never become unreachable
     */
    public void onClosed(Runnable action) {
        release.onClosed = action;
    }

    /** Whether it was closed; users may still have to leave. */
    public boolean isClosed() {
        return (state.get() & CLOSED) != 0;
    }

    /** Closes it and wakes the thread that waits. Any thread, any number of times. */
    public void close() {
        int users;
        do {
            users = state.get();
            if ((users & CLOSED) != 0) {
                return;
            }
        } while (!state.compareAndSet(users, (users + 1) | CLOSED));
        wake();
        release();
    }

    /** Makes the eventfd readable; during a use. */
    void wake() {
        calls.write(wakeup, calls.address(ONE), Long.BYTES);
    }

    private static ByteBuffer one() {
        ByteBuffer one = ByteBuffer.allocateDirect(Long.BYTES);
        Bytes.putU64(one, 0, 1);
        return one;
    }

    /** The descriptor's number; valid during a use. */
    int fd() {
        return fd;
    }

    /** The eventfd's number; valid during a use. */
    int wakeup() {
        return wakeup;
    }

    /** Does not refer to the descriptor, whose end it outlives. */
    private static final class Release implements Runnable {
        private final SystemCalls calls = Linux.calls();
        private final int fd;
        private final int wakeup;
        private volatile Runnable onClosed = () -> {};

        Release(int fd, int wakeup) {
            this.fd = fd;
            this.wakeup = wakeup;
        }

        @Override
        public void run() {
            calls.close(fd);
            calls.close(wakeup);
            onClosed.run();
        }
    }
}
