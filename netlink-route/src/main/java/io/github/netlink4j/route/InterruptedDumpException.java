package io.github.netlink4j.route;

import io.github.netlink4j.core.NetlinkException;

/**
 * A table changed each time that it was read: no consistent list of it could be made. {@code forEach} hands over what the
 * kernel sends all the same, and says that it was interrupted.
 */
public final class InterruptedDumpException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * An interrupted dump.
     *
     * @param request the request by name, such as {@code RTM_GETROUTE}
     * @param attempts how often it was made
     */
    public InterruptedDumpException(String request, int attempts) {
        super(request + ": the table changed during each of " + attempts + " dumps of it");
    }
}
