package io.github.netlink4j.core.wire;

import io.github.netlink4j.core.NetlinkException;

/** A message that does not fit: into the buffer it is built in, or an attribute into its 65,535 bytes. */
public final class MessageOverflowException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * An overflow in words.
     *
     * @param message what did not fit where
     */
    public MessageOverflowException(String message) {
        super(message);
    }
}
