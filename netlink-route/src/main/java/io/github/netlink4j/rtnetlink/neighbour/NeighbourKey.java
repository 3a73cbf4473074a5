package io.github.netlink4j.rtnetlink.neighbour;

import java.net.InetAddress;

/**
 * What tells a neighbour from all others of a network namespace.
 *
 * @param interfaceIndex index of its link
 * @param address its IP address
 */
public record NeighbourKey(int interfaceIndex, InetAddress address) {}
