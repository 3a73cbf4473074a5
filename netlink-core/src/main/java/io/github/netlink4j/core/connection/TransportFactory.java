package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetlinkSocketBuilder;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.NetlinkProtocol;

/** Opens the transports of a connection: one for its requests, and one for each subscription and mirror. */
@FunctionalInterface
public interface TransportFactory {
    /**
     * Opens a transport; the caller closes it.
     *
     * @param receiveBuffer size of its receive buffer in bytes, as of {@link NetlinkSocketBuilder#receiveBuffer}; 0 for
     *     the default
     * @throws SystemCallException if it cannot be opened
     */
    NetlinkTransport open(int receiveBuffer);

    /** Opens sockets of this process. */
    static TransportFactory sockets(NetlinkProtocol protocol, ConnectionOptions options) {
        return receiveBuffer -> {
            NetlinkSocketBuilder builder = NetlinkSocket.builder(protocol);
            if (options.namespace() != null) {
                builder.namespace(options.namespace());
            }
            int bytes =
                    receiveBuffer == ConnectionOptions.DEFAULT_RECEIVE_BUFFER ? options.receiveBuffer() : receiveBuffer;
            if (bytes != ConnectionOptions.DEFAULT_RECEIVE_BUFFER) {
                builder.receiveBuffer(bytes);
            }
            return builder.open();
        };
    }
}
