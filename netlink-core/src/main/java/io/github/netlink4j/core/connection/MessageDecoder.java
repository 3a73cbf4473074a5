package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.wire.MessageCursor;
import org.jspecify.annotations.Nullable;

/**
 * Makes a typed message of the one that a cursor is at.
 *
 * @param <M> the type of the message
 */
@FunctionalInterface
public interface MessageDecoder<M> {
    /**
     * Decodes a message.
     *
     * @param message the message, borrowed; the result may be a view of it
     * @return the typed message, or {@code null} to skip it
     */
    @Nullable
    M read(MessageCursor message);
}
