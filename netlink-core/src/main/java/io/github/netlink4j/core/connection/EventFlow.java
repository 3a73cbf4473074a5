package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to one {@link Flow.Subscriber}, on a thread of its own. It reads no datagram without demand: what the
 * subscriber has not requested stays in the kernel's queue, and when that is full, messages are lost and an {@link Overrun}
 * follows.
 */
final class EventFlow<M> implements Flow.Subscription {
    private final Subscription<M> events;
    private final UnaryOperator<M> copy;
    private final Flow.Subscriber<? super Event<M>> subscriber;
    /** The rest of a datagram that has more messages than were requested. */
    private final Queue<Event<M>> rest = new ArrayDeque<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long demand;
    private @Nullable Throwable failure;
    private volatile boolean cancelled;
    private volatile @Nullable IllegalArgumentException misuse;

    EventFlow(Subscription<M> events, UnaryOperator<M> copy, Flow.Subscriber<? super Event<M>> subscriber) {
        this.events = events;
        this.copy = copy;
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
        Event<M> event = next();
        while (event != null) {
            subscriber.onNext(event);
            event = next();
        }
        complete();
    }

    /** The next event that is requested; {@code null} at the end. */
    private @Nullable Event<M> next() {
        try {
            return takeDemand() ? read() : null;
        } catch (SocketClosedException e) {
            failure = events.transport().isClosed() ? null : e;
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
        return cancelled || events.transport().isClosed();
    }

    private Event<M> read() {
        Event<M> next = rest.poll();
        while (next == null) {
            events.poll(Deadline.NEVER, event -> rest.add(owned(event)));
            next = rest.poll();
        }
        return next;
    }

    private Event<M> owned(Event<M> event) {
        return event instanceof Notification<M> notification
                ? new Notification<>(copy.apply(notification.message()), notification.isListed())
                : event;
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
