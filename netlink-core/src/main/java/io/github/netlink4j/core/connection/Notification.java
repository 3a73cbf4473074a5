package io.github.netlink4j.core.connection;

/**
 * A message that the kernel sent to a group.
 *
 * @param <M> the type of the message
 */
public final class Notification<M> implements Event<M> {
    private M message;

    Notification(M message) {
        this.message = message;
    }

    Notification<M> of(M next) {
        message = next;
        return this;
    }

    /** The message; borrowed, valid until the handler returns. */
    public M message() {
        return message;
    }
}
