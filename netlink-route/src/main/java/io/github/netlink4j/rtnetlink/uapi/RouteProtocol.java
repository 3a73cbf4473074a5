package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * Who made a route: any number, with the names of {@code RTPROT_*}; {@code rtnetlink.h}. The kernel tells apart only
 * those up to {@link #STATIC}.
 *
 * @param number {@code rtm_protocol}, 0 to 255
 */
public record RouteProtocol(int number) {
    /** Not said. */
    public static final RouteProtocol UNSPEC = new RouteProtocol(0);
    /** An ICMP redirect. */
    public static final RouteProtocol REDIRECT = new RouteProtocol(1);
    /** The kernel, of its own accord. */
    public static final RouteProtocol KERNEL = new RouteProtocol(2);
    /** The start of the system; also what {@code ip} says of its routes. */
    public static final RouteProtocol BOOT = new RouteProtocol(3);
    /** The administrator. */
    public static final RouteProtocol STATIC = new RouteProtocol(4);
    /** A router announcement. */
    public static final RouteProtocol RA = new RouteProtocol(9);
    /** A DHCP client. */
    public static final RouteProtocol DHCP = new RouteProtocol(16);
    /** BGP. */
    public static final RouteProtocol BGP = new RouteProtocol(186);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(0, "RTPROT_UNSPEC")
            .add(1, "RTPROT_REDIRECT")
            .add(2, "RTPROT_KERNEL")
            .add(3, "RTPROT_BOOT")
            .add(4, "RTPROT_STATIC")
            .add(8, "RTPROT_GATED")
            .add(9, "RTPROT_RA")
            .add(10, "RTPROT_MRT")
            .add(11, "RTPROT_ZEBRA")
            .add(12, "RTPROT_BIRD")
            .add(13, "RTPROT_DNROUTED")
            .add(14, "RTPROT_XORP")
            .add(15, "RTPROT_NTK")
            .add(16, "RTPROT_DHCP")
            .add(17, "RTPROT_MROUTED")
            .add(18, "RTPROT_KEEPALIVED")
            .add(42, "RTPROT_BABEL")
            .add(84, "RTPROT_OVN")
            .add(99, "RTPROT_OPENR")
            .add(186, "RTPROT_BGP")
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

    /** The kernel's name, such as {@code RTPROT_REDIRECT}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
