package io.github.netlink4j.core.wire;

import static java.util.Map.entry;

import java.util.List;
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
    /** Route lookups in the IPv4 tables, for tests of them. */
    public static final NetlinkProtocol FIB_LOOKUP = new NetlinkProtocol(10);
    /** Netfilter: nf_tables, conntrack, ipset and others. */
    public static final NetlinkProtocol NETFILTER = new NetlinkProtocol(12);
    /** Device events. */
    public static final NetlinkProtocol KOBJECT_UEVENT = new NetlinkProtocol(15);
    /** Generic netlink: families with names. */
    public static final NetlinkProtocol GENERIC = new NetlinkProtocol(16);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(0, "ROUTE"),
            entry(1, "UNUSED"),
            entry(2, "USERSOCK"),
            entry(3, "FIREWALL"),
            entry(4, "SOCK_DIAG"),
            entry(5, "NFLOG"),
            entry(6, "XFRM"),
            entry(7, "SELINUX"),
            entry(8, "ISCSI"),
            entry(9, "AUDIT"),
            entry(10, "FIB_LOOKUP"),
            entry(11, "CONNECTOR"),
            entry(12, "NETFILTER"),
            entry(13, "IP6_FW"),
            entry(14, "DNRTMSG"),
            entry(15, "KOBJECT_UEVENT"),
            entry(16, "GENERIC"),
            entry(18, "SCSITRANSPORT"),
            entry(19, "ECRYPTFS"),
            entry(20, "RDMA"),
            entry(21, "CRYPTO"),
            entry(22, "SMC"));

    /** The protocols that have names here, by number. */
    public static List<NetlinkProtocol> named() {
        return NAMES.keySet().stream().sorted().map(NetlinkProtocol::new).toList();
    }

    /**
     * The kernel's name of a protocol without {@code NETLINK_}, such as {@code ROUTE}; {@code NETLINK(17)} for a number without
     * one here.
     */
    public static String shortName(int number) {
        String name = NAMES.get(number);
        return name != null ? name : "NETLINK(" + number + ")";
    }

    /** The kernel's name, such as {@code NETLINK_ROUTE}; {@code NETLINK(17)} for a number without one here. */
    @Override
    public String toString() {
        return NAMES.containsKey(number) ? "NETLINK_" + shortName(number) : shortName(number);
    }
}
