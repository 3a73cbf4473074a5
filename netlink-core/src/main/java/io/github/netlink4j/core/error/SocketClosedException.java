package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;

/** The socket was closed, by this thread before or by another one meanwhile. */
public final class SocketClosedException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public SocketClosedException() {
        super("the netlink socket is closed");
    }
}
