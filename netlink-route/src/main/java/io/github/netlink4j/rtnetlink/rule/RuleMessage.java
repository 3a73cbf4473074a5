package io.github.netlink4j.rtnetlink.rule;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.rtnetlink.rule.RuleAttributes.*;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.rtnetlink.base.ObjectType;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A policy routing rule: {@code RTM_NEWRULE}, {@code RTM_DELRULE}, {@code RTM_GETRULE}; {@code struct fib_rule_hdr} and
 * {@code FRA_*}; {@code net/core/fib_rules.c}, ip-rule(8).
 *
 * <pre>
 *  0         1         2         3         4         5         6         7         8                   12
 *  +---------+---------+---------+---------+---------+---------+---------+---------+-------------------+----------
 *  | family  | dst_len | src_len | tos     | table   | res1    | res2    | action  | flags             | FRA_* …
 *  +---------+---------+---------+---------+---------+---------+---------+---------+-------------------+----------
 * </pre>
 */
public final class RuleMessage extends RtnlMessage<RuleMessage> {
    private static final StructSchema FIB_RULE_HDR = StructSchema.builder("fib_rule_hdr")
            .add("family", Types.U8, AddressFamily.NAMES)
            .add("dst_len", Types.U8)
            .add("src_len", Types.U8)
            .add("tos", Types.U8)
            .add("table", Types.U8, RouteTables.NAMES)
            .pad(2)
            .add("action", Types.U8, RuleAction.NAMES)
            .add("flags", Types.U32, RuleFlags.NAMES)
            .build();

    /** Length of {@code struct fib_rule_hdr} in bytes. */
    public static final int LENGTH = FIB_RULE_HDR.length();

    /** {@code struct fib_rule_hdr} and {@code FRA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(FIB_RULE_HDR, RuleAttributes.SET);

    /** The messages that this class is for. */
    public static final MessageTable TABLE = Rtm.table(SCHEMA, RTM_NEWRULE, RTM_DELRULE, RTM_GETRULE);

    static final ObjectType<RuleMessage> TYPE =
            new ObjectType<>(TABLE, RTM_NEWRULE, RuleMessage::new, RTNLGRP_IPV4_RULE, RTNLGRP_IPV6_RULE);

    private static final int DST_LEN = FIB_RULE_HDR.offsetOf("dst_len");
    private static final int SRC_LEN = FIB_RULE_HDR.offsetOf("src_len");
    private static final int TABLE_FIELD = FIB_RULE_HDR.offsetOf("table");
    private static final int ACTION = FIB_RULE_HDR.offsetOf("action");
    private static final int FLAGS = FIB_RULE_HDR.offsetOf("flags");

    /** An empty message; {@link #wrap} gives it bytes. */
    public RuleMessage() {
        super(TYPE);
    }

    /** Priority: rules with lower numbers are tried first; {@code FRA_PRIORITY}. */
    public long priority() {
        return u32(FRA_PRIORITY);
    }

    /** Destination that it matches, {@code null} for any; {@code FRA_DST} with {@code dst_len}. */
    public @Nullable IpPrefix destination() {
        return prefix(FRA_DST, DST_LEN);
    }

    /** Source that it matches, {@code null} for any; {@code FRA_SRC} with {@code src_len}. */
    public @Nullable IpPrefix source() {
        return prefix(FRA_SRC, SRC_LEN);
    }

    private @Nullable IpPrefix prefix(int type, int length) {
        InetAddress address = ipAddress(type);
        return address == null ? null : IpAddresses.prefix("prefix length", address, headerU8(length));
    }

    /** Input interface by name, {@code null} for any; {@code FRA_IIFNAME}. */
    public @Nullable String inputInterfaceName() {
        return string(FRA_IIFNAME);
    }

    /** Output interface by name, {@code null} for any; {@code FRA_OIFNAME}. */
    public @Nullable String outputInterfaceName() {
        return string(FRA_OIFNAME);
    }

    /** Firewall mark that it matches, 0 without a mask for any; {@code FRA_FWMARK}. */
    public long mark() {
        return u32(FRA_FWMARK);
    }

    /** Mask of {@link #mark}; {@code FRA_FWMASK}. */
    public long markMask() {
        return u32(FRA_FWMASK);
    }

    /** Action; {@code action}. */
    public RuleAction action() {
        return RuleAction.of(headerU8(ACTION));
    }

    /** Routing table; {@code FRA_TABLE}, or {@code table} where that is absent. */
    public long table() {
        return has(FRA_TABLE) ? u32(FRA_TABLE) : headerU8(TABLE_FIELD);
    }

    /** {@link RuleFlags} {@code FIB_RULE_*}; {@code flags}. */
    public int flags() {
        return headerS32(FLAGS);
    }

    /** Whether it matches the packets that do not meet its conditions; {@code FIB_RULE_INVERT}. */
    public boolean isInverted() {
        return (flags() & RuleFlags.FIB_RULE_INVERT) != 0;
    }

    /** The header and the attributes in hexadecimal, without the flags that change when other objects do. */
    String content() {
        byte[] bytes = toBytes();
        Bytes.putU32(ByteBuffer.wrap(bytes), NLMSG_HDRLEN + FLAGS, flags() & ~RuleFlags.STATE);
        return HexFormat.of().formatHex(bytes, NLMSG_HDRLEN, bytes.length);
    }

    /** Origin of the rule; {@code FRA_PROTOCOL}. */
    public RouteProtocol protocol() {
        return RouteProtocol.of(u8(FRA_PROTOCOL));
    }
}
