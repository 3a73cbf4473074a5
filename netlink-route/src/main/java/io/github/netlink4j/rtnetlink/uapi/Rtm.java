package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.NetlinkProtocol;

/** The message types of {@code NETLINK_ROUTE}, {@code RTM_*}; {@code include/uapi/linux/rtnetlink.h}. */
public final class Rtm {
    /** A link: a reply, a notification, or a request to add or change it. */
    public static final int RTM_NEWLINK = 16;
    /** A link was deleted, or a request to delete it. */
    public static final int RTM_DELLINK = 17;
    /** A request for a link. */
    public static final int RTM_GETLINK = 18;
    /** A request to change a link. */
    public static final int RTM_SETLINK = 19;
    /** An address: a reply, a notification, or a request to add or change it. */
    public static final int RTM_NEWADDR = 20;
    /** An address was deleted, or a request to delete it. */
    public static final int RTM_DELADDR = 21;
    /** A request for an address. */
    public static final int RTM_GETADDR = 22;
    /** A route: a reply, a notification, or a request to add or change it. */
    public static final int RTM_NEWROUTE = 24;
    /** A route was deleted, or a request to delete it. */
    public static final int RTM_DELROUTE = 25;
    /** A request for a route. */
    public static final int RTM_GETROUTE = 26;
    /** A neighbour: a reply, a notification, or a request to add or change it. */
    public static final int RTM_NEWNEIGH = 28;
    /** A neighbour was deleted, or a request to delete it. */
    public static final int RTM_DELNEIGH = 29;
    /** A request for a neighbour. */
    public static final int RTM_GETNEIGH = 30;
    /** A rule: a reply, a notification, or a request to add it. */
    public static final int RTM_NEWRULE = 32;
    /** A rule was deleted, or a request to delete it. */
    public static final int RTM_DELRULE = 33;
    /** A request for a rule. */
    public static final int RTM_GETRULE = 34;
    /** A multicast address was joined. */
    public static final int RTM_NEWMULTICAST = 56;
    /** A multicast address was left. */
    public static final int RTM_DELMULTICAST = 57;
    /** A request for multicast addresses. */
    public static final int RTM_GETMULTICAST = 58;
    /** An anycast address was joined. */
    public static final int RTM_NEWANYCAST = 60;
    /** An anycast address was left. */
    public static final int RTM_DELANYCAST = 61;
    /** A request for anycast addresses. */
    public static final int RTM_GETANYCAST = 62;
    /** A request to add properties of a link, such as alternative names. */
    public static final int RTM_NEWLINKPROP = 108;
    /** A request to delete properties of a link. */
    public static final int RTM_DELLINKPROP = 109;
    /** A request for properties of a link. */
    public static final int RTM_GETLINKPROP = 110;

    private static final ValueNames NAMES = ValueNames.values()
            .add(RTM_NEWLINK, "RTM_NEWLINK")
            .add(RTM_DELLINK, "RTM_DELLINK")
            .add(RTM_GETLINK, "RTM_GETLINK")
            .add(RTM_SETLINK, "RTM_SETLINK")
            .add(RTM_NEWADDR, "RTM_NEWADDR")
            .add(RTM_DELADDR, "RTM_DELADDR")
            .add(RTM_GETADDR, "RTM_GETADDR")
            .add(RTM_NEWROUTE, "RTM_NEWROUTE")
            .add(RTM_DELROUTE, "RTM_DELROUTE")
            .add(RTM_GETROUTE, "RTM_GETROUTE")
            .add(RTM_NEWNEIGH, "RTM_NEWNEIGH")
            .add(RTM_DELNEIGH, "RTM_DELNEIGH")
            .add(RTM_GETNEIGH, "RTM_GETNEIGH")
            .add(RTM_NEWRULE, "RTM_NEWRULE")
            .add(RTM_DELRULE, "RTM_DELRULE")
            .add(RTM_GETRULE, "RTM_GETRULE")
            .add(RTM_NEWMULTICAST, "RTM_NEWMULTICAST")
            .add(RTM_DELMULTICAST, "RTM_DELMULTICAST")
            .add(RTM_GETMULTICAST, "RTM_GETMULTICAST")
            .add(RTM_NEWANYCAST, "RTM_NEWANYCAST")
            .add(RTM_DELANYCAST, "RTM_DELANYCAST")
            .add(RTM_GETANYCAST, "RTM_GETANYCAST")
            .add(RTM_NEWLINKPROP, "RTM_NEWLINKPROP")
            .add(RTM_DELLINKPROP, "RTM_DELLINKPROP")
            .add(RTM_GETLINKPROP, "RTM_GETLINKPROP");

    /** The message types without a class here: their header is shown in bytes, their attributes by number. */
    public static final MessageTable OTHERS = new Others("tcmsg", 20)
            .add(36, "RTM_NEWQDISC")
            .add(37, "RTM_DELQDISC")
            .add(38, "RTM_GETQDISC")
            .add(40, "RTM_NEWTCLASS")
            .add(41, "RTM_DELTCLASS")
            .add(42, "RTM_GETTCLASS")
            .add(44, "RTM_NEWTFILTER")
            .add(45, "RTM_DELTFILTER")
            .add(46, "RTM_GETTFILTER")
            .add(100, "RTM_NEWCHAIN")
            .add(101, "RTM_DELCHAIN")
            .add(102, "RTM_GETCHAIN")
            .header("tcamsg", 4)
            .add(48, "RTM_NEWACTION")
            .add(49, "RTM_DELACTION")
            .add(50, "RTM_GETACTION")
            .header("prefixmsg", 12)
            .add(52, "RTM_NEWPREFIX")
            .header("ndtmsg", 4)
            .add(64, "RTM_NEWNEIGHTBL")
            .add(66, "RTM_GETNEIGHTBL")
            .add(67, "RTM_SETNEIGHTBL")
            .header("nduseroptmsg", 16)
            .add(68, "RTM_NEWNDUSEROPT")
            .header("ifaddrlblmsg", 12)
            .add(72, "RTM_NEWADDRLABEL")
            .add(73, "RTM_DELADDRLABEL")
            .add(74, "RTM_GETADDRLABEL")
            .header("dcbmsg", 4)
            .add(78, "RTM_GETDCB")
            .add(79, "RTM_SETDCB")
            .header("netconfmsg", 1)
            .add(80, "RTM_NEWNETCONF")
            .add(81, "RTM_DELNETCONF")
            .add(82, "RTM_GETNETCONF")
            .header("br_port_msg", 8)
            .add(84, "RTM_NEWMDB")
            .add(85, "RTM_DELMDB")
            .add(86, "RTM_GETMDB")
            .header("rtgenmsg", 1)
            .add(88, "RTM_NEWNSID")
            .add(89, "RTM_DELNSID")
            .add(90, "RTM_GETNSID")
            .add(96, "RTM_NEWCACHEREPORT")
            .header("if_stats_msg", 12)
            .add(92, "RTM_NEWSTATS")
            .add(94, "RTM_GETSTATS")
            .add(95, "RTM_SETSTATS")
            .header("nhmsg", 8)
            .add(104, "RTM_NEWNEXTHOP")
            .add(105, "RTM_DELNEXTHOP")
            .add(106, "RTM_GETNEXTHOP")
            .add(116, "RTM_NEWNEXTHOPBUCKET")
            .add(117, "RTM_DELNEXTHOPBUCKET")
            .add(118, "RTM_GETNEXTHOPBUCKET")
            .header("br_vlan_msg", 8)
            .add(112, "RTM_NEWVLAN")
            .add(113, "RTM_DELVLAN")
            .add(114, "RTM_GETVLAN")
            .header("tunnel_msg", 8)
            .add(120, "RTM_NEWTUNNEL")
            .add(121, "RTM_DELTUNNEL")
            .add(122, "RTM_GETTUNNEL")
            .table
            .build();

    private Rtm() {}

    /** Begins a table of this protocol. */
    private static MessageTable.Builder table() {
        return MessageTable.ofProtocol(NetlinkProtocol.ROUTE.number());
    }

    /**
     * The table of message types with one schema.
     *
     * @param types {@code RTM_*} of this class
     */
    public static MessageTable table(MessageSchema schema, int... types) {
        MessageTable.Builder table = table();
        for (int type : types) {
            table.add(type, NAMES.describe(type), schema);
        }
        return table.build();
    }

    /** Collects message types, those of one header after another. */
    private static final class Others {
        private final MessageTable.Builder table = table();
        private MessageSchema schema;

        Others(String header, int length) {
            schema = MessageSchema.rawHeader(header, length);
        }

        Others header(String name, int length) {
            schema = MessageSchema.rawHeader(name, length);
            return this;
        }

        Others add(int type, String name) {
            table.add(type, name, schema);
            return this;
        }
    }
}
