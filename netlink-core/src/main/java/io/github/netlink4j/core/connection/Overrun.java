package io.github.netlink4j.core.connection;

/**
 * Messages were lost: the receive buffer was full ({@code ENOBUFS}), a datagram was larger than the memory it was received
 * into, or the listing that a subscription began with failed or raced with changes. The subscription continues.
 *
 * <p>It is delivered when all that was queued before the loss has been delivered: a handler that lists the objects again, on a
 * connection, ends with the kernel's state. Changes that are delivered afterwards may be older than that list, and are followed
 * by all later ones.
 *
 * @param lost messages lost since the last such event; 0 if the kernel did not count them, or they were counted before
 * @param total messages lost since the subscription was opened
 * @param <M> the type of the messages
 */
public record Overrun<M>(long lost, long total) implements Event<M> {}
