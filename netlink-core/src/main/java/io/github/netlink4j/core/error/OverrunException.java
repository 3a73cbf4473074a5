package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;

/**
 * The socket's receive buffer was full and the kernel dropped messages ({@code ENOBUFS}). The socket stays usable: queued
 * and later messages can be received.
 */
public final class OverrunException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final long drops;

    /**
     * An overrun.
     *
     * @param drops messages that the kernel has dropped on this socket since it was opened
     */
    public OverrunException(long drops) {
        super("the receive buffer was full and messages were lost (" + drops
                + " on this socket so far): read faster, or open the socket with a larger receive buffer");
        this.drops = drops;
    }

    /** Messages that the kernel has dropped on this socket since it was opened. */
    public long drops() {
        return drops;
    }
}
