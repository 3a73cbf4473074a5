package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import org.jspecify.annotations.Nullable;

/** Netlink cannot be used in this JVM at all: not Linux, not 64 bits, or no way to make system calls. */
public final class NetlinkUnavailableException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * No netlink.
     *
     * @param message why, and what to do about it
     * @param cause what failed, or {@code null}
     */
    public NetlinkUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
