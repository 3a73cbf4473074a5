package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.connection.NetlinkConnection;

/** What the objects of a connection need of it. Thread-safe. */
public interface RtnlContext {
    /** The connection below. */
    NetlinkConnection connection();

    /**
     * Asks for the index of the link of a name.
     *
     * @throws io.github.netlink4j.core.error.KernelException with {@code ENODEV} if there is none
     */
    int indexOf(String name);
}
