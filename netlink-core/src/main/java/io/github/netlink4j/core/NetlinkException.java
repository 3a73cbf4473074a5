package io.github.netlink4j.core;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of this library: one {@code catch} covers requests that the kernel rejected, failed system
 * calls, lost data and malformed bytes. Unchecked; subclasses and their accessors have the details.
 */
public abstract class NetlinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For subclasses: a failure.
     *
     * @param message the error, and its location
     */
    protected NetlinkException(String message) {
        this(message, null);
    }

    /**
     * For subclasses: a failure with its cause.
     *
     * @param message the error, and its location
     * @param cause the cause, or {@code null}
     */
    protected NetlinkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
