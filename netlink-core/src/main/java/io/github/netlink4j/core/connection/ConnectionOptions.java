package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.socket.NetlinkSocketBuilder;
import io.github.netlink4j.core.socket.NetworkNamespace;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is opened. Immutable.
 *
 * <pre>{@code
 * ConnectionOptions.DEFAULT.withNamespace(NetworkNamespace.named("blue")).withTimeout(Duration.ofSeconds(1))
 * }</pre>
 *
 * @param timeout how long a request waits for the connection at most, and then for each of its replies
 * @param namespace the network namespace of its sockets; {@code null} for that of the calling thread
 * @param receiveBuffer size of each socket's receive buffer in bytes, as of {@link NetlinkSocketBuilder#receiveBuffer}; 0
 *     for the system's default
 */
public record ConnectionOptions(Duration timeout, @Nullable NetworkNamespace namespace, int receiveBuffer) {
    static final int DEFAULT_RECEIVE_BUFFER = 0;

    /** 5 seconds, the network namespace of the calling thread, the system's default receive buffer. */
    public static final ConnectionOptions DEFAULT =
            new ConnectionOptions(NetlinkConnection.DEFAULT_TIMEOUT, null, DEFAULT_RECEIVE_BUFFER);

    /** Options that a connection can be opened with. */
    public ConnectionOptions {
        Objects.requireNonNull(timeout, "timeout");
        requireReceiveBuffer(receiveBuffer);
    }

    /** The same with another timeout. */
    public ConnectionOptions withTimeout(Duration timeout) {
        return new ConnectionOptions(timeout, namespace, receiveBuffer);
    }

    /** The same in a network namespace; entering it needs {@code CAP_SYS_ADMIN}. */
    public ConnectionOptions withNamespace(NetworkNamespace namespace) {
        return new ConnectionOptions(timeout, Objects.requireNonNull(namespace, "namespace"), receiveBuffer);
    }

    /** The same with another size of the receive buffers; 0 for the system's default. */
    public ConnectionOptions withReceiveBuffer(int bytes) {
        return new ConnectionOptions(timeout, namespace, bytes);
    }

    static int requireReceiveBuffer(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a receive buffer of " + bytes + " bytes");
        }
        return bytes;
    }
}
