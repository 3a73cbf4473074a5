package io.github.netlink4j.rtnetlink.neighbour;

import java.net.InetAddress;

/**
 * The key of a neighbour in its network namespace.
 *
 * @param interfaceIndex index of its link
 * @param address its IP address
 */
public record NeighbourKey(int interfaceIndex, InetAddress address) {}
