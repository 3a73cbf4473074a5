package io.github.netlink4j.rtnetlink.uapi;

/**
 * The multicast groups of {@code NETLINK_ROUTE}, {@code RTNLGRP_*}; {@code include/uapi/linux/rtnetlink.h}.
 *
 * <p>They are numbers, not the bits of the older {@code RTMGRP_*}.
 */
public final class RtnlGroups {
    /** No group. */
    public static final int RTNLGRP_NONE = 0;
    /** Links, and the ports of bridges. */
    public static final int RTNLGRP_LINK = 1;
    /** Not used. */
    public static final int RTNLGRP_NOTIFY = 2;
    /** Neighbours, and the forwarding entries of bridges and VXLAN devices. */
    public static final int RTNLGRP_NEIGH = 3;
    /** Traffic control: queueing disciplines, classes, filters, chains and actions. */
    public static final int RTNLGRP_TC = 4;
    /** IPv4 addresses. */
    public static final int RTNLGRP_IPV4_IFADDR = 5;
    /** IPv4 multicast routes. */
    public static final int RTNLGRP_IPV4_MROUTE = 6;
    /** IPv4 routes. */
    public static final int RTNLGRP_IPV4_ROUTE = 7;
    /** IPv4 routing rules. */
    public static final int RTNLGRP_IPV4_RULE = 8;
    /** IPv6 addresses. */
    public static final int RTNLGRP_IPV6_IFADDR = 9;
    /** IPv6 multicast routes. */
    public static final int RTNLGRP_IPV6_MROUTE = 10;
    /** IPv6 routes. */
    public static final int RTNLGRP_IPV6_ROUTE = 11;
    /** IPv6 state of links: flags and router advertisement parameters. */
    public static final int RTNLGRP_IPV6_IFINFO = 12;
    /** DECnet addresses; DECnet was removed in Linux 6.1. */
    public static final int RTNLGRP_DECnet_IFADDR = 13;
    /** DECnet routes. */
    public static final int RTNLGRP_DECnet_ROUTE = 15;
    /** DECnet routing rules. */
    public static final int RTNLGRP_DECnet_RULE = 16;
    /** Prefixes in router advertisements. */
    public static final int RTNLGRP_IPV6_PREFIX = 18;
    /** IPv6 routing rules. */
    public static final int RTNLGRP_IPV6_RULE = 19;
    /** Router advertisement options that the kernel leaves to user space. */
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
    /** Ids of network namespaces. */
    public static final int RTNLGRP_NSID = 28;
    /** MPLS settings of links. */
    public static final int RTNLGRP_MPLS_NETCONF = 29;
    /** IPv4 packets without a multicast route; needs {@code CAP_NET_ADMIN}. */
    public static final int RTNLGRP_IPV4_MROUTE_R = 30;
    /** IPv6 packets without a multicast route; needs {@code CAP_NET_ADMIN}. */
    public static final int RTNLGRP_IPV6_MROUTE_R = 31;
    /** Nexthop objects. */
    public static final int RTNLGRP_NEXTHOP = 32;
    /** VLANs of bridges. */
    public static final int RTNLGRP_BRVLAN = 33;
    /** MCTP addresses. */
    public static final int RTNLGRP_MCTP_IFADDR = 34;
    /** VNI filters of VXLAN devices. */
    public static final int RTNLGRP_TUNNEL = 35;
    /** Hardware statistics of links: which are enabled. */
    public static final int RTNLGRP_STATS = 36;
    /** IPv4 multicast addresses that links have joined. */
    public static final int RTNLGRP_IPV4_MCADDR = 37;
    /** IPv6 multicast addresses that links have joined. */
    public static final int RTNLGRP_IPV6_MCADDR = 38;
    /** IPv6 anycast addresses of links. */
    public static final int RTNLGRP_IPV6_ACADDR = 39;

    private RtnlGroups() {}
}
