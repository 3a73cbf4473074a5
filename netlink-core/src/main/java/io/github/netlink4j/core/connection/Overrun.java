package io.github.netlink4j.core.connection;

/**
 * Messages were lost between the message before this event and the one after it. The subscription goes on.
 *
 * @param lost messages lost since the last such event; 0 where the kernel lost them without counting
 * @param total messages lost since the subscription was opened
 * @param <M> the type of the messages
 */
public record Overrun<M>(long lost, long total) implements Event<M> {}
