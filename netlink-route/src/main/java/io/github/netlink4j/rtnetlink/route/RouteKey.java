package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The key of a route in its network namespace.
 *
 * @param table number of the routing table
 * @param destination the destination
 * @param source the source prefix
 * @param tos type of service
 * @param metric metric
 * @param outputInterfaceIndex index of the output interface; 0 for a multipath route
 * @param gateway the gateway; {@code null} where it has none, and for a multipath route
 */
public record RouteKey(
        long table,
        IpPrefix destination,
        IpPrefix source,
        int tos,
        long metric,
        int outputInterfaceIndex,
        @Nullable InetAddress gateway) {}
