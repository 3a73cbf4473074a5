package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.uapi.Scope;

import io.github.netlink4j.rtnetlink.uapi.RouteType;

import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import io.github.netlink4j.rtnetlink.internal.Range;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_DST;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_METRICS;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_MULTIPATH;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_OIF;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_PREFSRC;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_PRIORITY;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_TABLE;
import static io.github.netlink4j.rtnetlink.route.RouteMetricAttributes.RTAX_MTU;
import static io.github.netlink4j.rtnetlink.uapi.RouteTables.RT_TABLE_MAIN;
import static io.github.netlink4j.rtnetlink.uapi.RouteTables.RT_TABLE_UNSPEC;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A route that is to be; see {@link Routes#add}. Unicast in the main table, made by the administrator, unless it is said. Not
 * thread-safe.
 *
 * <pre>{@code
 * route.routes().replace(RouteSpec.to("10.1.0.0/16").via("192.0.2.1").metric(50));
 * route.routes().add(RouteSpec.to("10.2.0.0/16").blackhole());
 * }</pre>
 */
public final class RouteSpec {
    private static final int LARGEST_IN_HEADER = 255;

    private final IpPrefix destination;
    private final List<NextHopSpec> nextHops = new ArrayList<>();
    private final List<Consumer<MessageBuilder>> attributes = new ArrayList<>();
    private @Nullable RouteType type;
    private @Nullable RouteProtocol protocol;
    private @Nullable Scope scope;
    private @Nullable LinkReference link;
    private @Nullable InetAddress gateway;
    private long table = RT_TABLE_MAIN;

    private RouteSpec(IpPrefix destination) {
        this.destination = destination;
    }

    /**
     * A route to a network, such as {@code 10.1.0.0/16}; {@code 0.0.0.0/0} and {@code ::/0} are default routes.
     *
     * @throws IllegalArgumentException if the text is none, or an address in a network
     */
    public static RouteSpec to(String destination) {
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

    /** Gateway; an IPv4 destination can be behind an IPv6 gateway too. */
    public RouteSpec via(String address) {
        return via(IpPrefix.address(address));
    }

    /** Gateway; an IPv4 destination can be behind an IPv6 gateway too. */
    public RouteSpec via(InetAddress address) {
        gateway = Objects.requireNonNull(address, "gateway");
        return this;
    }

    /** Leaves by the link of a name. */
    public RouteSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** Leaves by the link of an index. */
    public RouteSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** One of several next hops, which share the packets by weight. */
    public RouteSpec nextHop(NextHopSpec hop) {
        nextHops.add(hop);
        return this;
    }

    /** One of several next hops, as another route has it. */
    public RouteSpec nextHop(NextHop hop) {
        return nextHop(new NextHopSpec(hop));
    }

    /** Drops packets in silence. */
    public RouteSpec blackhole() {
        return type(RouteType.BLACKHOLE);
    }

    /** Drops packets, and says that the host is unreachable. */
    public RouteSpec unreachable() {
        return type(RouteType.UNREACHABLE);
    }

    /** Drops packets, and says that this is prohibited. */
    public RouteSpec prohibit() {
        return type(RouteType.PROHIBIT);
    }

    /** What it does with a packet. */
    public RouteSpec type(RouteType what) {
        type = Objects.requireNonNull(what, "type");
        return this;
    }

    /** Who makes it. */
    public RouteSpec protocol(RouteProtocol who) {
        protocol = Objects.requireNonNull(who, "protocol");
        return this;
    }

    /** How far away the destination is; else as the type and the gateway have it. IPv6 has none. */
    public RouteSpec scope(Scope distance) {
        scope = Objects.requireNonNull(distance, "scope");
        return this;
    }

    /** Routing table, 1 to 4,294,967,295. */
    public RouteSpec table(long number) {
        table = Range.positiveU32("table", number);
        return this;
    }

    /**
     * Metric: the lower wins; 0 of IPv6 is 1,024.
     *
     * @param metric 0 to 4,294,967,295
     */
    public RouteSpec metric(long metric) {
        Range.u32("metric", metric);
        return with(m -> m.u32(RTA_PRIORITY, metric));
    }

    /**
     * Source address that is preferred.
     *
     * @throws IllegalArgumentException if the text is no address of the destination's family
     */
    public RouteSpec preferredSource(String address) {
        InetAddress source = destination.beside("preferred source", address);
        return with(m -> m.ipAddress(RTA_PREFSRC, source));
    }

    /**
     * Largest packet.
     *
     * @param bytes 0 to 4,294,967,295
     */
    public RouteSpec mtu(long bytes) {
        Range.u32("mtu", bytes);
        return with(m -> m.nest(RTA_METRICS, metrics -> metrics.u32(RTAX_MTU, bytes)));
    }

    /**
     * Any other attribute.
     *
     * @param attribute appends it; called once for each time the request is sent
     */
    public RouteSpec with(Consumer<MessageBuilder> attribute) {
        attributes.add(attribute);
        return this;
    }

    /** {@code struct rtmsg} and attributes of a route that is to be, with names resolved. */
    Consumer<MessageBuilder> body(ToIntFunction<String> indexOf) {
        RouteType what = type != null ? type : RouteType.UNICAST;
        RouteProtocol who = protocol != null ? protocol : RouteProtocol.STATIC;
        return message(what, who, scope != null ? scope : usualScope(what), indexOf);
    }

    /** The same of a route that is to be found: what was not said, any has. */
    Consumer<MessageBuilder> pattern(ToIntFunction<String> indexOf) {
        RouteType what = type != null ? type : RouteType.UNSPEC;
        RouteProtocol who = protocol != null ? protocol : RouteProtocol.UNSPEC;
        return message(what, who, scope != null ? scope : Scope.NOWHERE, indexOf);
    }

    /** As {@code ip} has it. */
    private Scope usualScope(RouteType what) {
        if (destination.family().equals(AddressFamily.INET6)) {
            return Scope.UNIVERSE;
        }
        if (what.equals(RouteType.LOCAL)) {
            return Scope.HOST;
        }
        boolean isDirect = what.equals(RouteType.UNICAST) && gateway == null && nextHops.isEmpty();
        boolean isToMany =
                what.equals(RouteType.BROADCAST) || what.equals(RouteType.MULTICAST) || what.equals(RouteType.ANYCAST);
        return isDirect || isToMany ? Scope.LINK : Scope.UNIVERSE;
    }

    private Consumer<MessageBuilder> message(
            RouteType what, RouteProtocol who, Scope distance, ToIntFunction<String> indexOf) {
        int index = link == null ? 0 : link.resolve(indexOf);
        List<NextHop> hops = nextHops.stream().map(h -> h.resolved(indexOf)).toList();
        return m -> {
            m.headerU8(destination.family().number())
                    .headerU8(destination.length())
                    .headerU8(0)
                    .headerU8(0);
            m.headerU8(table > LARGEST_IN_HEADER ? RT_TABLE_UNSPEC : (int) table);
            m.headerU8(who.number())
                    .headerU8(distance.number())
                    .headerU8(what.number())
                    .headerU32(0);
            if (destination.length() > 0) {
                m.ipAddress(RTA_DST, destination.address());
            }
            if (table > LARGEST_IN_HEADER) {
                m.u32(RTA_TABLE, table);
            }
            way(m, index, hops);
            attributes.forEach(attribute -> attribute.accept(m));
        };
    }

    private void way(MessageBuilder message, int index, List<NextHop> hops) {
        if (gateway != null) {
            NextHop.gateway(message, destination.family(), gateway);
        }
        if (index != 0) {
            message.u32(RTA_OIF, index);
        }
        if (!hops.isEmpty()) {
            message.attribute(RTA_MULTIPATH, m -> hops.forEach(hop -> hop.append(m, destination.family())));
        }
    }

    /** The destination. */
    @Override
    public String toString() {
        return destination.toString();
    }
}
