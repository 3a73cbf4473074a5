package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.message.NetlinkMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table changed during each dump of it ({@code NLM_F_DUMP_INTR}): no consistent list of it could be made. What the last
 * attempt delivered is here.
 */
public final class InterruptedDumpException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<? extends NetlinkMessage<?>> delivered;

    /**
     * An interrupted dump.
     *
     * @param request the request by name, such as {@code RTM_GETROUTE}
     * @param attempts how often it was made
     * @param delivered what the last attempt delivered
     */
    public InterruptedDumpException(String request, int attempts, List<? extends NetlinkMessage<?>> delivered) {
        super(request + ": the table changed during each of " + attempts + " dumps of it; the last delivered "
                + delivered.size() + " messages");
        this.delivered = List.copyOf(delivered);
    }

    /** What the last attempt delivered: objects may be missing in it, or be there twice; owned. Not serialised. */
    public List<? extends NetlinkMessage<?>> delivered() {
        return delivered == null ? List.of() : delivered;
    }
}
