package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;

/** A failed system call: the call, its object, and the error number. */
public final class SystemCallException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;

    /**
     * A failed call.
     *
     * @param call the call and its object, such as {@code "bind(NETLINK_ROUTE)"}
     * @param errno its error number
     */
    public SystemCallException(String call, Errno errno) {
        this(call, errno, "");
    }

    /**
     * A failed call with a remedy.
     *
     * @param call the call and its object
     * @param errno its error number
     * @param remedy what the user can do, a sentence; empty if nothing is known
     */
    public SystemCallException(String call, Errno errno, String remedy) {
        super(call + ": " + errno + (remedy.isEmpty() ? "" : ": " + remedy));
        this.errno = errno;
    }

    /** The error number. */
    public Errno errno() {
        return errno;
    }
}
