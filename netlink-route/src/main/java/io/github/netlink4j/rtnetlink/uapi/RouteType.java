package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * What a route does with a packet: any number, with the names of {@code RTN_*}; {@code rtnetlink.h}.
 *
 * @param number {@code rtm_type}, 0 to 255
 */
public record RouteType(int number) {
    /** Not said. */
    public static final RouteType UNSPEC = new RouteType(0);
    /** Sends it to a gateway, or directly. */
    public static final RouteType UNICAST = new RouteType(1);
    /** Takes it: it is for this host. */
    public static final RouteType LOCAL = new RouteType(2);
    /** Takes it, and sends it as a broadcast. */
    public static final RouteType BROADCAST = new RouteType(3);
    /** Takes it, and sends it as unicast. */
    public static final RouteType ANYCAST = new RouteType(4);
    /** A multicast route. */
    public static final RouteType MULTICAST = new RouteType(5);
    /** Drops it in silence. */
    public static final RouteType BLACKHOLE = new RouteType(6);
    /** Drops it, and says that the host is unreachable. */
    public static final RouteType UNREACHABLE = new RouteType(7);
    /** Drops it, and says that this is prohibited. */
    public static final RouteType PROHIBIT = new RouteType(8);
    /** Goes on with the next rule. */
    public static final RouteType THROW = new RouteType(9);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(0, "RTN_UNSPEC")
            .add(1, "RTN_UNICAST")
            .add(2, "RTN_LOCAL")
            .add(3, "RTN_BROADCAST")
            .add(4, "RTN_ANYCAST")
            .add(5, "RTN_MULTICAST")
            .add(6, "RTN_BLACKHOLE")
            .add(7, "RTN_UNREACHABLE")
            .add(8, "RTN_PROHIBIT")
            .add(9, "RTN_THROW")
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
