package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to one {@link Flow.Subscriber}, on a thread of its own. It reads nothing without demand: what the subscriber
 * has not requested stays in the kernel's queue, and when that is full, messages are lost and an event that says so follows.
 */
final class EventFlow<E> implements Flow.Subscription {
    private final EventSource<E> events;
    private final Flow.Subscriber<? super E> subscriber;
    /** What was read at once with an event, such as the other messages of its datagram, and was not requested yet. */
    private final Queue<E> rest = new ArrayDeque<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long demand;
    private @Nullable Throwable failure;
    private volatile boolean cancelled;
    private volatile @Nullable IllegalArgumentException misuse;

    EventFlow(EventSource<E> events, Flow.Subscriber<? super E> subscriber) {
        this.events = events;
        this.subscriber = subscriber;
    }

    void start() {
        events.onClose(this::wake);
        Thread thread = new Thread(this::run, "netlink4j-events");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            subscriber.onSubscribe(this);
            deliver();
        } finally {
            events.close();
        }
    }

    private void deliver() {
        E event = next();
        while (event != null) {
            subscriber.onNext(event);
            event = next();
        }
        complete();
    }

    /** The next event that is requested; {@code null} at the end. */
    private @Nullable E next() {
        try {
            return takeDemand() ? read() : null;
        } catch (SocketClosedException e) {
            failure = events.isClosed() ? null : e;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        return null;
    }

    /** Waits until an event is requested; {@code false} when none will be. */
    private boolean takeDemand() {
        lock.lock();
        try {
            while (demand == 0 && !isOver()) {
                changed.await();
            }
            if (isOver()) {
                return false;
            }
            demand--;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException(events + ": waiting for the demand of a subscriber", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return cancelled || events.isClosed();
    }

    /** Returns {@code null} when the source has ended. */
    private @Nullable E read() {
        boolean mayContinue = true;
        while (rest.isEmpty() && mayContinue) {
            mayContinue = events.await(rest::add);
        }
        return rest.poll();
    }

    /** A subscriber that has cancelled is not called again; one that broke a rule of {@link Flow} gets the violation. */
    private void complete() {
        Throwable reason = misuse != null ? misuse : failure;
        if (cancelled) {
            return;
        }
        if (reason != null) {
            subscriber.onError(reason);
        } else {
            subscriber.onComplete();
        }
    }

    @Override
    public void request(long n) {
        lock.lock();
        try {
            if (n > 0) {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
                changed.signal();
                return;
            }
            misuse = new IllegalArgumentException("a request for " + n + " events: must be 1 or more");
        } finally {
            lock.unlock();
        }
        events.close();
    }

    @Override
    public void cancel() {
        cancelled = true;
        events.close();
    }

    private void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
