package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The type of a route: any number, with the names of {@code RTN_*}; {@code rtnetlink.h}.
 *
 * @param number {@code rtm_type}, 0 to 255
 */
public record RouteType(int number) {
    private static final Instances<RouteType> INSTANCES = new Instances<>(Instances.OF_U8, RouteType::new);

    /** Unspecified. */
    public static final RouteType UNSPEC = of(0);
    /** Unicast: sends packets to a gateway or directly. */
    public static final RouteType UNICAST = of(1);
    /** Local: the destination is this host. */
    public static final RouteType LOCAL = of(2);
    /** Broadcast: accepted locally, sent as a broadcast. */
    public static final RouteType BROADCAST = of(3);
    /** Anycast: accepted locally, sent as unicast. */
    public static final RouteType ANYCAST = of(4);
    /** Multicast. */
    public static final RouteType MULTICAST = of(5);
    /** Drops packets without an ICMP message. */
    public static final RouteType BLACKHOLE = of(6);
    /** Drops packets with ICMP host unreachable. */
    public static final RouteType UNREACHABLE = of(7);
    /** Drops packets with ICMP administratively prohibited. */
    public static final RouteType PROHIBIT = of(8);
    /** Ends the lookup in this table; the next rule applies. */
    public static final RouteType THROW = of(9);

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

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static RouteType of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code RTN_UNICAST}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
