package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.connection.NetlinkConnection;

/** The part of a connection that its objects use. Thread-safe. */
public interface RtnlContext {
    /** The connection below. */
    NetlinkConnection connection();

    /**
     * Requests the index of the link of a name.
     *
     * @throws io.github.netlink4j.core.error.KernelException with {@code ENODEV} if there is none
     */
    int indexOf(String name);
}
