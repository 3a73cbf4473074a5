package io.github.netlink4j.core.connection;

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
 * Hands events to one {@link Flow.Subscriber}, on a thread of its own. It reads no datagram before there is demand: what the
 * subscriber does not ask for waits in the kernel's queue, and when that is full, an {@link Overrun} says so.
 */
final class EventFlow<M> implements Flow.Subscription {
    private final Subscription<M> events;
    private final UnaryOperator<M> copy;
    private final Flow.Subscriber<? super Event<M>> subscriber;
    /** The rest of a datagram that held more messages than were asked for. */
    private final Queue<Event<M>> read = new ArrayDeque<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long demand;
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
        while (takeDemand()) {
            Event<M> next;
            try {
                next = next();
            } catch (SocketClosedException e) {
                complete(events.transport().isClosed() ? null : e);
                return;
            } catch (RuntimeException | Error e) {
                complete(e);
                return;
            }
            subscriber.onNext(next);
        }
        complete(null);
    }

    /** Waits until an event is asked for; {@code false} when none will be. */
    private boolean takeDemand() {
        lock.lock();
        try {
            while (demand == 0 && !isOver()) {
                changed.awaitUninterruptibly();
            }
            if (isOver()) {
                return false;
            }
            demand--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return cancelled || events.transport().isClosed();
    }

    private Event<M> next() {
        Event<M> next = read.poll();
        while (next == null) {
            events.poll(Deadline.NEVER, event -> read.add(owned(event)));
            next = read.poll();
        }
        return next;
    }

    private Event<M> owned(Event<M> event) {
        return event instanceof Notification<M> notification
                ? new Notification<>(copy.apply(notification.message()), notification.isListed())
                : event;
    }

    /** A subscriber that has cancelled hears nothing more, one that broke the rules hears which. */
    private void complete(@Nullable Throwable failure) {
        Throwable reason = misuse != null ? misuse : failure;
        if (reason != null) {
            subscriber.onError(reason);
        } else if (!cancelled) {
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
            misuse = new IllegalArgumentException("a request for " + n + " events: it has to be 1 or more");
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
