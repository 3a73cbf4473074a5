package io.github.netlink4j.core.connection;

/**
 * What a {@link Subscription} delivers: a message, or the loss of messages. Borrowed: valid until the handler returns.
 *
 * @param <M> the type of the messages
 */
public sealed interface Event<M> permits Notification, Overrun {}
