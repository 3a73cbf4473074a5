package io.github.netlink4j.tap;

import io.github.netlink4j.core.schema.MessageVisitor;

/** Decides what of a message is shown: {@link Dissector#redact}. */
@FunctionalInterface
public interface MessageRedactor {
    /** Everything is shown. */
    MessageRedactor NONE = (message, visitor) -> visitor;

    /**
     * A visitor that passes what it receives to another one, with other values for those that are not to be shown.
     *
     * @param message the message that is about to be visited; borrowed
     */
    MessageVisitor redacted(TapMessage message, MessageVisitor visitor);
}
