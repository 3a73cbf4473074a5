package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;

/**
 * The key of an address in its network namespace.
 *
 * @param interfaceIndex index of the link that has it
 * @param prefix the address and the length of its prefix
 * @param peer the remote address of a point-to-point link; otherwise the address itself
 */
public record AddressKey(int interfaceIndex, IpPrefix prefix, InetAddress peer) {}
