package io.github.netlink4j.core.wire;

import java.util.Map;

/**
 * A netlink protocol, the third argument of socket(2): any number, with the names of {@code netlink.h}.
 *
 * @param number 0 to 31
 */
public record NetlinkProtocol(int number) {
    /** Links, addresses, routes, neighbours, queueing: rtnetlink(7). */
    public static final NetlinkProtocol ROUTE = new NetlinkProtocol(0);
    /** Reserved for user space. */
    public static final NetlinkProtocol USERSOCK = new NetlinkProtocol(2);
    /** Sockets: sock_diag(7). */
    public static final NetlinkProtocol SOCK_DIAG = new NetlinkProtocol(4);
    /** IPsec. */
    public static final NetlinkProtocol XFRM = new NetlinkProtocol(6);
    /** Netfilter: nf_tables, conntrack, ipset and others. */
    public static final NetlinkProtocol NETFILTER = new NetlinkProtocol(12);
    /** Device events. */
    public static final NetlinkProtocol KOBJECT_UEVENT = new NetlinkProtocol(15);
    /** Generic netlink: families with names. */
    public static final NetlinkProtocol GENERIC = new NetlinkProtocol(16);

    private static final Map<Integer, String> NAMES = Map.of(
            0, "ROUTE", 2, "USERSOCK", 4, "SOCK_DIAG", 6, "XFRM", 12, "NETFILTER", 15, "KOBJECT_UEVENT", 16, "GENERIC");

    /** The kernel's name, such as {@code NETLINK_ROUTE}; {@code NETLINK(7)} for a number without one here. */
    @Override
    public String toString() {
        String name = NAMES.get(number);
        return name != null ? "NETLINK_" + name : "NETLINK(" + number + ")";
    }
}
