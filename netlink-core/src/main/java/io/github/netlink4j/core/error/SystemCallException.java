package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;

/** A system call that failed: which one, on what, and the error number. */
public final class SystemCallException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;

    /**
     * A failed call.
     *
     * @param call the call and what it was for, such as {@code "bind(NETLINK_ROUTE)"}
     * @param errno its error number
     */
    public SystemCallException(String call, Errno errno) {
        this(call, errno, "");
    }

    /**
     * A failed call whose cure is known.
     *
     * @param call the call and what it was for
     * @param errno its error number
     * @param remedy what to do about it, a sentence; empty where nothing is known
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
