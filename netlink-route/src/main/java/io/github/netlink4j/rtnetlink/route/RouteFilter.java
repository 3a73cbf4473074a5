package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.uapi.RouteType;

import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import io.github.netlink4j.rtnetlink.internal.Range;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_OIF;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_TABLE;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which routes are asked for. The kernel filters. A value: immutable.
 *
 * <pre>{@code
 * RouteFilter.table(254).and(RouteFilter.protocol(RouteProtocol.BGP))
 * }</pre>
 */
public final class RouteFilter {
    /** All routes of all tables and families, those of multicast and MPLS among them. */
    public static final RouteFilter ALL =
            new RouteFilter(AddressFamily.UNSPEC, 0, RouteProtocol.UNSPEC, RouteType.UNSPEC, null);

    private final AddressFamily family;
    private final long table;
    private final RouteProtocol protocol;
    private final RouteType type;
    private final @Nullable LinkReference link;

    private RouteFilter(
            AddressFamily family, long table, RouteProtocol protocol, RouteType type, @Nullable LinkReference link) {
        this.family = family;
        this.table = table;
        this.protocol = protocol;
        this.type = type;
        this.link = link;
    }

    /** Routes of a family: {@code AF_INET} or {@code AF_INET6}. */
    public static RouteFilter family(AddressFamily family) {
        return new RouteFilter(family, 0, RouteProtocol.UNSPEC, RouteType.UNSPEC, null);
    }

    /**
     * Routes of a table: 254 is the main one. None of a table that does not exist; asked for with one family alone, the kernel
     * says {@code ENOENT}.
     *
     * @param table 1 to 4,294,967,295
     */
    public static RouteFilter table(long table) {
        Range.positiveU32("table", table);
        return new RouteFilter(AddressFamily.UNSPEC, table, RouteProtocol.UNSPEC, RouteType.UNSPEC, null);
    }

    /** Routes that somebody made. */
    public static RouteFilter protocol(RouteProtocol protocol) {
        return new RouteFilter(AddressFamily.UNSPEC, 0, protocol, RouteType.UNSPEC, null);
    }

    /** Routes of a type. */
    public static RouteFilter type(RouteType type) {
        return new RouteFilter(AddressFamily.UNSPEC, 0, RouteProtocol.UNSPEC, type, null);
    }

    /** Routes that leave by the link of a name. */
    public static RouteFilter on(String name) {
        return on(LinkReference.of(name));
    }

    /** Routes that leave by the link of an index. */
    public static RouteFilter on(int index) {
        return on(LinkReference.of(index));
    }

    private static RouteFilter on(LinkReference link) {
        return new RouteFilter(AddressFamily.UNSPEC, 0, RouteProtocol.UNSPEC, RouteType.UNSPEC, link);
    }

    /** Routes that this and another filter are for; what both say, the other one says. */
    public RouteFilter and(RouteFilter other) {
        return new RouteFilter(
                other.family.equals(AddressFamily.UNSPEC) ? family : other.family,
                other.table == 0 ? table : other.table,
                other.protocol.equals(RouteProtocol.UNSPEC) ? protocol : other.protocol,
                other.type.equals(RouteType.UNSPEC) ? type : other.type,
                other.link == null ? link : other.link);
    }

    /** What is asked for, with names resolved. */
    RouteFilter resolved(ToIntFunction<String> indexOf) {
        LinkReference resolved = link == null ? null : LinkReference.of(link.resolve(indexOf));
        return new RouteFilter(family, table, protocol, type, resolved);
    }

    Consumer<MessageBuilder> body() {
        return m -> {
            m.headerU8(family.number()).headerU8(0).headerU8(0).headerU8(0);
            m.headerU8(0).headerU8(protocol.number()).headerU8(0).headerU8(type.number());
            m.headerU32(0);
            if (table != 0) {
                m.u32(RTA_TABLE, table);
            }
            if (link != null) {
                m.u32(RTA_OIF, link.index());
            }
        };
    }

    Predicate<RouteMessage> test() {
        return route -> (family.equals(AddressFamily.UNSPEC) || family.equals(route.family()))
                && (table == 0 || table == route.table())
                && (protocol.equals(RouteProtocol.UNSPEC) || protocol.equals(route.protocol()))
                && (type.equals(RouteType.UNSPEC) || type.equals(route.type()))
                && (link == null || leavesBy(route, link.index()));
    }

    private static boolean leavesBy(RouteMessage route, int index) {
        return route.outputInterface() == index
                || route.nextHops().stream().anyMatch(hop -> hop.interfaceIndex() == index);
    }
}
