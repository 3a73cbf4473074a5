package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.wire.MessageCursor;
import java.util.List;
import java.util.function.Consumer;

/** What a subscription lists before the first change. */
final class Listing {
    private final NetlinkConnection connection;
    private final List<Request> dumps;

    /**
     * @param connection taken over
     */
    Listing(NetlinkConnection connection, List<Request> dumps) {
        this.connection = connection;
        this.dumps = List.copyOf(dumps);
    }

    /**
     * Makes the dumps and closes the connection.
     *
     * @return whether they are consistent: none raced with changes
     */
    boolean deliver(Consumer<? super MessageCursor> rows) {
        boolean consistent = true;
        try (connection) {
            for (Request dump : dumps) {
                consistent &= !connection.execute(dump, rows).interrupted();
            }
        }
        return consistent;
    }

    /** Ends it, also when another thread is delivering. */
    void close() {
        connection.close();
    }
}
