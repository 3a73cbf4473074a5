package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_OIF;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_TABLE;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import java.util.List;

/**
 * Selects routes. Immutable.
 *
 * <pre>{@code
 * RouteFilter.table(254).and(RouteFilter.protocol(RouteProtocol.BGP))
 * }</pre>
 */
public final class RouteFilter extends ObjectFilter<RouteMessage, RouteFilter> {
    /** All routes of all tables and families, including multicast and MPLS routes. */
    public static final RouteFilter ALL = new RouteFilter(List.of());

    private RouteFilter(List<Condition<RouteMessage>> conditions) {
        super(RouteMessage.LENGTH, conditions);
    }

    @Override
    protected RouteFilter create(List<Condition<RouteMessage>> conditions) {
        return new RouteFilter(conditions);
    }

    private static RouteFilter of(Condition<RouteMessage> condition) {
        return new RouteFilter(List.of(condition));
    }

    /** Routes of a family: {@code AF_INET} or {@code AF_INET6}. */
    public static RouteFilter family(AddressFamily family) {
        return of(Condition.header(RouteMessage.FAMILY, family.number(), route -> family.equals(route.family())));
    }

    /**
     * Routes of a table; 254 is the main table. A table that does not exist has no routes; together with a single family the
     * kernel rejects it with {@code ENOENT}.
     *
     * @param table 1 to 4,294,967,295
     */
    public static RouteFilter table(long table) {
        Range.positiveU32("table", table);
        return of(Condition.attribute(RTA_TABLE, m -> m.u32(RTA_TABLE, table), route -> route.table() == table));
    }

    /** Routes of an origin. */
    public static RouteFilter protocol(RouteProtocol protocol) {
        return of(Condition.header(
                RouteMessage.RTM_PROTOCOL, protocol.number(), route -> protocol.equals(route.protocol())));
    }

    /** Routes of a type. */
    public static RouteFilter type(RouteType type) {
        return of(Condition.header(RouteMessage.RTM_TYPE, type.number(), route -> type.equals(route.type())));
    }

    /** Routes whose output interface, or that of a next hop, is the link of a name. */
    public static RouteFilter on(String name) {
        return on(LinkReference.of(name));
    }

    /** Routes whose output interface, or that of a next hop, is the link of an index. */
    public static RouteFilter on(int index) {
        return on(LinkReference.of(index));
    }

    private static RouteFilter on(LinkReference link) {
        return of(Condition.link(RTA_OIF, link, RouteFilter::isOn));
    }

    private static boolean isOn(RouteMessage route, int index) {
        return route.outputInterface() == index
                || route.nextHops().stream().anyMatch(hop -> hop.interfaceIndex() == index);
    }
}
