package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import java.time.Duration;

/** The kernel did not answer a request in time. Its late reply, should one come, is skipped and counted. */
public final class DeadlineExceededException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * A request without an answer.
     *
     * @param operation the request by name
     * @param deadline the time it was given
     */
    public DeadlineExceededException(String operation, Duration deadline) {
        super(operation + ": no answer within " + deadline.toMillis() + " ms");
    }
}
