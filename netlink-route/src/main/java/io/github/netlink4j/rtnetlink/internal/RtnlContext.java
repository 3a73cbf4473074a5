package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.TransportFactory;

/** What the objects of a connection need of it. Thread-safe. */
public interface RtnlContext {
    /** For requests. */
    NetlinkConnection connection();

    /**
     * Opens the sockets of subscriptions and mirrors.
     *
     * @throws io.github.netlink4j.core.error.SocketClosedException if the connection is closed
     */
    TransportFactory sockets();

    /**
     * Asks for the index of the link of a name.
     *
     * @throws io.github.netlink4j.core.error.KernelException with {@code ENODEV} if there is none
     */
    int indexOf(String name);
}
