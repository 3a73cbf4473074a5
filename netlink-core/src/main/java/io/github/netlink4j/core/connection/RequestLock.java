package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.socket.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads use a connection one after another, in the order in which they came. */
final class RequestLock {
    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * Takes the lock; {@link #release()} gives it back.
     *
     * @param request its name, for error texts
     * @throws RequestTimeoutException if other threads hold it for longer than the timeout
     * @throws InterruptedWaitException if this thread is interrupted while it waits for other threads
     */
    void acquire(String request, Duration timeout) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    request + ": a consumer of replies cannot use the connection that calls it; open another one");
        }
        if (!lock.hasQueuedThreads() && lock.tryLock()) {
            return;
        }
        try {
            if (!lock.tryLock(Deadline.after(timeout).remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw RequestTimeoutException.notSent(request, timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException(request + ": not sent, waiting for other threads' requests", e);
        }
    }

    void release() {
        lock.unlock();
    }
}
