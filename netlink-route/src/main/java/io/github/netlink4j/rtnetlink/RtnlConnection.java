package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.MessageDecoder;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.Addresses;
import io.github.netlink4j.rtnetlink.base.RtnlObjects;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;
import io.github.netlink4j.rtnetlink.link.Links;
import io.github.netlink4j.rtnetlink.neighbour.Neighbours;
import io.github.netlink4j.rtnetlink.route.Routes;
import io.github.netlink4j.rtnetlink.rule.Rules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * rtnetlink: links, addresses, routes, neighbours and rules of a network namespace; rtnetlink(7). Thread-safe. It caches nothing: each
 * call asks the kernel.
 *
 * <pre>{@code
 * try (RtnlConnection rtnl = RtnlConnection.open()) {
 *     for (LinkMessage link : rtnl.links().list()) {
 *         System.out.printf("%d %s mtu %d %s%n", link.index(), link.name(), link.mtu(), link.operState());
 *     }
 *     rtnl.links().add(LinkSpec.bridge("br0").up());
 *     rtnl.addresses().add(AddressSpec.of("192.0.2.7/24").on("br0"));
 *     rtnl.routes().replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").metric(50));
 * }
 * }</pre>
 */
public final class RtnlConnection implements AutoCloseable {
    private final NetlinkConnection connection;
    private final RtnlContext context = new Context();
    private final Links links = new Links(context);
    private final Addresses addresses = new Addresses(context);
    private final Routes routes = new Routes(context);
    private final Neighbours neighbours = new Neighbours(context);
    private final Rules rules = new Rules(context);

    private RtnlConnection(NetlinkConnection connection) {
        this.connection = connection;
    }

    /** What the objects need of this connection. */
    private final class Context implements RtnlContext {
        @Override
        public NetlinkConnection connection() {
            return connection;
        }

        @Override
        public int indexOf(String name) {
            return links.get(name).index();
        }
    }

    /**
     * Opens a connection in the network namespace of this thread.
     *
     * @throws SystemCallException if the socket cannot be opened
     */
    public static RtnlConnection open() {
        return open(ConnectionOptions.DEFAULT);
    }

    /**
     * Opens a connection in another network namespace; needs {@code CAP_SYS_ADMIN}.
     *
     * @throws SystemCallException if the namespace cannot be entered, or the socket cannot be opened
     */
    public static RtnlConnection open(NetworkNamespace namespace) {
        return open(ConnectionOptions.DEFAULT.withNamespace(Objects.requireNonNull(namespace, "namespace")));
    }

    /**
     * Opens a connection with options: timeout, network namespace, receive buffer.
     *
     * @throws SystemCallException if the namespace cannot be entered, or the socket cannot be opened
     */
    public static RtnlConnection open(ConnectionOptions options) {
        return new RtnlConnection(NetlinkConnection.open(NetlinkProtocol.ROUTE, options));
    }

    /**
     * A connection over transports of {@code NETLINK_ROUTE}, which it takes over, with the default timeout.
     *
     * @param transports opens one now, for requests, and one for each subscription and mirror
     */
    public static RtnlConnection over(TransportFactory transports) {
        return over(transports, NetlinkConnection.DEFAULT_TIMEOUT);
    }

    /** A connection as of {@link #over(TransportFactory)} with another timeout. */
    public static RtnlConnection over(TransportFactory transports, Duration timeout) {
        return new RtnlConnection(NetlinkConnection.over(transports, timeout));
    }

    /** A connection over one transport of {@code NETLINK_ROUTE}, which it takes over: requests, and no subscriptions. */
    public static RtnlConnection over(NetlinkTransport socket) {
        return new RtnlConnection(NetlinkConnection.over(socket, NetlinkConnection.DEFAULT_TIMEOUT));
    }

    /** The network interfaces. */
    public Links links() {
        return links;
    }

    /** The IP addresses of links. */
    public Addresses addresses() {
        return addresses;
    }

    /** The routing tables. */
    public Routes routes() {
        return routes;
    }

    /** The neighbours, and the forwarding entries of bridges. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** The rules of policy routing. */
    public Rules rules() {
        return rules;
    }

    /** Begins a batch of changes. */
    public RtnlBatch batch() {
        return new RtnlBatch(connection, context::indexOf);
    }

    /**
     * Notifications of several kinds of objects on one socket, in the order in which they happened.
     *
     * <pre>{@code
     * rtnl.subscribe(SubscribeOptions.DEFAULT.withListFirst(), rtnl.links(), rtnl.addresses());
     * }</pre>
     *
     * @param objects the kinds; with {@code listFirst} they are listed in this order
     */
    public Subscription<NetlinkMessage<?>> subscribe(SubscribeOptions options, RtnlObjects<?, ?, ?>... objects) {
        List<MessageDecoder<? extends NetlinkMessage<?>>> decoders = decoders(objects);
        List<Request> dumps = Arrays.stream(objects).map(RtnlObjects::dump).toList();
        int[] groups = Arrays.stream(objects)
                .flatMapToInt(kind -> Arrays.stream(kind.groups()))
                .toArray();
        return connection.subscribe(options, message -> first(decoders, message), dumps, groups);
    }

    private static List<MessageDecoder<? extends NetlinkMessage<?>>> decoders(RtnlObjects<?, ?, ?>... objects) {
        return Arrays.stream(objects)
                .<MessageDecoder<? extends NetlinkMessage<?>>>map(RtnlObjects::decoder)
                .toList();
    }

    private static @Nullable NetlinkMessage<?> first(
            List<MessageDecoder<? extends NetlinkMessage<?>>> decoders, MessageCursor message) {
        for (MessageDecoder<? extends NetlinkMessage<?>> decoder : decoders) {
            NetlinkMessage<?> decoded = decoder.read(message);
            if (decoded != null) {
                return decoded;
            }
        }
        return null;
    }

    /** The connection below; for requests that have no method here, and for its counters. */
    public NetlinkConnection connection() {
        return connection;
    }

    /** Closes the connection; its subscriptions and mirrors live on, and no more can be opened. */
    @Override
    public void close() {
        connection.close();
    }
}
