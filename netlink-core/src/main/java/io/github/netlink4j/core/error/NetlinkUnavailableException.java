package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import org.jspecify.annotations.Nullable;

/** Netlink is unavailable in this JVM: not Linux, not 64 bits, or no provider for system calls. */
public final class NetlinkUnavailableException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * Netlink is unavailable.
     *
     * @param message the reason, and a remedy
     * @param cause the failure, or {@code null}
     */
    public NetlinkUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
