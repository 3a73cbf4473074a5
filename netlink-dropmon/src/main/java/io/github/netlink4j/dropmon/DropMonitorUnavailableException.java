package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;

/** Drops cannot be monitored here: the message has what is missing and the remedy. */
public final class DropMonitorUnavailableException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final transient Availability availability;

    DropMonitorUnavailableException(NetlinkException cause) {
        this(Availability.because(cause), cause);
    }

    private DropMonitorUnavailableException(Availability availability, NetlinkException cause) {
        super(availability.toString(), cause);
        this.availability = availability;
    }

    /** What is missing. */
    public Availability availability() {
        return availability;
    }
}
