package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.*;
import static io.github.netlink4j.rtnetlink.route.RouteMetricAttributes.RTAX_MTU;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
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
    /** Length of {@code struct rtmsg} in bytes. */
    public static final int LENGTH = 12;

    /** {@code struct rtmsg} and {@code RTA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(
            StructSchema.builder("rtmsg")
                    .add("rtm_family", Types.U8, AddressFamily.NAMES)
                    .add("rtm_dst_len", Types.U8)
                    .add("rtm_src_len", Types.U8)
                    .add("rtm_tos", Types.U8)
                    .add("rtm_table", Types.U8, RouteTables.NAMES)
                    .add("rtm_protocol", Types.U8, RouteProtocol.NAMES)
                    .add("rtm_scope", Types.U8, Scope.NAMES)
                    .add("rtm_type", Types.U8, RouteType.NAMES)
                    .add("rtm_flags", Types.U32, RouteFlags.NAMES)
                    .build(),
            RouteAttributes.SET);

    /** The messages that this class is for. */
    public static final MessageTable TABLE = Rtm.table(SCHEMA, RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE);

    private static final int RTM_DST_LEN = 1;
    private static final int RTM_SRC_LEN = 2;
    private static final int RTM_TOS = 3;
    private static final int RTM_TABLE = 4;
    static final int RTM_PROTOCOL = 5;
    private static final int RTM_SCOPE = 6;
    static final int RTM_TYPE = 7;
    private static final int RTM_FLAGS = 8;

    /** An empty message; {@link #wrap} gives it bytes. */
    public RouteMessage() {
        super(TABLE, SCHEMA);
    }

    @Override
    protected RouteMessage create() {
        return new RouteMessage();
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
        return new RouteProtocol(headerU8(RTM_PROTOCOL));
    }

    /** Scope of the destination; {@code rtm_scope}. */
    public Scope scope() {
        return new Scope(headerU8(RTM_SCOPE));
    }

    /** What it does with a packet; {@code rtm_type}. */
    public RouteType type() {
        return new RouteType(headerU8(RTM_TYPE));
    }

    /** {@link RouteFlags}; {@code rtm_flags}. */
    public int flags() {
        return headerS32(RTM_FLAGS);
    }

    /**
     * Destination: {@code RTA_DST} with {@code rtm_dst_len}. A default route, which has no {@code RTA_DST}, is for
     * {@code 0.0.0.0/0} or {@code ::/0}.
     *
     * @return the prefix; {@code null} of a family that is not IPv4 or IPv6
     */
    public @Nullable IpPrefix destination() {
        return prefix(RTA_DST, "rtm_dst_len", destinationLength());
    }

    /** Source prefix, as {@link #destination()} is read: {@code RTA_SRC} with {@code rtm_src_len}. */
    public @Nullable IpPrefix source() {
        return prefix(RTA_SRC, "rtm_src_len", sourceLength());
    }

    private @Nullable IpPrefix prefix(int type, String lengthField, int length) {
        InetAddress any = IpPrefix.any(headerU8(FAMILY));
        if (any == null) {
            return null;
        }
        InetAddress address = ipAddress(type);
        return IpPrefix.received(lengthField, address == null ? any : address, length);
    }

    /**
     * Gateway, of the route's own family or another; {@code RTA_GATEWAY}, {@code RTA_VIA}.
     *
     * @return {@code null} also of one that is no IP address: MPLS routes may have a link-layer address
     */
    public @Nullable InetAddress gateway() {
        return NextHop.gateway(this);
    }

    /** Index of the output interface; {@code RTA_OIF}. */
    public int outputInterface() {
        return s32(RTA_OIF);
    }

    /** Index of the input interface; {@code RTA_IIF}. */
    public int inputInterface() {
        return s32(RTA_IIF);
    }

    /** Metric: the route with the lowest is used; {@code RTA_PRIORITY}. */
    public long metric() {
        return u32(RTA_PRIORITY);
    }

    /** Source address that is preferred; {@code RTA_PREFSRC}. */
    public @Nullable InetAddress preferredSource() {
        return ipAddress(RTA_PREFSRC);
    }

    /** MTU in bytes, 0 where the link's counts; {@code RTAX_MTU} of {@code RTA_METRICS}. */
    public long mtu() {
        AttributeView metrics = nested(RTA_METRICS, RouteMetricAttributes.SET);
        return metrics != null ? metrics.u32(RTAX_MTU) : 0;
    }

    /** The next hops of a route that has several; owned, empty where it has one; {@code RTA_MULTIPATH}. */
    public List<NextHop> nextHops() {
        AttributeCursor hops = attribute(RTA_MULTIPATH);
        return hops == null ? List.of() : NextHop.listOf(hops);
    }

    /** Id of the nexthop object; {@code RTA_NH_ID}. */
    public long nextHopId() {
        return u32(RTA_NH_ID);
    }

    /** Kind of the encapsulation, {@code LWTUNNEL_ENCAP_*}; {@code RTA_ENCAP_TYPE}. */
    public int encapType() {
        return u16(RTA_ENCAP_TYPE);
    }
}
