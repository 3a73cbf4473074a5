package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import io.github.netlink4j.rtnetlink.internal.ObjectRequests;

import io.github.netlink4j.rtnetlink.RtnlConnection;

import io.github.netlink4j.core.connection.InterruptedDumpException;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_DST;
import static io.github.netlink4j.rtnetlink.route.RouteFlags.RTM_F_LOOKUP_TABLE;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_IPV4_ROUTE;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_IPV6_ROUTE;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELROUTE;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_GETROUTE;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWROUTE;

import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.AddressText;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;

/** The routing tables of a namespace; {@code net/ipv4/fib_frontend.c}, {@code net/ipv6/route.c}. Thread-safe. */
public final class Routes {
    private final RtnlConnection route;
    private final ObjectRequests<RouteMessage> requests;

    Routes(RtnlConnection route) {
        this.route = route;
        this.requests = new ObjectRequests<>(route, RouteMessage::new, RouteMessage::copy);
    }

    /**
     * All routes of all tables; owned.
     *
     * @throws InterruptedDumpException if they changed all the time
     */
    public List<RouteMessage> list() {
        return list(RouteFilter.ALL);
    }

    /** The routes that a filter is for, as {@link #list()} gives them. */
    public List<RouteMessage> list(RouteFilter filter) {
        RouteFilter resolved = filter.resolved(route::indexOf);
        return requests.list(RTM_GETROUTE, resolved.body(), resolved.test());
    }

    /**
     * Hands over all routes of all tables.
     *
     * @param routes gets each, borrowed until it returns; it may not use this connection
     * @return how it ended; {@link Result#interrupted()} when routes changed meanwhile
     */
    public Result forEach(Consumer<? super RouteMessage> routes) {
        return forEach(RouteFilter.ALL, routes);
    }

    /** Hands over the routes that a filter is for, as {@link #forEach(Consumer)} does. */
    public Result forEach(RouteFilter filter, Consumer<? super RouteMessage> routes) {
        RouteFilter resolved = filter.resolved(route::indexOf);
        return requests.forEach(RTM_GETROUTE, resolved.body(), resolved.test(), routes);
    }

    /**
     * The way that a packet of this host to a destination takes; owned.
     *
     * @param destination an IPv4 or IPv6 address
     * @throws KernelException with {@code ENETUNREACH} if there is none
     * @throws IllegalArgumentException if the text is no address
     */
    public RouteMessage get(String destination) {
        return get(IpPrefix.address(destination));
    }

    /** The way that a packet of this host to a destination takes, as {@link #get(String)} gives it. */
    public RouteMessage get(InetAddress destination) {
        AddressFamily family = IpPrefix.familyOf(destination);
        int bits = destination.getAddress().length * Byte.SIZE;
        // IPv6 tells the table unasked, and refuses the flag.
        int flags = family.equals(AddressFamily.INET) ? RTM_F_LOOKUP_TABLE : 0;
        return requests.get(RTM_GETROUTE, AddressText.of(destination), m -> {
            m.headerU8(family.number()).headerU8(bits).headerU16(0).headerU32(0).headerU32(flags);
            m.ipAddress(RTA_DST, destination);
        });
    }

    /**
     * Adds a route.
     *
     * @throws KernelException with {@code EEXIST} if there is one of its destination, metric and table; with
     *     {@code ENETUNREACH} if the gateway cannot be reached
     */
    public Result add(RouteSpec newRoute) {
        return requests.execute(adding(newRoute));
    }

    Request adding(RouteSpec newRoute) {
        return ObjectRequests.request(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL, newRoute, newRoute.body(route::indexOf));
    }

    /** Adds a route, or puts it in the place of the one of its destination, metric and table. */
    public Result replace(RouteSpec newRoute) {
        return requests.execute(replacing(newRoute));
    }

    Request replacing(RouteSpec newRoute) {
        return ObjectRequests.request(
                RTM_NEWROUTE, NLM_F_CREATE | NLM_F_REPLACE, newRoute, newRoute.body(route::indexOf));
    }

    /**
     * Puts a route in the place of the one of its destination, metric and table.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result change(RouteSpec newRoute) {
        return requests.execute(changing(newRoute));
    }

    Request changing(RouteSpec newRoute) {
        return ObjectRequests.request(RTM_NEWROUTE, NLM_F_REPLACE, newRoute, newRoute.body(route::indexOf));
    }

    /**
     * Removes the first route that has what is said here, and whatever of what is not.
     *
     * @throws KernelException with {@code ESRCH} if there is none
     */
    public Result delete(RouteSpec oldRoute) {
        return requests.execute(deleting(oldRoute));
    }

    Request deleting(RouteSpec oldRoute) {
        return ObjectRequests.request(RTM_DELROUTE, 0, oldRoute, oldRoute.pattern(route::indexOf));
    }

    /** News of routes, on a socket of its own: {@code RTNLGRP_IPV4_ROUTE}, {@code RTNLGRP_IPV6_ROUTE}. */
    public Subscription<RouteMessage> subscribe() {
        return requests.subscribe(RTM_NEWROUTE, RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE);
    }
}
