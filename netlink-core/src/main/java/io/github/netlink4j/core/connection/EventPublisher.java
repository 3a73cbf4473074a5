package io.github.netlink4j.core.connection;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A {@link Subscription} as a publisher, for one subscriber. */
final class EventPublisher<M> implements Flow.Publisher<Event<M>> {
    private final Subscription<M> events;
    private final UnaryOperator<M> copy;
    private final AtomicBoolean taken = new AtomicBoolean();

    EventPublisher(Subscription<M> events, UnaryOperator<M> copy) {
        this.events = events;
        this.copy = copy;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Event<M>> subscriber) {
        Objects.requireNonNull(subscriber);
        if (taken.compareAndSet(false, true)) {
            new EventFlow<>(events, copy, subscriber).start();
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
        subscriber.onError(
                new IllegalStateException("this publisher has a subscriber already: open another subscription"));
    }
}
