package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.*;
import static io.github.netlink4j.rtnetlink.route.RouteMetricAttributes.RTAX_MTU;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.rtnetlink.base.ObjectType;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route: {@code RTM_NEWROUTE}, {@code RTM_DELROUTE}, {@code RTM_GETROUTE}; {@code struct rtmsg} and {@code RTA_*};
 * {@code net/ipv4/fib_frontend.c}, {@code net/ipv6/route.c}.
 *
 * <pre>
 *  0         1         2         3         4         5         6         7         8                   12
 *  +---------+---------+---------+---------+---------+---------+---------+---------+-------------------+----------
 *  | family  | dst_len | src_len | tos     | table   | protocol| scope   | type    | flags             | RTA_* …
 *  +---------+---------+---------+---------+---------+---------+---------+---------+-------------------+----------
 * </pre>
 */
public final class RouteMessage extends RtnlMessage<RouteMessage> {
    private static final StructSchema RTMSG = StructSchema.builder("rtmsg")
            .add("rtm_family", Types.U8, AddressFamily.NAMES)
            .add("rtm_dst_len", Types.U8)
            .add("rtm_src_len", Types.U8)
            .add("rtm_tos", Types.U8)
            .add("rtm_table", Types.U8, RouteTables.NAMES)
            .add("rtm_protocol", Types.U8, RouteProtocol.NAMES)
            .add("rtm_scope", Types.U8, Scope.NAMES)
            .add("rtm_type", Types.U8, RouteType.NAMES)
            .add("rtm_flags", Types.U32, RouteFlags.NAMES)
            .build();

    /** Length of {@code struct rtmsg} in bytes. */
    public static final int LENGTH = RTMSG.length();

    /** {@code struct rtmsg} and {@code RTA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(RTMSG, RouteAttributes.SET);

    /** The messages that this class is for. */
    public static final MessageTable TABLE = Rtm.table(SCHEMA, RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE);

    static final ObjectType<RouteMessage> TYPE =
            new ObjectType<>(TABLE, RTM_NEWROUTE, RouteMessage::new, RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE);

    private static final int RTM_DST_LEN = RTMSG.offsetOf("rtm_dst_len");
    private static final int RTM_SRC_LEN = RTMSG.offsetOf("rtm_src_len");
    private static final int RTM_TOS = RTMSG.offsetOf("rtm_tos");
    private static final int RTM_TABLE = RTMSG.offsetOf("rtm_table");
    static final int RTM_PROTOCOL = RTMSG.offsetOf("rtm_protocol");
    private static final int RTM_SCOPE = RTMSG.offsetOf("rtm_scope");
    static final int RTM_TYPE = RTMSG.offsetOf("rtm_type");
    private static final int RTM_FLAGS = RTMSG.offsetOf("rtm_flags");

    /** An empty message; {@link #wrap} gives it bytes. */
    public RouteMessage() {
        super(TYPE);
    }

    /** Length of the destination's prefix in bits; {@code rtm_dst_len}. */
    public int destinationLength() {
        return headerU8(RTM_DST_LEN);
    }

    /** Length of the source's prefix in bits; {@code rtm_src_len}. */
    public int sourceLength() {
        return headerU8(RTM_SRC_LEN);
    }

    /** Type of service; {@code rtm_tos}. */
    public int tos() {
        return headerU8(RTM_TOS);
    }

    /** Routing table, 254 for the main one; {@code RTA_TABLE}, or {@code rtm_table} where that is absent. */
    public long table() {
        return has(RTA_TABLE) ? u32(RTA_TABLE) : headerU8(RTM_TABLE);
    }

    /** Origin of the route; {@code rtm_protocol}. */
    public RouteProtocol protocol() {
        return RouteProtocol.of(headerU8(RTM_PROTOCOL));
    }

    /** Scope of the destination; {@code rtm_scope}. */
    public Scope scope() {
        return Scope.of(headerU8(RTM_SCOPE));
    }

    /** What it does with a packet; {@code rtm_type}. */
    public RouteType type() {
        return RouteType.of(headerU8(RTM_TYPE));
    }

    /** {@link RouteFlags} {@code RTM_F_*}, and {@code RTNH_F_*} of its only next hop; {@code rtm_flags}. */
    public int flags() {
        return headerS32(RTM_FLAGS);
    }

    /**
     * Destination: {@code RTA_DST} with {@code rtm_dst_len}; {@code 0.0.0.0/0} or {@code ::/0} of a default route, which has no
     * {@code RTA_DST}.
     *
     * @return {@code null} where the family is not IPv4 or IPv6
     */
    public @Nullable IpPrefix destination() {
        return prefix(RTA_DST, "rtm_dst_len", destinationLength());
    }

    /** Source prefix, as {@link #destination()} has the destination: {@code RTA_SRC} with {@code rtm_src_len}. */
    public @Nullable IpPrefix source() {
        return prefix(RTA_SRC, "rtm_src_len", sourceLength());
    }

    private @Nullable IpPrefix prefix(int type, String lengthField, int length) {
        InetAddress unspecified = IpAddresses.unspecified(headerU8(FAMILY));
        if (unspecified == null) {
            return null;
        }
        InetAddress address = ipAddress(type);
        return IpAddresses.prefix(lengthField, address == null ? unspecified : address, length);
    }

    /**
     * Gateway, of the route's own family or another; {@code RTA_GATEWAY}, {@code RTA_VIA}. A link-local IPv6 gateway has the
     * output interface as its scope id.
     *
     * @return {@code null} also where the gateway is not an IP address: MPLS routes may have a link-layer address
     */
    public @Nullable InetAddress gateway() {
        return Gateway.read(this, outputInterfaceIndex());
    }

    /** Index of the output interface; {@code RTA_OIF}. */
    public int outputInterfaceIndex() {
        return s32(RTA_OIF);
    }

    /** Index of the input interface; {@code RTA_IIF}. */
    public int inputInterfaceIndex() {
        return s32(RTA_IIF);
    }

    /** Metric: the route with the lowest is used; {@code RTA_PRIORITY}. */
    public long metric() {
        return u32(RTA_PRIORITY);
    }

    /** Preferred source address, with a scope id as {@link #gateway()}; {@code RTA_PREFSRC}. */
    public @Nullable InetAddress preferredSource() {
        return IpAddresses.scoped(ipAddress(RTA_PREFSRC), outputInterfaceIndex());
    }

    /** Path MTU in bytes, 0 where the link's MTU applies; {@code RTAX_MTU} of {@code RTA_METRICS}. */
    public long mtu() {
        return nestedU32(RTA_METRICS, RouteMetricAttributes.SET, RTAX_MTU);
    }

    /** The next hops of a multipath route; owned, empty where the route has only one; {@code RTA_MULTIPATH}. */
    public List<NextHop> nextHops() {
        AttributeCursor hops = attribute(RTA_MULTIPATH);
        return hops == null ? List.of() : NextHop.listOf(hops);
    }

    /** Id of the nexthop object; {@code RTA_NH_ID}. */
    public long nextHopId() {
        return u32(RTA_NH_ID);
    }

    /** Type of the encapsulation; {@code RTA_ENCAP_TYPE}. */
    public EncapType encapType() {
        return EncapType.of(u16(RTA_ENCAP_TYPE));
    }
}
