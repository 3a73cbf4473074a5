package io.github.netlink4j.core.connection;

/**
 * A message that the kernel sent to a multicast group, or that lists an object that exists. Borrowed, as its message is.
 *
 * @param <M> the type of the message
 */
public final class Notification<M> implements Event<M> {
    private M message;
    private boolean listed;

    Notification(M message, boolean listed) {
        this.message = message;
        this.listed = listed;
    }

    Notification<M> of(M next, boolean isListed) {
        message = next;
        listed = isListed;
        return this;
    }

    /** Whether this is not a change: the object existed when the subscription began; {@link SubscribeOptions#listFirst()}. */
    public boolean isListed() {
        return listed;
    }

    /** The message; borrowed, valid until the handler returns. */
    public M message() {
        return message;
    }
}
