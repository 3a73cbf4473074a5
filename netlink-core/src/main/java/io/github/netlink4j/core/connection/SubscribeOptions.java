package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.socket.NetlinkSocketBuilder;

/**
 * How a subscription is opened. Immutable.
 *
 * @param receiveBuffer size of the socket's receive buffer in bytes, as of {@link NetlinkSocketBuilder#receiveBuffer}; 0
 *     for that of the connection
 * @param listFirst whether the objects that exist are listed first, as notifications ({@link Notification#isListed()});
 *     changes follow without a gap
 */
public record SubscribeOptions(int receiveBuffer, boolean listFirst) {
    /** The receive buffer of the connection, and changes only. */
    public static final SubscribeOptions DEFAULT =
            new SubscribeOptions(ConnectionOptions.DEFAULT_RECEIVE_BUFFER, false);

    /** Options that a subscription can be opened with. */
    public SubscribeOptions {
        ConnectionOptions.requireReceiveBuffer(receiveBuffer);
    }

    /** The same with another size of the receive buffer; 0 for that of the connection. */
    public SubscribeOptions withReceiveBuffer(int bytes) {
        return new SubscribeOptions(bytes, listFirst);
    }

    /** The same, with the objects that exist listed first. */
    public SubscribeOptions withListFirst() {
        return new SubscribeOptions(receiveBuffer, true);
    }
}
