package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.rtnetlink.route.Routes;

import io.github.netlink4j.rtnetlink.route.RouteSpec;

import io.github.netlink4j.rtnetlink.neighbour.Neighbours;

import io.github.netlink4j.rtnetlink.link.Links;

import io.github.netlink4j.rtnetlink.link.LinkSpec;

import io.github.netlink4j.rtnetlink.link.LinkMessage;

import io.github.netlink4j.rtnetlink.address.Addresses;

import io.github.netlink4j.rtnetlink.address.AddressSpec;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.socket.NetworkNamespace;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Links, addresses, routes and neighbours of a network namespace. Thread-safe. Keeps nothing: each call asks the kernel.
 *
 * <pre>{@code
 * try (RtnlConnection route = RtnlConnection.open()) {
 *     for (LinkMessage link : route.links().list()) {
 *         System.out.printf("%d %s mtu %d %s%n", link.index(), link.name(), link.mtu(), link.operState());
 *     }
 *     route.links().add(LinkSpec.bridge("br0").up());
 *     route.addresses().add(AddressSpec.of("192.0.2.7/24").on("br0"));
 *     route.routes().replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").metric(50));
 * }
 * }</pre>
 */
public final class RtnlConnection implements AutoCloseable {
    private final NetlinkConnection connection;
    private final Supplier<? extends NetlinkTransport> sockets;
    private final Links links = new Links(this);
    private final Addresses addresses = new Addresses(this);
    private final Routes routes = new Routes(this);
    private final Neighbours neighbours = new Neighbours(this);

    private RtnlConnection(NetlinkTransport socket, Supplier<? extends NetlinkTransport> sockets) {
        this.connection = NetlinkConnection.over(socket, NetlinkConnection.DEFAULT_TIMEOUT);
        this.sockets = sockets;
    }

    /**
     * Opens a connection in the network namespace of this thread.
     *
     * @throws SystemCallException if the socket cannot be opened
     */
    public static RtnlConnection open() {
        return over(() -> NetlinkSocket.open(NetlinkProtocol.ROUTE));
    }

    /**
     * Opens a connection in another network namespace; needs {@code CAP_SYS_ADMIN}.
     *
     * @throws SystemCallException if the namespace cannot be entered, or the socket cannot be opened
     */
    public static RtnlConnection open(NetworkNamespace namespace) {
        Objects.requireNonNull(namespace, "namespace");
        return over(() -> NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace)
                .open());
    }

    /**
     * A connection over transports of {@code NETLINK_ROUTE}, which it takes over.
     *
     * @param sockets opens one now, for requests, and one for each subscription
     */
    public static RtnlConnection over(Supplier<? extends NetlinkTransport> sockets) {
        return new RtnlConnection(sockets.get(), sockets);
    }

    /** A connection over one transport of {@code NETLINK_ROUTE}, which it takes over: requests, and no subscriptions. */
    public static RtnlConnection over(NetlinkTransport socket) {
        return new RtnlConnection(socket, () -> {
            throw new IllegalStateException(
                    "a subscription needs a socket of its own, and this connection has but one");
        });
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

    /** Begins a batch of changes. */
    public RtnlBatch batch() {
        return new RtnlBatch(this);
    }

    /** The connection below; for requests that have no method here, and for its counters. */
    public NetlinkConnection connection() {
        return connection;
    }

    /** For subscriptions and mirrors: they live on when this is closed, but none begins then. */
    Supplier<? extends NetlinkTransport> sockets() {
        if (connection.transport().isClosed()) {
            throw new SocketClosedException();
        }
        return sockets;
    }

    /** A socket of its own that has joined groups. */
    NetlinkTransport socket(int... groups) {
        NetlinkTransport socket = sockets().get();
        try {
            for (int group : groups) {
                socket.join(group);
            }
            return socket;
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    /** The index of the link of a name. */
    int indexOf(String name) {
        return links.get(name).index();
    }

    /** Closes the connection; its subscriptions and mirrors live on, and no more of them can begin. */
    @Override
    public void close() {
        connection.close();
    }
}
