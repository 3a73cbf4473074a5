package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.RequestTimeoutException;
import io.github.netlink4j.core.socket.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads use a connection one after another, in the order in which they came. */
final class RequestLock {
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Waits for a turn; it ends with {@link #end()}. An interrupt does not end the wait, and is kept. */
    void begin(String operation, Duration timeout) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    operation
                            + ": the consumer of replies cannot use the connection that is handing them over; open another one");
        }
        Deadline end = Deadline.after(timeout);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (!lock.tryLock(end.remainingNanos(), TimeUnit.NANOSECONDS)) {
                        throw RequestTimeoutException.noTurn(operation, timeout);
                    }
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void end() {
        lock.unlock();
    }
}
