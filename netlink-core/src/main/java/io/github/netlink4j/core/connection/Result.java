package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.ExtendedAck;
import java.util.Optional;

/**
 * What the kernel returned for a request that it carried out.
 *
 * @param messages number of reply messages, the acknowledgement not counted
 * @param interrupted of a dump: it raced with changes and may be inconsistent; all that arrived was delivered
 * @param extendedAck what else the kernel returned
 */
public record Result(int messages, boolean interrupted, ExtendedAck extendedAck) {
    /** The kernel's warning: the request succeeded, with a message. */
    public Optional<String> warning() {
        return Optional.ofNullable(extendedAck.message());
    }
}
