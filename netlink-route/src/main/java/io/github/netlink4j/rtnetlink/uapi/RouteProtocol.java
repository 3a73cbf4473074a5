package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The origin of a route: any number, with the names of {@code RTPROT_*}; {@code rtnetlink.h}. The kernel interprets only numbers
 * below {@link #STATIC}, and {@link #RA}.
 *
 * @param number {@code rtm_protocol}, 0 to 255
 */
public record RouteProtocol(int number) {
    private static final OpenType<RouteProtocol> TYPE = OpenType.u8("protocol of a route", RouteProtocol::new);

    /** Unspecified. */
    public static final RouteProtocol UNSPEC = TYPE.add(0, "RTPROT_UNSPEC");
    /** ICMP redirect; IPv6. */
    public static final RouteProtocol REDIRECT = TYPE.add(1, "RTPROT_REDIRECT");
    /** The kernel itself. */
    public static final RouteProtocol KERNEL = TYPE.add(2, "RTPROT_KERNEL");
    /** Set during boot; the default of ip-route(8). */
    public static final RouteProtocol BOOT = TYPE.add(3, "RTPROT_BOOT");
    /** Set by the administrator. */
    public static final RouteProtocol STATIC = TYPE.add(4, "RTPROT_STATIC");
    /** Router advertisement. */
    public static final RouteProtocol RA = TYPE.add(9, "RTPROT_RA");
    /** DHCP client. */
    public static final RouteProtocol DHCP = TYPE.add(16, "RTPROT_DHCP");
    /** BGP daemon. */
    public static final RouteProtocol BGP = TYPE.add(186, "RTPROT_BGP");

    /** The names. */
    public static final ValueNames NAMES = TYPE.names()
            .add(8, "RTPROT_GATED")
            .add(10, "RTPROT_MRT")
            .add(11, "RTPROT_ZEBRA")
            .add(12, "RTPROT_BIRD")
            .add(13, "RTPROT_DNROUTED")
            .add(14, "RTPROT_XORP")
            .add(15, "RTPROT_NTK")
            .add(17, "RTPROT_MROUTED")
            .add(18, "RTPROT_KEEPALIVED")
            .add(42, "RTPROT_BABEL")
            .add(84, "RTPROT_OVN")
            .add(99, "RTPROT_OPENR")
            .add(187, "RTPROT_ISIS")
            .add(188, "RTPROT_OSPF")
            .add(189, "RTPROT_RIP")
            .add(192, "RTPROT_EIGRP");

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public RouteProtocol {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static RouteProtocol of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code RTPROT_REDIRECT}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
