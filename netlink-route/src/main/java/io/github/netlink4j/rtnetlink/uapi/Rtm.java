package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.rtnetlink.route.RouteMessage;

import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;

import io.github.netlink4j.rtnetlink.link.LinkMessage;

import io.github.netlink4j.rtnetlink.address.AddressMessage;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;

/**
 * The messages of {@code NETLINK_ROUTE}, {@code RTM_*}; {@code include/uapi/linux/rtnetlink.h}. Those without a class here
 * have their name, and their header's.
 */
public final class Rtm {
    /** A link: an answer, news, or a request to make or change it. */
    public static final int RTM_NEWLINK = 16;
    /** A link is gone, or shall be. */
    public static final int RTM_DELLINK = 17;
    /** Asks for a link. */
    public static final int RTM_GETLINK = 18;
    /** Changes a link. */
    public static final int RTM_SETLINK = 19;
    /** An address: an answer, news, or a request to make or change it. */
    public static final int RTM_NEWADDR = 20;
    /** An address is gone, or shall be. */
    public static final int RTM_DELADDR = 21;
    /** Asks for an address. */
    public static final int RTM_GETADDR = 22;
    /** A route: an answer, news, or a request to make or change it. */
    public static final int RTM_NEWROUTE = 24;
    /** A route is gone, or shall be. */
    public static final int RTM_DELROUTE = 25;
    /** Asks for a route. */
    public static final int RTM_GETROUTE = 26;
    /** A neighbour: an answer, news, or a request to make or change it. */
    public static final int RTM_NEWNEIGH = 28;
    /** A neighbour is gone, or shall be. */
    public static final int RTM_DELNEIGH = 29;
    /** Asks for a neighbour. */
    public static final int RTM_GETNEIGH = 30;

    private static final AttributeSet NONE = AttributeSet.builder("attribute").build();

    private static final MessageSchema RULE = header("fib_rule_hdr", 12);
    private static final MessageSchema TC = header("tcmsg", 20);
    private static final MessageSchema ACTION = header("tcamsg", 4);
    private static final MessageSchema PREFIX = header("prefixmsg", 12);
    private static final MessageSchema NEIGHBOUR_TABLE = header("ndtmsg", 4);
    private static final MessageSchema OPTION = header("nduseroptmsg", 16);
    private static final MessageSchema LABEL = header("ifaddrlblmsg", 12);
    private static final MessageSchema DCB = header("dcbmsg", 4);
    private static final MessageSchema NETCONF = header("netconfmsg", 1);
    private static final MessageSchema MDB = header("br_port_msg", 8);
    private static final MessageSchema GENERAL = header("rtgenmsg", 1);
    private static final MessageSchema STATS = header("if_stats_msg", 12);
    private static final MessageSchema NEXTHOP = header("nhmsg", 8);
    private static final MessageSchema VLAN = header("br_vlan_msg", 8);
    private static final MessageSchema TUNNEL = header("tunnel_msg", 8);

    /** All of them by name. */
    public static final MessageTable TABLE = MessageTable.ofProtocol(0)
            .add(RTM_NEWLINK, "RTM_NEWLINK", LinkMessage.SCHEMA)
            .add(RTM_DELLINK, "RTM_DELLINK", LinkMessage.SCHEMA)
            .add(RTM_GETLINK, "RTM_GETLINK", LinkMessage.SCHEMA)
            .add(RTM_SETLINK, "RTM_SETLINK", LinkMessage.SCHEMA)
            .add(RTM_NEWADDR, "RTM_NEWADDR", AddressMessage.SCHEMA)
            .add(RTM_DELADDR, "RTM_DELADDR", AddressMessage.SCHEMA)
            .add(RTM_GETADDR, "RTM_GETADDR", AddressMessage.SCHEMA)
            .add(RTM_NEWROUTE, "RTM_NEWROUTE", RouteMessage.SCHEMA)
            .add(RTM_DELROUTE, "RTM_DELROUTE", RouteMessage.SCHEMA)
            .add(RTM_GETROUTE, "RTM_GETROUTE", RouteMessage.SCHEMA)
            .add(RTM_NEWNEIGH, "RTM_NEWNEIGH", NeighbourMessage.SCHEMA)
            .add(RTM_DELNEIGH, "RTM_DELNEIGH", NeighbourMessage.SCHEMA)
            .add(RTM_GETNEIGH, "RTM_GETNEIGH", NeighbourMessage.SCHEMA)
            .add(32, "RTM_NEWRULE", RULE)
            .add(33, "RTM_DELRULE", RULE)
            .add(34, "RTM_GETRULE", RULE)
            .add(36, "RTM_NEWQDISC", TC)
            .add(37, "RTM_DELQDISC", TC)
            .add(38, "RTM_GETQDISC", TC)
            .add(40, "RTM_NEWTCLASS", TC)
            .add(41, "RTM_DELTCLASS", TC)
            .add(42, "RTM_GETTCLASS", TC)
            .add(44, "RTM_NEWTFILTER", TC)
            .add(45, "RTM_DELTFILTER", TC)
            .add(46, "RTM_GETTFILTER", TC)
            .add(48, "RTM_NEWACTION", ACTION)
            .add(49, "RTM_DELACTION", ACTION)
            .add(50, "RTM_GETACTION", ACTION)
            .add(52, "RTM_NEWPREFIX", PREFIX)
            .add(56, "RTM_NEWMULTICAST", AddressMessage.SCHEMA)
            .add(57, "RTM_DELMULTICAST", AddressMessage.SCHEMA)
            .add(58, "RTM_GETMULTICAST", AddressMessage.SCHEMA)
            .add(60, "RTM_NEWANYCAST", AddressMessage.SCHEMA)
            .add(61, "RTM_DELANYCAST", AddressMessage.SCHEMA)
            .add(62, "RTM_GETANYCAST", AddressMessage.SCHEMA)
            .add(64, "RTM_NEWNEIGHTBL", NEIGHBOUR_TABLE)
            .add(66, "RTM_GETNEIGHTBL", NEIGHBOUR_TABLE)
            .add(67, "RTM_SETNEIGHTBL", NEIGHBOUR_TABLE)
            .add(68, "RTM_NEWNDUSEROPT", OPTION)
            .add(72, "RTM_NEWADDRLABEL", LABEL)
            .add(73, "RTM_DELADDRLABEL", LABEL)
            .add(74, "RTM_GETADDRLABEL", LABEL)
            .add(78, "RTM_GETDCB", DCB)
            .add(79, "RTM_SETDCB", DCB)
            .add(80, "RTM_NEWNETCONF", NETCONF)
            .add(81, "RTM_DELNETCONF", NETCONF)
            .add(82, "RTM_GETNETCONF", NETCONF)
            .add(84, "RTM_NEWMDB", MDB)
            .add(85, "RTM_DELMDB", MDB)
            .add(86, "RTM_GETMDB", MDB)
            .add(88, "RTM_NEWNSID", GENERAL)
            .add(89, "RTM_DELNSID", GENERAL)
            .add(90, "RTM_GETNSID", GENERAL)
            .add(92, "RTM_NEWSTATS", STATS)
            .add(94, "RTM_GETSTATS", STATS)
            .add(95, "RTM_SETSTATS", STATS)
            .add(96, "RTM_NEWCACHEREPORT", GENERAL)
            .add(100, "RTM_NEWCHAIN", TC)
            .add(101, "RTM_DELCHAIN", TC)
            .add(102, "RTM_GETCHAIN", TC)
            .add(104, "RTM_NEWNEXTHOP", NEXTHOP)
            .add(105, "RTM_DELNEXTHOP", NEXTHOP)
            .add(106, "RTM_GETNEXTHOP", NEXTHOP)
            .add(108, "RTM_NEWLINKPROP", LinkMessage.SCHEMA)
            .add(109, "RTM_DELLINKPROP", LinkMessage.SCHEMA)
            .add(110, "RTM_GETLINKPROP", LinkMessage.SCHEMA)
            .add(112, "RTM_NEWVLAN", VLAN)
            .add(113, "RTM_DELVLAN", VLAN)
            .add(114, "RTM_GETVLAN", VLAN)
            .add(116, "RTM_NEWNEXTHOPBUCKET", NEXTHOP)
            .add(117, "RTM_DELNEXTHOPBUCKET", NEXTHOP)
            .add(118, "RTM_GETNEXTHOPBUCKET", NEXTHOP)
            .add(120, "RTM_NEWTUNNEL", TUNNEL)
            .add(121, "RTM_DELTUNNEL", TUNNEL)
            .add(122, "RTM_GETTUNNEL", TUNNEL)
            .build();

    private Rtm() {}

    private static MessageSchema header(String name, int length) {
        return new MessageSchema(StructSchema.builder(name).pad(length).build(), NONE);
    }
}
