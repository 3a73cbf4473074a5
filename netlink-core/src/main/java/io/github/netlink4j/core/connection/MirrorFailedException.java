package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;

/** A {@link Mirror} has ended for a reason that it could not repair, and its table is no longer updated. */
public final class MirrorFailedException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    MirrorFailedException(Throwable cause) {
        super("the mirror has failed, its table is no longer updated: " + cause, cause);
    }
}
