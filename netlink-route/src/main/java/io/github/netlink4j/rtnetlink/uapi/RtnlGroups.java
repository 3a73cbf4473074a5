package io.github.netlink4j.rtnetlink.uapi;

/**
 * The multicast groups of {@code NETLINK_ROUTE}, {@code RTNLGRP_*}; {@code include/uapi/linux/rtnetlink.h}.
 *
 * <p>They are numbers, not the bits of the older {@code RTMGRP_*}.
 */
public final class RtnlGroups {
    /** No group. */
    public static final int RTNLGRP_NONE = 0;
    /** Links, and what bridges tell of their ports. */
    public static final int RTNLGRP_LINK = 1;
    /** Nothing is sent to it. */
    public static final int RTNLGRP_NOTIFY = 2;
    /** Neighbours, and the forwarding entries of bridges and VXLAN devices. */
    public static final int RTNLGRP_NEIGH = 3;
    /** Traffic control: queueing disciplines, classes, filters, chains and actions. */
    public static final int RTNLGRP_TC = 4;
    /** IPv4 addresses. */
    public static final int RTNLGRP_IPV4_IFADDR = 5;
    /** Multicast routes of IPv4. */
    public static final int RTNLGRP_IPV4_MROUTE = 6;
    /** IPv4 routes. */
    public static final int RTNLGRP_IPV4_ROUTE = 7;
    /** Rules that choose the routing table of IPv4. */
    public static final int RTNLGRP_IPV4_RULE = 8;
    /** IPv6 addresses. */
    public static final int RTNLGRP_IPV6_IFADDR = 9;
    /** Multicast routes of IPv6. */
    public static final int RTNLGRP_IPV6_MROUTE = 10;
    /** IPv6 routes. */
    public static final int RTNLGRP_IPV6_ROUTE = 11;
    /** What IPv6 tells of links: flags, and the settings of a router's announcements. */
    public static final int RTNLGRP_IPV6_IFINFO = 12;
    /** DECnet addresses; the kernel has it no more. */
    public static final int RTNLGRP_DECnet_IFADDR = 13;
    /** DECnet routes; the kernel has it no more. */
    public static final int RTNLGRP_DECnet_ROUTE = 15;
    /** Rules of DECnet; the kernel has it no more. */
    public static final int RTNLGRP_DECnet_RULE = 16;
    /** Prefixes that routers announce. */
    public static final int RTNLGRP_IPV6_PREFIX = 18;
    /** Rules that choose the routing table of IPv6. */
    public static final int RTNLGRP_IPV6_RULE = 19;
    /** Options of router announcements that the kernel leaves to programs. */
    public static final int RTNLGRP_ND_USEROPT = 20;
    /** Phonet addresses. */
    public static final int RTNLGRP_PHONET_IFADDR = 21;
    /** Phonet routes. */
    public static final int RTNLGRP_PHONET_ROUTE = 22;
    /** Data center bridging. */
    public static final int RTNLGRP_DCB = 23;
    /** IPv4 settings of links, such as forwarding. */
    public static final int RTNLGRP_IPV4_NETCONF = 24;
    /** IPv6 settings of links, such as forwarding. */
    public static final int RTNLGRP_IPV6_NETCONF = 25;
    /** Multicast entries of bridges and VXLAN devices. */
    public static final int RTNLGRP_MDB = 26;
    /** MPLS routes. */
    public static final int RTNLGRP_MPLS_ROUTE = 27;
    /** Ids of other network namespaces. */
    public static final int RTNLGRP_NSID = 28;
    /** MPLS settings of links. */
    public static final int RTNLGRP_MPLS_NETCONF = 29;
    /** IPv4 packets for multicast routing that the kernel has no route for; needs {@code CAP_NET_ADMIN}. */
    public static final int RTNLGRP_IPV4_MROUTE_R = 30;
    /** IPv6 packets for multicast routing that the kernel has no route for; needs {@code CAP_NET_ADMIN}. */
    public static final int RTNLGRP_IPV6_MROUTE_R = 31;
    /** Next hop objects. */
    public static final int RTNLGRP_NEXTHOP = 32;
    /** VLANs of bridges. */
    public static final int RTNLGRP_BRVLAN = 33;
    /** MCTP addresses. */
    public static final int RTNLGRP_MCTP_IFADDR = 34;
    /** VNI filters of VXLAN devices. */
    public static final int RTNLGRP_TUNNEL = 35;
    /** Which statistics of links the hardware counts. */
    public static final int RTNLGRP_STATS = 36;
    /** IPv4 multicast addresses that links have joined. */
    public static final int RTNLGRP_IPV4_MCADDR = 37;
    /** IPv6 multicast addresses that links have joined. */
    public static final int RTNLGRP_IPV6_MCADDR = 38;
    /** IPv6 anycast addresses of links. */
    public static final int RTNLGRP_IPV6_ACADDR = 39;

    private RtnlGroups() {}
}
