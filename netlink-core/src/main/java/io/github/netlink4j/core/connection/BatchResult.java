package io.github.netlink4j.core.connection;

import java.util.List;

/**
 * How the requests of a batch ended, each for itself. Owned.
 *
 * @param outcomes one a request, in the order in which they were added
 */
public record BatchResult(List<Outcome> outcomes) {
    /** The outcomes, in a list of its own. */
    public BatchResult {
        outcomes = List.copyOf(outcomes);
    }

    /** The requests that were refused, and those whose outcome is unknown. */
    public List<Outcome> failures() {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Acknowledged))
                .toList();
    }

    /**
     * This, if the kernel carried out every request; else throws what befell the first that it did not.
     *
     * @throws io.github.netlink4j.core.NetlinkException the first of {@link #failures()}
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
