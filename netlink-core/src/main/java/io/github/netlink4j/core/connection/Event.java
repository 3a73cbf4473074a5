package io.github.netlink4j.core.connection;

/**
 * What a {@link Subscription} delivers: a message, or the news that messages were lost. Borrowed: valid until the handler
 * returns.
 *
 * @param <M> the type of the messages
 */
public sealed interface Event<M> permits Notification, Overrun {}
