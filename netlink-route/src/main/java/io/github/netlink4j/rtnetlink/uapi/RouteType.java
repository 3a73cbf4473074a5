package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * The type of a route: any number, with the names of {@code RTN_*}; {@code rtnetlink.h}.
 *
 * @param number {@code rtm_type}, 0 to 255
 */
public record RouteType(int number) {
    /** Unspecified. */
    public static final RouteType UNSPEC = new RouteType(0);
    /** Unicast: sends packets to a gateway or directly. */
    public static final RouteType UNICAST = new RouteType(1);
    /** Local: the destination is this host. */
    public static final RouteType LOCAL = new RouteType(2);
    /** Broadcast: accepted locally, sent as a broadcast. */
    public static final RouteType BROADCAST = new RouteType(3);
    /** Anycast: accepted locally, sent as unicast. */
    public static final RouteType ANYCAST = new RouteType(4);
    /** Multicast. */
    public static final RouteType MULTICAST = new RouteType(5);
    /** Drops packets without an ICMP message. */
    public static final RouteType BLACKHOLE = new RouteType(6);
    /** Drops packets with ICMP host unreachable. */
    public static final RouteType UNREACHABLE = new RouteType(7);
    /** Drops packets with ICMP administratively prohibited. */
    public static final RouteType PROHIBIT = new RouteType(8);
    /** Ends the lookup in this table; the next rule applies. */
    public static final RouteType THROW = new RouteType(9);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(UNSPEC.number, "RTN_UNSPEC")
            .add(UNICAST.number, "RTN_UNICAST")
            .add(LOCAL.number, "RTN_LOCAL")
            .add(BROADCAST.number, "RTN_BROADCAST")
            .add(ANYCAST.number, "RTN_ANYCAST")
            .add(MULTICAST.number, "RTN_MULTICAST")
            .add(BLACKHOLE.number, "RTN_BLACKHOLE")
            .add(UNREACHABLE.number, "RTN_UNREACHABLE")
            .add(PROHIBIT.number, "RTN_PROHIBIT")
            .add(THROW.number, "RTN_THROW")
            .add(10, "RTN_NAT")
            .add(11, "RTN_XRESOLVE");

    /**
     * A type.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public RouteType {
        Range.u8("type of a route", number);
    }

    /** The kernel's name, such as {@code RTN_UNICAST}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
