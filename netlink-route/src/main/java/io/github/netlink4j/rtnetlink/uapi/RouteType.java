package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The type of a route: any number, with the names of {@code RTN_*}; {@code rtnetlink.h}.
 *
 * @param number {@code rtm_type}, 0 to 255
 */
public record RouteType(int number) {
    private static final OpenType<RouteType> TYPE = OpenType.u8("type of a route", RouteType::new);

    /** Unspecified. */
    public static final RouteType UNSPEC = TYPE.add(0, "RTN_UNSPEC");
    /** Unicast: sends packets to a gateway or directly. */
    public static final RouteType UNICAST = TYPE.add(1, "RTN_UNICAST");
    /** Local: the destination is this host. */
    public static final RouteType LOCAL = TYPE.add(2, "RTN_LOCAL");
    /** Broadcast: accepted locally, sent as a broadcast. */
    public static final RouteType BROADCAST = TYPE.add(3, "RTN_BROADCAST");
    /** Anycast: accepted locally, sent as unicast. */
    public static final RouteType ANYCAST = TYPE.add(4, "RTN_ANYCAST");
    /** Multicast. */
    public static final RouteType MULTICAST = TYPE.add(5, "RTN_MULTICAST");
    /** Drops packets without an ICMP message. */
    public static final RouteType BLACKHOLE = TYPE.add(6, "RTN_BLACKHOLE");
    /** Drops packets with ICMP host unreachable. */
    public static final RouteType UNREACHABLE = TYPE.add(7, "RTN_UNREACHABLE");
    /** Drops packets with ICMP administratively prohibited. */
    public static final RouteType PROHIBIT = TYPE.add(8, "RTN_PROHIBIT");
    /** Ends the lookup in this table; the next rule applies. */
    public static final RouteType THROW = TYPE.add(9, "RTN_THROW");

    /** The names. */
    public static final ValueNames NAMES = TYPE.names().add(10, "RTN_NAT").add(11, "RTN_XRESOLVE");

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public RouteType {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static RouteType of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code RTN_UNICAST}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
