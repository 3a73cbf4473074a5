package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import java.time.Duration;

/**
 * A request was not answered in time: its late reply, should one come, is skipped and counted. Or its turn on the connection
 * did not come in time, and it was not sent.
 */
public final class RequestTimeoutException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private RequestTimeoutException(String message) {
        super(message);
    }

    /**
     * A request without an answer.
     *
     * @param operation the request by name
     * @param deadline the time it was given
     */
    public static RequestTimeoutException noAnswer(String operation, Duration deadline) {
        return new RequestTimeoutException(operation + ": no answer within " + deadline.toMillis() + " ms");
    }

    /**
     * A request that was not sent, because others were before it on the same connection.
     *
     * @param operation the request by name
     * @param deadline the time it waited
     */
    public static RequestTimeoutException noTurn(String operation, Duration deadline) {
        return new RequestTimeoutException(operation + ": not sent, the connection was busy with other requests for "
                + deadline.toMillis() + " ms");
    }
}
