package io.github.netlink4j.tap;

import io.github.netlink4j.core.NetlinkException;

/** A tap cannot be opened here: the message has what is missing and the remedy. */
public final class TapUnavailableException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final transient TapAvailability availability;

    TapUnavailableException(TapAvailability availability, NetlinkException cause) {
        super(availability.toString(), cause);
        this.availability = availability;
    }

    /** What is missing. */
    public TapAvailability availability() {
        return availability;
    }
}
