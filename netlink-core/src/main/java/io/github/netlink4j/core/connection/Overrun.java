package io.github.netlink4j.core.connection;

/**
 * Messages were lost: the socket's queue was full, or a datagram was larger than the memory it was received into. The
 * subscription goes on. The kernel reports a full queue before what the queue still holds: messages that follow this
 * event may be older than those that were lost.
 *
 * @param lost messages lost since the last such event; 0 where the kernel lost them without counting
 * @param total messages lost since the subscription was opened
 * @param <M> the type of the messages
 */
public record Overrun<M>(long lost, long total) implements Event<M> {}
