package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.KernelException;

/** How one request of a batch ended. Owned. */
public sealed interface Outcome {
    /** The request. */
    Request request();

    /**
     * The kernel carried it out.
     *
     * @param result what the kernel returned
     */
    record Acknowledged(Request request, Result result) implements Outcome {
        @Override
        public String toString() {
            return request + ": acknowledged";
        }
    }

    /**
     * The kernel rejected it.
     *
     * @param exception the error, as a single request would throw it
     */
    record Rejected(Request request, KernelException exception) implements Outcome {
        @Override
        public String toString() {
            return String.valueOf(exception.getMessage());
        }
    }

    /**
     * No acknowledgement came.
     *
     * @param cause why: an overrun that lost it, a timeout, an interrupt, a failed send, a closed connection
     * @param sent whether the request was sent, so that the kernel may have carried it out
     */
    record Unknown(Request request, NetlinkException cause, boolean sent) implements Outcome {
        @Override
        public String toString() {
            return request + (sent ? ": sent, outcome unknown: " : ": not sent: ") + cause.getMessage();
        }
    }
}
