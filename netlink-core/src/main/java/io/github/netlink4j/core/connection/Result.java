package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.ExtendedAck;
import java.util.Optional;

/**
 * How a request that the kernel carried out ended.
 *
 * @param messages number of reply messages, the acknowledgement not counted
 * @param interrupted of a dump: it raced with changes and may be inconsistent; all that arrived was delivered
 * @param extendedAck what the kernel said besides
 */
public record Result(int messages, boolean interrupted, ExtendedAck extendedAck) {
    /** The kernel's warning: the request succeeded, but it has something to say. */
    public Optional<String> warning() {
        return Optional.ofNullable(extendedAck.message());
    }
}
