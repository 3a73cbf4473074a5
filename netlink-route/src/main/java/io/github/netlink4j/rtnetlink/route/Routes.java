package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_DST;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_GATEWAY;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_MULTIPATH;
import static io.github.netlink4j.rtnetlink.route.RouteFlags.RTM_F_CLONED;
import static io.github.netlink4j.rtnetlink.route.RouteFlags.RTM_F_LOOKUP_TABLE;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.base.RtnlObjects;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The routes of all tables of a network namespace; {@code net/ipv4/fib_frontend.c}, {@code net/ipv6/route.c}. Thread-safe.
 *
 * <p>A mirror has the IPv4 and IPv6 routes of all tables, without multicast and MPLS routes. The kernel does not notify of each
 * change: of IPv4 routes that are deleted with their link, preferred source or nexthop object, of the route that a new one
 * replaces, of the next hops that an IPv6 route keeps. The mirror dumps the routes again after a change of a link or nexthop
 * object, a deleted address, a replaced route, and an added or deleted next hop of an IPv6 multipath route.
 */
public final class Routes extends RtnlObjects<RouteKey, RouteMessage> {
    private static final int[] MIRROR_GROUPS = {
        RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE, RTNLGRP_LINK, RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR, RTNLGRP_NEXTHOP
    };

    /** Whether a mirror has seen an IPv6 multipath route: a deleted IPv6 route may then be one of several next hops. */
    private volatile boolean hasIpv6Multipath;

    /** The routes over a connection; for this library. */
    public Routes(RtnlContext context) {
        super(context, RouteMessage.TYPE);
    }

    /**
     * Looks up the route of a packet of this host to a destination; owned.
     *
     * @param destination an IPv4 or IPv6 address
     * @throws KernelException with {@code ENETUNREACH} if there is none; of IPv4 also with {@code EINVAL}, {@code EHOSTUNREACH}
     *     or {@code EACCES} if it is a blackhole, unreachable or prohibit route
     * @throws IllegalArgumentException if the text is not an address
     */
    public RouteMessage get(String destination) {
        return get(IpPrefix.address(destination));
    }

    /** Looks up the route of a packet of this host to a destination, as {@link #get(String)} does. */
    public RouteMessage get(InetAddress destination) {
        AddressFamily family = AddressFamily.of(destination);
        int bits = destination.getAddress().length * Byte.SIZE;
        // IPv6 always sets the table, and rejects the flag.
        int flags = family.equals(AddressFamily.INET) ? RTM_F_LOOKUP_TABLE : 0;
        return get(EncodedRequest.of(RouteMessage.TABLE, RTM_GETROUTE, 0, AddressText.of(destination), writer -> {
            writer.message()
                    .headerU8(family.number())
                    .headerU8(bits)
                    .headerU16(0)
                    .headerU32(0)
                    .headerU32(flags)
                    .ipAddress(RTA_DST, destination);
        }));
    }

    /**
     * Adds a route.
     *
     * @throws KernelException with {@code EEXIST} if there is one of its destination, source, TOS, metric and table; with
     *     {@code ENETUNREACH} if the gateway cannot be reached
     */
    public Result add(RouteSpec route) {
        return execute(Operation.ADD, route);
    }

    /** Adds a route, or replaces the one of its destination, source, TOS, metric and table. */
    public Result replace(RouteSpec route) {
        return execute(Operation.REPLACE, route);
    }

    /**
     * Replaces the route of its destination, source, TOS, metric and table.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result change(RouteSpec route) {
        return execute(Operation.CHANGE, route);
    }

    /**
     * Deletes the first route that matches what is set.
     *
     * @throws KernelException with {@code ESRCH} if there is none
     */
    public Result delete(RouteSpec route) {
        return execute(Operation.DELETE, route);
    }

    @Override
    protected int[] mirrorGroups(int[] groups) {
        return MIRROR_GROUPS.clone();
    }

    @Override
    protected @Nullable RouteKey key(RouteMessage route) {
        AddressFamily family = route.family();
        boolean isUnicast = family.equals(AddressFamily.INET) || family.equals(AddressFamily.INET6);
        IpPrefix destination = route.destination();
        IpPrefix source = route.source();
        if (!isUnicast || destination == null || source == null || (route.flags() & RTM_F_CLONED) != 0) {
            return null;
        }
        if (isIpv6Multipath(route)) {
            hasIpv6Multipath = true;
        }
        return new RouteKey(
                route.table(),
                destination,
                source,
                route.tos(),
                route.metric(),
                route.outputInterfaceIndex(),
                route.gateway());
    }

    @Override
    protected boolean mustDumpAgain(MessageCursor notification, RouteMessage route) {
        return switch (notification.type()) {
            case RTM_NEWROUTE ->
                (notification.flags() & NLM_F_REPLACE) != 0 || isIpv6Multipath(route.wrap(notification));
            case RTM_DELROUTE -> hasIpv6Multipath && isIpv6NextHop(route.wrap(notification));
            case RTM_NEWADDR -> false;
            default -> true;
        };
    }

    private static boolean isIpv6Multipath(RouteMessage route) {
        return route.family().equals(AddressFamily.INET6) && route.has(RTA_MULTIPATH);
    }

    private static boolean isIpv6NextHop(RouteMessage route) {
        return route.family().equals(AddressFamily.INET6) && route.has(RTA_GATEWAY);
    }
}
