package io.github.netlink4j.core.connection;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The events of a source as a publisher, for one subscriber. A thread of its own waits for them, and reads no more at once than the
 * source delivers at once, and that only when the subscriber requests an event. The source is taken over: it closes when the
 * subscriber cancels, and the publisher completes at its end, and when it is closed.
 *
 * @param <E> the type of the events
 */
public final class EventPublisher<E> implements Flow.Publisher<E> {
    private final EventSource<E> events;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Publishes the events of a source. */
    public EventPublisher(EventSource<E> events) {
        this.events = Objects.requireNonNull(events, "events");
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Objects.requireNonNull(subscriber);
        if (taken.compareAndSet(false, true)) {
            new EventFlow<>(events, subscriber).start();
        } else {
            reject(subscriber);
        }
    }

    private static void reject(Flow.Subscriber<?> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        subscriber.onError(new IllegalStateException("this publisher has a subscriber already: open another source"));
    }
}
