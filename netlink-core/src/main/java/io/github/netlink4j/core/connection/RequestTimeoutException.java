package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import java.time.Duration;

/**
 * No reply to a request came within the connection's timeout; a reply that comes later is skipped and counted. Or the
 * connection was in use by other threads for that long, and the request was not sent.
 */
public final class RequestTimeoutException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private RequestTimeoutException(String message) {
        super(message);
    }

    /** A request that was sent. */
    static RequestTimeoutException noReply(String request, Duration timeout) {
        return new RequestTimeoutException(request + ": no reply within " + timeout.toMillis() + " ms");
    }

    /** A request that was not sent. */
    static RequestTimeoutException notSent(String request, Duration timeout) {
        return new RequestTimeoutException(
                request + ": not sent, other threads used the connection for " + timeout.toMillis() + " ms");
    }
}
