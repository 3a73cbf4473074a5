package io.github.netlink4j.core;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws on purpose: one {@code catch} covers the kernel's refusals, failed system
 * calls, lost data and malformed bytes. Unchecked; what went wrong is in the subclass and its accessors.
 */
public abstract class NetlinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For subclasses: a failure in words.
     *
     * @param message what was wrong, and where
     */
    protected NetlinkException(String message) {
        this(message, null);
    }

    /**
     * For subclasses: a failure in words, with what caused it.
     *
     * @param message what was wrong, and where
     * @param cause what led to it, or {@code null}
     */
    protected NetlinkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
