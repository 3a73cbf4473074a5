package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;

/**
 * Somebody monitors drops already. The kernel has one monitor for the whole host: a second one can only listen to the
 * first, with the first one's configuration.
 */
public final class MonitorBusyException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * A monitor in use.
     *
     * @param message what runs, and what can be done
     */
    public MonitorBusyException(String message) {
        super(message);
    }
}
