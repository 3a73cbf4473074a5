package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.KernelException;
import java.util.List;

/**
 * The outcomes of the requests of a batch. Owned.
 *
 * @param outcomes one for each request, in the order in which they were added
 */
public record BatchResult(List<Outcome> outcomes) {
    /** Copies the list. */
    public BatchResult {
        outcomes = List.copyOf(outcomes);
    }

    /** The outcomes of requests that were rejected, and of those whose outcome is unknown. */
    public List<Outcome> failures() {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Acknowledged))
                .toList();
    }

    /**
     * Throws the exception of the first failure, if there is one.
     *
     * @return this
     * @throws KernelException if the kernel rejected the first request that was not carried out
     * @throws NetlinkException if the outcome of that request is unknown: its cause
     */
    public BatchResult orThrow() {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Rejected rejected) {
                throw rejected.exception();
            }
            if (outcome instanceof Outcome.Unknown unknown) {
                throw unknown.cause();
            }
        }
        return this;
    }
}
