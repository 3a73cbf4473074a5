package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.*;
import static io.github.netlink4j.rtnetlink.route.RouteMetricAttributes.RTAX_MTU;
import static io.github.netlink4j.rtnetlink.uapi.RouteTables.RT_TABLE_MAIN;
import static io.github.netlink4j.rtnetlink.uapi.RouteTables.RT_TABLE_UNSPEC;

import io.github.netlink4j.rtnetlink.base.OnLinkSpec;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A route to add, replace, change or delete; see {@link Routes#add}. By default it is of {@link RouteType#UNICAST} and
 * {@link RouteProtocol#STATIC}, in the main table. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.routes().replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").metric(50));
 * rtnl.routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
 * }</pre>
 */
public final class RouteSpec extends OnLinkSpec<RouteSpec> {
    private static final String DEFAULT = "default";
    private static final String DEFAULT_IPV4 = "0.0.0.0/0";
    private static final int LARGEST_IN_HEADER = 255;
    /** Route types that need a gateway or an output interface. */
    private static final Set<RouteType> WITH_NEXT_HOP =
            Set.of(RouteType.UNICAST, RouteType.LOCAL, RouteType.BROADCAST, RouteType.ANYCAST, RouteType.MULTICAST);

    private final IpPrefix destination;
    private final List<NextHopSpec> nextHops = new ArrayList<>();
    private @Nullable RouteType type;
    private @Nullable RouteProtocol protocol;
    private @Nullable Scope scope;
    private @Nullable IpPrefix source;
    private @Nullable InetAddress gateway;
    private int tos;
    private long table = RT_TABLE_MAIN;

    private RouteSpec(IpPrefix destination) {
        super(RouteMessage.TYPE);
        this.destination = destination;
    }

    /**
     * A route to a network, such as {@code 10.1.0.0/16}. {@code default} is {@code 0.0.0.0/0}, the IPv4 default route;
     * {@code ::/0} is that of IPv6.
     *
     * @throws IllegalArgumentException if the text is not a prefix, or a host bit is set
     */
    public static RouteSpec to(String destination) {
        return to(IpPrefix.of(destination.equals(DEFAULT) ? DEFAULT_IPV4 : destination));
    }

    /**
     * A route to a network.
     *
     * @throws IllegalArgumentException if a host bit is set
     */
    public static RouteSpec to(IpPrefix destination) {
        return new RouteSpec(destination.requireNetwork());
    }

    /**
     * Source prefix of an IPv6 route: it is for packets from there only; the kernel needs {@code CONFIG_IPV6_SUBTREES};
     * {@code RTA_SRC}.
     *
     * @param prefix a network, such as {@code 2001:db8::/32}
     * @throws IllegalArgumentException if the text is not a prefix, a host bit is set, or it or the route is not of IPv6
     */
    public RouteSpec from(String prefix) {
        IpPrefix network = IpPrefix.of(prefix).requireNetwork();
        if (!network.family().equals(AddressFamily.INET6)
                || !destination.family().equals(AddressFamily.INET6)) {
            throw new IllegalArgumentException(this + ": from " + network + ": a route from a prefix is of IPv6");
        }
        source = network;
        return this;
    }

    /** Type of service of the packets of an IPv4 route, 0 to 255, without the two ECN bits; {@code rtm_tos}. */
    public RouteSpec tos(int tos) {
        this.tos = Range.u8("tos", tos);
        return this;
    }

    /** Gateway; an IPv4 route may have an IPv6 gateway; {@code RTA_GATEWAY}, {@code RTA_VIA}. */
    public RouteSpec via(String address) {
        return via(IpPrefix.address(address));
    }

    /** Gateway, as for {@link #via(String)}. Its scope id is ignored: {@code on} sets the output interface. */
    public RouteSpec via(InetAddress address) {
        gateway = Objects.requireNonNull(address, "gateway");
        return this;
    }

    /** Adds a next hop of a multipath route, whose next hops share the traffic by weight; {@code RTA_MULTIPATH}. */
    public RouteSpec nextHop(NextHopSpec hop) {
        nextHops.add(hop);
        return this;
    }

    /** Adds a next hop of a multipath route, as a received route has it; {@code RTA_MULTIPATH}. */
    public RouteSpec nextHop(NextHop hop) {
        return nextHop(new NextHopSpec(hop));
    }

    /** Drops packets without an ICMP message; {@code RTN_BLACKHOLE}. */
    public RouteSpec blackhole() {
        return type(RouteType.BLACKHOLE);
    }

    /** Drops packets with ICMP host unreachable; {@code RTN_UNREACHABLE}. */
    public RouteSpec unreachable() {
        return type(RouteType.UNREACHABLE);
    }

    /** Drops packets with ICMP administratively prohibited; {@code RTN_PROHIBIT}. */
    public RouteSpec prohibit() {
        return type(RouteType.PROHIBIT);
    }

    /** Type of the route; {@code rtm_type}. */
    public RouteSpec type(RouteType type) {
        this.type = Objects.requireNonNull(type, "type");
        return this;
    }

    /** Origin of the route; {@code rtm_protocol}. */
    public RouteSpec protocol(RouteProtocol protocol) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        return this;
    }

    /** Scope of the destination; by default as ip-route(8) derives it from type and gateway. IPv6 has none; {@code rtm_scope}. */
    public RouteSpec scope(Scope scope) {
        this.scope = Objects.requireNonNull(scope, "scope");
        return this;
    }

    /** Routing table, 1 to 4,294,967,295; {@code RTA_TABLE}. */
    public RouteSpec table(long table) {
        this.table = Range.positiveU32("table", table);
        return this;
    }

    /**
     * Metric: the route with the lowest is used; IPv6 treats 0 as 1,024; {@code RTA_PRIORITY}.
     *
     * @param metric 0 to 4,294,967,295
     */
    public RouteSpec metric(long metric) {
        return u32(RTA_PRIORITY, metric);
    }

    /**
     * Preferred source address; {@code RTA_PREFSRC}.
     *
     * @throws IllegalArgumentException if the text is not an address of the destination's family
     */
    public RouteSpec preferredSource(String address) {
        return ipAddress(RTA_PREFSRC, IpAddresses.ofFamilyOf(destination, "preferred source", address));
    }

    /**
     * Path MTU; {@code RTAX_MTU}.
     *
     * @param bytes 0 to 4,294,967,295
     */
    public RouteSpec mtu(long bytes) {
        Range.u32("mtu", bytes);
        return with(m -> m.nest(RTA_METRICS, metrics -> metrics.u32(RTAX_MTU, bytes)));
    }

    /** In a request to delete, fields that are not set match any value; otherwise they get their defaults. */
    @Override
    protected void write(SpecWriter writer, Operation operation) {
        boolean isPattern = operation == Operation.DELETE;
        RouteType defaultType = isPattern ? RouteType.UNSPEC : RouteType.UNICAST;
        RouteProtocol defaultProtocol = isPattern ? RouteProtocol.UNSPEC : RouteProtocol.STATIC;
        RouteType routeType = type != null ? type : defaultType;
        Scope defaultScope = isPattern ? Scope.NOWHERE : usualScope(routeType);
        writer.message()
                .headerU8(destination.family().number())
                .headerU8(destination.length())
                .headerU8(source == null ? 0 : source.length())
                .headerU8(tos)
                .headerU8(table > LARGEST_IN_HEADER ? RT_TABLE_UNSPEC : (int) table)
                .headerU8((protocol != null ? protocol : defaultProtocol).number())
                .headerU8((scope != null ? scope : defaultScope).number())
                .headerU8(routeType.number())
                .headerU32(0);
        writeAttributes(writer);
        if (!isPattern && WITH_NEXT_HOP.contains(routeType)) {
            requireNextHop(writer);
        }
    }

    /** The kernel rejects a route without gateway and output interface with {@code ENODEV}, without a text. */
    private void requireNextHop(SpecWriter writer) {
        if (!writer.hasAny(RTA_GATEWAY, RTA_VIA, RTA_OIF, RTA_MULTIPATH, RTA_NH_ID)) {
            throw new IllegalStateException(
                    this + ": the route has no gateway and no output interface: call via(…), on(…) or"
                            + " nextHop(…), or blackhole() to drop packets");
        }
    }

    private void writeAttributes(SpecWriter writer) {
        if (destination.length() > 0) {
            writer.message().ipAddress(RTA_DST, destination.address());
        }
        if (source != null) {
            writer.message().ipAddress(RTA_SRC, source.address());
        }
        if (table > LARGEST_IN_HEADER) {
            writer.message().u32(RTA_TABLE, table);
        }
        if (gateway != null) {
            Gateway.write(writer.message(), destination.family(), gateway);
        }
        LinkReference output = link();
        if (output != null) {
            writer.index(RTA_OIF, output);
        }
        if (!nextHops.isEmpty()) {
            writer.message()
                    .attribute(RTA_MULTIPATH, m -> nextHops.forEach(hop -> hop.write(writer, destination.family())));
        }
        append(writer);
    }

    /** The scope that ip-route(8) derives. */
    private Scope usualScope(RouteType routeType) {
        if (destination.family().equals(AddressFamily.INET6)) {
            return Scope.UNIVERSE;
        }
        if (routeType.equals(RouteType.LOCAL)) {
            return Scope.HOST;
        }
        boolean isDirect = routeType.equals(RouteType.UNICAST) && gateway == null && nextHops.isEmpty();
        boolean isToMany = routeType.equals(RouteType.BROADCAST)
                || routeType.equals(RouteType.MULTICAST)
                || routeType.equals(RouteType.ANYCAST);
        return isDirect || isToMany ? Scope.LINK : Scope.UNIVERSE;
    }

    /** The destination. */
    @Override
    public String toString() {
        return destination.toString();
    }
}
