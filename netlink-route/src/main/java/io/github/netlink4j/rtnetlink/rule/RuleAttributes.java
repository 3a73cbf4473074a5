package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.IpProtocols;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;

/** The attributes of a rule, {@code FRA_*}; {@code include/uapi/linux/fib_rules.h}. */
public final class RuleAttributes {
    /** Destination prefix. */
    public static final int FRA_DST = 1;
    /** Source prefix. */
    public static final int FRA_SRC = 2;
    /** Name of the input interface. */
    public static final int FRA_IIFNAME = 3;
    /** Priority of the rule to go to; {@code FR_ACT_GOTO}. */
    public static final int FRA_GOTO = 4;
    /** Priority: rules with lower numbers are tried first. */
    public static final int FRA_PRIORITY = 6;
    /** Firewall mark of the packet. */
    public static final int FRA_FWMARK = 10;
    /** Realms of the route. */
    public static final int FRA_FLOW = 11;
    /** Tunnel id of the packet. */
    public static final int FRA_TUN_ID = 12;
    /** Device group whose routes are rejected; -1 for none. */
    public static final int FRA_SUPPRESS_IFGROUP = 13;
    /** Routes with this prefix length or a shorter one are rejected; -1 for none. */
    public static final int FRA_SUPPRESS_PREFIXLEN = 14;
    /** Routing table; {@code FR_ACT_TO_TBL}. */
    public static final int FRA_TABLE = 15;
    /** Mask of the firewall mark. */
    public static final int FRA_FWMASK = 16;
    /** Name of the output interface, for packets of local sockets. */
    public static final int FRA_OIFNAME = 17;
    /** Alignment of 64-bit values. */
    public static final int FRA_PAD = 18;
    /** Whether the table is that of the packet's VRF (L3 master device): 0 or 1. */
    public static final int FRA_L3MDEV = 19;
    /** Range of user ids of the socket; {@code struct fib_rule_uid_range}. */
    public static final int FRA_UID_RANGE = 20;
    /** Origin of the rule: {@code RTPROT_*}. */
    public static final int FRA_PROTOCOL = 21;
    /** IP protocol of the packet. */
    public static final int FRA_IP_PROTO = 22;
    /** Range of source ports; {@code struct fib_rule_port_range}. */
    public static final int FRA_SPORT_RANGE = 23;
    /** Range of destination ports; {@code struct fib_rule_port_range}. */
    public static final int FRA_DPORT_RANGE = 24;
    /** DSCP of the packet. */
    public static final int FRA_DSCP = 25;
    /** IPv6 flow label of the packet. */
    public static final int FRA_FLOWLABEL = 26;
    /** Mask of the flow label. */
    public static final int FRA_FLOWLABEL_MASK = 27;
    /** Mask of the source port. */
    public static final int FRA_SPORT_MASK = 28;
    /** Mask of the destination port. */
    public static final int FRA_DPORT_MASK = 29;
    /** Mask of the DSCP. */
    public static final int FRA_DSCP_MASK = 30;

    private static final StructSchema UID_RANGE = StructSchema.builder("fib_rule_uid_range")
            .add("start", Types.U32)
            .add("end", Types.U32)
            .build();

    private static final StructSchema PORT_RANGE = StructSchema.builder("fib_rule_port_range")
            .add("start", Types.U16)
            .add("end", Types.U16)
            .build();

    /** All attributes of a rule. */
    public static final AttributeSet SET = AttributeSet.builder("FRA")
            .add(FRA_DST, "FRA_DST", Types.prefix("dst_len"))
            .add(FRA_SRC, "FRA_SRC", Types.prefix("src_len"))
            .add(FRA_IIFNAME, "FRA_IIFNAME", Types.STRING)
            .add(FRA_GOTO, "FRA_GOTO", Types.U32)
            .add(FRA_PRIORITY, "FRA_PRIORITY", Types.U32)
            .add(FRA_FWMARK, "FRA_FWMARK", Types.U32)
            .add(FRA_FLOW, "FRA_FLOW", Types.U32)
            .add(FRA_TUN_ID, "FRA_TUN_ID", Types.BE64)
            .add(FRA_SUPPRESS_IFGROUP, "FRA_SUPPRESS_IFGROUP", Types.S32)
            .add(FRA_SUPPRESS_PREFIXLEN, "FRA_SUPPRESS_PREFIXLEN", Types.S32)
            .add(FRA_TABLE, "FRA_TABLE", Types.U32.named(RouteTables.NAMES))
            .add(FRA_FWMASK, "FRA_FWMASK", Types.U32)
            .add(FRA_OIFNAME, "FRA_OIFNAME", Types.STRING)
            .add(FRA_PAD, "FRA_PAD", Types.PAD)
            .add(FRA_L3MDEV, "FRA_L3MDEV", Types.U8)
            .add(FRA_UID_RANGE, "FRA_UID_RANGE", Types.struct(UID_RANGE))
            .add(FRA_PROTOCOL, "FRA_PROTOCOL", Types.U8.named(RouteProtocol.NAMES))
            .add(FRA_IP_PROTO, "FRA_IP_PROTO", Types.U8.named(IpProtocols.NAMES))
            .add(FRA_SPORT_RANGE, "FRA_SPORT_RANGE", Types.struct(PORT_RANGE))
            .add(FRA_DPORT_RANGE, "FRA_DPORT_RANGE", Types.struct(PORT_RANGE))
            .add(FRA_DSCP, "FRA_DSCP", Types.U8)
            .add(FRA_FLOWLABEL, "FRA_FLOWLABEL", Types.BE32)
            .add(FRA_FLOWLABEL_MASK, "FRA_FLOWLABEL_MASK", Types.BE32)
            .add(FRA_SPORT_MASK, "FRA_SPORT_MASK", Types.U16)
            .add(FRA_DPORT_MASK, "FRA_DPORT_MASK", Types.U16)
            .add(FRA_DSCP_MASK, "FRA_DSCP_MASK", Types.U8)
            .build();

    private RuleAttributes() {}
}
