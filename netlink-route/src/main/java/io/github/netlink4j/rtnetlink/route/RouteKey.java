package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What tells a route from all others of a network namespace.
 *
 * @param table number of the routing table
 * @param destination the destination
 * @param source the source prefix
 * @param tos type of service
 * @param metric metric
 * @param outputInterface index of the output interface; 0 of a route with several next hops
 * @param gateway the gateway; {@code null} where it has none, or several next hops
 */
public record RouteKey(
        long table,
        IpPrefix destination,
        IpPrefix source,
        int tos,
        long metric,
        int outputInterface,
        @Nullable InetAddress gateway) {}
