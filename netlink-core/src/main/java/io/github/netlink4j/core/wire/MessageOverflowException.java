package io.github.netlink4j.core.wire;

import io.github.netlink4j.core.NetlinkException;

/** A message that does not fit its buffer, or an attribute that exceeds 65,535 bytes. */
public final class MessageOverflowException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * An overflow.
     *
     * @param message what did not fit, and the limit
     */
    public MessageOverflowException(String message) {
        super(message);
    }
}
