package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_FILTERED;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_OIF;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_TABLE;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;

/**
 * Filters of routes.
 *
 * <pre>{@code
 * RouteFilter.table(254).and(RouteFilter.protocol(RouteProtocol.BGP))
 * }</pre>
 */
public final class RouteFilter {
    private RouteFilter() {}

    /**
     * Routes of a table; 254 is the main table. A table that does not exist has no routes; together with a single family the
     * kernel rejects it with {@code ENOENT}.
     *
     * @param table 1 to 4,294,967,295
     */
    public static ObjectFilter<RouteMessage> table(long table) {
        Range.positiveU32("table", table);
        return ObjectFilter.attribute(RTA_TABLE, m -> m.u32(RTA_TABLE, table), route -> route.table() == table);
    }

    /** Routes of an origin. */
    public static ObjectFilter<RouteMessage> protocol(RouteProtocol protocol) {
        return ObjectFilter.header(
                RouteMessage.RTM_PROTOCOL, protocol.number(), route -> protocol.equals(route.protocol()));
    }

    /** Routes of a type. */
    public static ObjectFilter<RouteMessage> type(RouteType type) {
        return ObjectFilter.header(RouteMessage.RTM_TYPE, type.number(), route -> type.equals(route.type()));
    }

    /** Routes whose output interface, or that of a next hop, is the link of a name. */
    public static ObjectFilter<RouteMessage> outputInterface(String name) {
        return outputInterface(LinkReference.of(name));
    }

    /** Routes whose output interface, or that of a next hop, is the link of an index. */
    public static ObjectFilter<RouteMessage> outputInterface(int index) {
        return outputInterface(LinkReference.of(index));
    }

    private static ObjectFilter<RouteMessage> outputInterface(LinkReference link) {
        return ObjectFilter.link(RTA_OIF, link, RouteFilter::hasOutputInterface);
    }

    /** A route with a nexthop object may be sent without its interface: the sysctl net.ipv4.nexthop_compat_mode is 0. */
    private static boolean hasOutputInterface(RouteMessage route, int index) {
        return (route.messageFlags() & NLM_F_DUMP_FILTERED) != 0
                || route.outputInterfaceIndex() == index
                || route.nextHops().stream().anyMatch(hop -> hop.outputInterfaceIndex() == index);
    }
}
