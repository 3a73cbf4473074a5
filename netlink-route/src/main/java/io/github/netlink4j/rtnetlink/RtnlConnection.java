package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.MessageDecoder;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.rtnetlink.address.Addresses;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
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
 * rtnetlink: links, addresses, routes, neighbours and rules of a network namespace; rtnetlink(7). Thread-safe. Nothing is cached:
 * each call is a request to the kernel.
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
     * Opens a connection.
     *
     * @param options timeout, network namespace and receive buffer
     *
     * @throws SystemCallException if the namespace cannot be entered, or the socket cannot be opened
     */
    public static RtnlConnection open(ConnectionOptions options) {
        return new RtnlConnection(NetlinkConnection.open(NetlinkProtocol.ROUTE, options));
    }

    /**
     * A connection over transports of {@code NETLINK_ROUTE}, such as those of a scripted kernel, with the default timeout.
     *
     * @param transports opens one now, for requests, and one for each subscription and mirror; the connection closes them
     */
    public static RtnlConnection over(TransportFactory transports) {
        return over(transports, NetlinkConnection.DEFAULT_TIMEOUT);
    }

    /** A connection as of {@link #over(TransportFactory)} with another timeout. */
    public static RtnlConnection over(TransportFactory transports, Duration timeout) {
        return new RtnlConnection(NetlinkConnection.over(transports, timeout));
    }

    /**
     * A connection over one transport of {@code NETLINK_ROUTE}, which it closes. For requests: subscriptions and mirrors need
     * transports of their own, and throw {@link IllegalStateException}.
     */
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

    /** The routes of all tables. */
    public Routes routes() {
        return routes;
    }

    /** The neighbours, and the forwarding databases of bridges. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** The policy routing rules. */
    public Rules rules() {
        return rules;
    }

    /** Begins a batch of changes. */
    public RtnlBatch batch() {
        return new RtnlBatch(connection, context::indexOf);
    }

    /**
     * Subscribes to changes of several types of objects, on one socket: the notifications come in the kernel's order.
     *
     * <pre>{@code
     * rtnl.subscribe(SubscribeOptions.DEFAULT.withListFirst(), rtnl.links(), rtnl.addresses());
     * }</pre>
     *
     * @param objects the objects of this connection, one or more; with {@code withListFirst} they are listed in this order
     * @throws IllegalArgumentException if there are none
     */
    public Subscription<RtnlMessage<?>> subscribe(SubscribeOptions options, RtnlObjects<?, ?>... objects) {
        if (objects.length == 0) {
            throw new IllegalArgumentException("a subscription to no objects");
        }
        MessageDecoder<?>[] decoders =
                Arrays.stream(objects).map(RtnlObjects::decoder).toArray(MessageDecoder<?>[]::new);
        List<Request> dumps = Arrays.stream(objects).map(RtnlObjects::dump).toList();
        int[] groups = Arrays.stream(objects)
                .flatMapToInt(type -> Arrays.stream(type.groups()))
                .toArray();
        return connection.subscribe(options, message -> first(decoders, message), dumps, groups);
    }

    private static @Nullable RtnlMessage<?> first(MessageDecoder<?>[] decoders, MessageCursor message) {
        for (MessageDecoder<?> decoder : decoders) {
            if (decoder.read(message) instanceof RtnlMessage<?> decoded) {
                return decoded;
            }
        }
        return null;
    }

    /** The underlying connection: for requests that have no method here, and for its counters. */
    public NetlinkConnection connection() {
        return connection;
    }

    /** Closes the connection. Its subscriptions and mirrors stay open; no more can be opened. */
    @Override
    public void close() {
        connection.close();
    }
}
