package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.testing.SampleLink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Records the calls of its methods. */
final class RecordingSubscriber implements Flow.Subscriber<Event<SampleLink>> {
    final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    final List<Event<SampleLink>> kept = new ArrayList<>();
    Flow.Subscription subscription;
    /** What the subscriber does in {@code onSubscribe}. */
    Consumer<Flow.Subscription> onSubscribed = given -> {};

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        calls.add("subscribed");
        onSubscribed.accept(given);
    }

    @Override
    public void onNext(Event<SampleLink> event) {
        kept.add(event);
        calls.add(event instanceof Notification<SampleLink> n ? n.message().name() : "overrun");
    }

    @Override
    public void onError(Throwable failure) {
        calls.add(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    @Override
    public void onComplete() {
        calls.add("complete");
    }

    /** The next call, or {@code null} if none comes. */
    String nextCall() throws InterruptedException {
        return calls.poll(20, TimeUnit.SECONDS);
    }
}
