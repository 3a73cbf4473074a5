package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted before or during a wait for a datagram, a reply, a connection that other threads
 * use, or a mirror. Its interrupt status stays set. A call that need not wait succeeds in an interrupted thread, too.
 *
 * <p>Sockets, connections, subscriptions and mirrors stay usable. A request that waited for its reply has been sent, and may
 * have been carried out; its reply is skipped and counted when it arrives.
 */
public final class InterruptedWaitException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * An interrupted wait.
     *
     * @param wait what was waited for, such as {@code "NETLINK_ROUTE: waiting for a datagram"}
     */
    public InterruptedWaitException(String wait) {
        this(wait, null);
    }

    /**
     * An interrupted wait.
     *
     * @param wait what was waited for
     * @param cause the exception of the layer below, or {@code null}
     */
    public InterruptedWaitException(String wait, @Nullable Throwable cause) {
        super(wait + ": interrupted", cause);
    }
}
