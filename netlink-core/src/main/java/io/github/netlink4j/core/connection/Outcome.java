package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.KernelException;

/** How one request of a batch ended. */
public sealed interface Outcome {
    /** The request. */
    Request request();

    /**
     * The kernel carried it out.
     *
     * @param result what it said
     */
    record Acknowledged(Request request, Result result) implements Outcome {
        @Override
        public String toString() {
            return request + ": done";
        }
    }

    /**
     * The kernel refused it.
     *
     * @param exception the refusal
     */
    record Rejected(Request request, KernelException exception) implements Outcome {
        @Override
        public String toString() {
            return String.valueOf(exception.getMessage());
        }
    }

    /**
     * No answer is known.
     *
     * @param cause why: an overrun that lost the answer, a deadline, a send that was refused, a connection that was closed
     * @param sent whether the kernel has the request, and may have carried it out; if not, it did not
     */
    record Unknown(Request request, NetlinkException cause, boolean sent) implements Outcome {
        @Override
        public String toString() {
            return request + (sent ? ": carried out or not: " : ": not sent: ") + cause.getMessage();
        }
    }
}
