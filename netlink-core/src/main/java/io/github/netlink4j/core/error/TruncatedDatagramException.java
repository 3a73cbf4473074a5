package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;

/**
 * A datagram longer than the memory that it was received into; not a full receive buffer ({@code SO_RCVBUF}), which is an {@link
 * OverrunException}. It is lost; the memory was enlarged, so that another one of this length fits.
 */
public final class TruncatedDatagramException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final long length;

    /**
     * A truncated datagram.
     *
     * @param length its length in bytes
     * @param capacity the length of the memory in bytes
     */
    public TruncatedDatagramException(long length, int capacity) {
        super("a datagram of " + length + " bytes did not fit the buffer of " + capacity
                + " and was lost; the buffer was enlarged, repeat the request");
        this.length = length;
    }

    /** Length of the lost datagram in bytes. */
    public long length() {
        return length;
    }
}
