package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.*;
import static io.github.netlink4j.rtnetlink.route.RouteMetricAttributes.RTAX_MTU;
import static io.github.netlink4j.rtnetlink.uapi.RouteTables.RT_TABLE_MAIN;
import static io.github.netlink4j.rtnetlink.uapi.RouteTables.RT_TABLE_UNSPEC;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWROUTE;

import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.Range;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
public final class RouteSpec extends AttributeSettings<RouteSpec> implements ObjectSpec {
    private static final int LARGEST_IN_HEADER = 255;

    private final IpPrefix destination;
    private final List<NextHopSpec> nextHops = new ArrayList<>();
    private @Nullable RouteType type;
    private @Nullable RouteProtocol protocol;
    private @Nullable Scope scope;
    private @Nullable LinkReference link;
    private @Nullable InetAddress gateway;
    private long table = RT_TABLE_MAIN;

    private RouteSpec(IpPrefix destination) {
        super(RouteAttributes.SET);
        this.destination = destination;
    }

    /**
     * A route to a network, such as {@code 10.1.0.0/16}; {@code default}, {@code 0.0.0.0/0} and {@code ::/0} are default
     * routes, {@code default} of IPv4.
     *
     * @throws IllegalArgumentException if the text is none, or an address in a network
     */
    public static RouteSpec to(String destination) {
        if (destination.equals("default")) {
            return to("0.0.0.0/0");
        }
        return to(IpPrefix.of(destination));
    }

    /**
     * A route to a network.
     *
     * @throws IllegalArgumentException if a bit behind the prefix is set
     */
    public static RouteSpec to(IpPrefix destination) {
        if (!destination.isNetwork()) {
            throw new IllegalArgumentException(
                    destination + " is an address in a network: the network is " + destination.network());
        }
        return new RouteSpec(destination);
    }

    /** Gateway; that of an IPv4 destination may be of IPv6; {@code RTA_GATEWAY}, {@code RTA_VIA}. */
    public RouteSpec via(String address) {
        return via(IpPrefix.address(address));
    }

    /** Gateway; that of an IPv4 destination may be of IPv6; {@code RTA_GATEWAY}, {@code RTA_VIA}. */
    public RouteSpec via(InetAddress address) {
        gateway = Objects.requireNonNull(address, "gateway");
        return this;
    }

    /** Output interface, by name; {@code RTA_OIF}. */
    public RouteSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** Output interface, by index; {@code RTA_OIF}. */
    public RouteSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** One of several next hops, which share the packets by weight; {@code RTA_MULTIPATH}. */
    public RouteSpec nextHop(NextHopSpec hop) {
        nextHops.add(hop);
        return this;
    }

    /** One of several next hops, as a route that was read has it; {@code RTA_MULTIPATH}. */
    public RouteSpec nextHop(NextHop hop) {
        return nextHop(new NextHopSpec(hop));
    }

    /** Drops packets silently; {@code RTN_BLACKHOLE}. */
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
    public RouteSpec type(RouteType routeType) {
        type = Objects.requireNonNull(routeType, "type");
        return this;
    }

    /** Origin of the route; {@code rtm_protocol}. */
    public RouteSpec protocol(RouteProtocol origin) {
        protocol = Objects.requireNonNull(origin, "protocol");
        return this;
    }

    /** Scope of the destination; by default as ip(8) derives it from type and gateway. IPv6 has none; {@code rtm_scope}. */
    public RouteSpec scope(Scope ofDestination) {
        scope = Objects.requireNonNull(ofDestination, "scope");
        return this;
    }

    /** Routing table, 1 to 4,294,967,295; {@code RTA_TABLE}. */
    public RouteSpec table(long number) {
        table = Range.positiveU32("table", number);
        return this;
    }

    /**
     * Metric: the route with the lowest is used; 0 of IPv6 is 1,024; {@code RTA_PRIORITY}.
     *
     * @param metric 0 to 4,294,967,295
     */
    public RouteSpec metric(long metric) {
        return u32(RTA_PRIORITY, metric);
    }

    /**
     * Preferred source address; {@code RTA_PREFSRC}.
     *
     * @throws IllegalArgumentException if the text is no address of the destination's family
     */
    public RouteSpec preferredSource(String address) {
        return ipAddress(RTA_PREFSRC, destination.beside("preferred source", address));
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

    @Override
    public EncodedRequest encode(Operation operation) {
        return EncodedRequest.of(
                RouteMessage.TABLE,
                operation.type(RTM_NEWROUTE),
                operation.flags(),
                toString(),
                writer -> write(writer, operation == Operation.DELETE));
    }

    /**
     * Appends {@code struct rtmsg} and the attributes.
     *
     * @param isPattern whether what is not set matches any value; else it has its default
     */
    private void write(SpecWriter writer, boolean isPattern) {
        RouteType defaultType = isPattern ? RouteType.UNSPEC : RouteType.UNICAST;
        RouteProtocol defaultProtocol = isPattern ? RouteProtocol.UNSPEC : RouteProtocol.STATIC;
        RouteType routeType = type != null ? type : defaultType;
        Scope defaultScope = isPattern ? Scope.NOWHERE : usualScope(routeType);
        writer.message()
                .headerU8(destination.family().number())
                .headerU8(destination.length())
                .headerU8(0)
                .headerU8(0)
                .headerU8(table > LARGEST_IN_HEADER ? RT_TABLE_UNSPEC : (int) table)
                .headerU8((protocol != null ? protocol : defaultProtocol).number())
                .headerU8((scope != null ? scope : defaultScope).number())
                .headerU8(routeType.number())
                .headerU32(0);
        writeAttributes(writer);
    }

    private void writeAttributes(SpecWriter writer) {
        if (destination.length() > 0) {
            writer.message().ipAddress(RTA_DST, destination.address());
        }
        if (table > LARGEST_IN_HEADER) {
            writer.message().u32(RTA_TABLE, table);
        }
        if (gateway != null) {
            NextHop.gateway(writer.message(), destination.family(), gateway);
        }
        if (link != null) {
            writer.index(RTA_OIF, link);
        }
        if (!nextHops.isEmpty()) {
            writer.message()
                    .attribute(
                            RTA_MULTIPATH,
                            m -> nextHops.forEach(hop -> hop.hop().write(writer, destination.family())));
        }
        append(writer);
    }

    /** As ip(8) has it. */
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
