package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The origin of a route: any number, with the names of {@code RTPROT_*}; {@code rtnetlink.h}. The kernel interprets only numbers
 * below {@link #STATIC}, and {@link #RA}.
 *
 * @param number {@code rtm_protocol}, 0 to 255
 */
public record RouteProtocol(int number) {
    private static final Instances<RouteProtocol> INSTANCES = new Instances<>(Instances.OF_U8, RouteProtocol::new);

    /** Unspecified. */
    public static final RouteProtocol UNSPEC = of(0);
    /** ICMP redirect; IPv6. */
    public static final RouteProtocol REDIRECT = of(1);
    /** The kernel itself. */
    public static final RouteProtocol KERNEL = of(2);
    /** Set during boot; the default of ip-route(8). */
    public static final RouteProtocol BOOT = of(3);
    /** Set by the administrator. */
    public static final RouteProtocol STATIC = of(4);
    /** Router advertisement. */
    public static final RouteProtocol RA = of(9);
    /** DHCP client. */
    public static final RouteProtocol DHCP = of(16);
    /** BGP daemon. */
    public static final RouteProtocol BGP = of(186);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(UNSPEC.number, "RTPROT_UNSPEC")
            .add(REDIRECT.number, "RTPROT_REDIRECT")
            .add(KERNEL.number, "RTPROT_KERNEL")
            .add(BOOT.number, "RTPROT_BOOT")
            .add(STATIC.number, "RTPROT_STATIC")
            .add(8, "RTPROT_GATED")
            .add(RA.number, "RTPROT_RA")
            .add(10, "RTPROT_MRT")
            .add(11, "RTPROT_ZEBRA")
            .add(12, "RTPROT_BIRD")
            .add(13, "RTPROT_DNROUTED")
            .add(14, "RTPROT_XORP")
            .add(15, "RTPROT_NTK")
            .add(DHCP.number, "RTPROT_DHCP")
            .add(17, "RTPROT_MROUTED")
            .add(18, "RTPROT_KEEPALIVED")
            .add(42, "RTPROT_BABEL")
            .add(84, "RTPROT_OVN")
            .add(99, "RTPROT_OPENR")
            .add(BGP.number, "RTPROT_BGP")
            .add(187, "RTPROT_ISIS")
            .add(188, "RTPROT_OSPF")
            .add(189, "RTPROT_RIP")
            .add(192, "RTPROT_EIGRP");

    /**
     * A protocol.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public RouteProtocol {
        Range.u8("protocol of a route", number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static RouteProtocol of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code RTPROT_REDIRECT}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
