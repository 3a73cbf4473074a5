package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.socket.Deadline;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The events of a {@link Subscription}, with owned messages. */
record OwnedEvents<M>(Subscription<M> events, UnaryOperator<M> copy) implements EventSource<Event<M>> {
    @Override
    public boolean await(Consumer<? super Event<M>> handler) {
        events.poll(Deadline.NEVER, event -> handler.accept(owned(event)));
        return true;
    }

    private Event<M> owned(Event<M> event) {
        return event instanceof Notification<M> notification
                ? new Notification<>(copy.apply(notification.message()), notification.isListed())
                : event;
    }

    @Override
    public boolean isClosed() {
        return events.transport().isClosed();
    }

    @Override
    public void onClose(Runnable action) {
        events.onClose(action);
    }

    @Override
    public void close() {
        events.close();
    }

    /** The subscription's socket. */
    @Override
    public String toString() {
        return events.toString();
    }
}
