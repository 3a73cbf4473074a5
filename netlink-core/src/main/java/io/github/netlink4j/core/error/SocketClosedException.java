package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;

/** The socket was closed, by this thread or by another one. */
public final class SocketClosedException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /** A closed socket. */
    public SocketClosedException() {
        super("the netlink socket is closed");
    }
}
