package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.SocketClosedException;
import java.util.function.Consumer;

/**
 * What an {@link EventPublisher} delivers: events that are waited for, and read on one thread.
 *
 * @param <E> the type of the events
 */
public interface EventSource<E> extends AutoCloseable {
    /**
     * Waits for events, and delivers those that have come at once; it may also return without one.
     *
     * @param handler gets each event, owned
     * @return whether more may come; {@code false} at the end of the source
     * @throws SocketClosedException if this is closed, before or meanwhile
     */
    boolean await(Consumer<? super E> handler);

    /** Whether this was closed. Any thread. */
    boolean isClosed();

    /** Sets what is called when this is closed, on the thread that closes it. Called once, before the first wait. */
    void onClose(Runnable action);

    /** Closes this; a waiting reader ends at once. Any thread, any number of times. */
    @Override
    void close();
}
