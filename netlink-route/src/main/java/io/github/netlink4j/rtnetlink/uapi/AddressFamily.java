package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * An address family: any number, with the names that rtnetlink uses; {@code include/linux/socket.h}.
 *
 * @param number 0 to 255
 */
public record AddressFamily(int number) {
    /** None, or all. */
    public static final AddressFamily UNSPEC = new AddressFamily(0);
    /** IPv4. */
    public static final AddressFamily INET = new AddressFamily(2);
    /** Bridges and their forwarding tables. */
    public static final AddressFamily BRIDGE = new AddressFamily(7);
    /** IPv6. */
    public static final AddressFamily INET6 = new AddressFamily(10);
    /** MPLS. */
    public static final AddressFamily MPLS = new AddressFamily(28);
    /** Multicast routes of IPv4. */
    public static final AddressFamily IPMR = new AddressFamily(128);
    /** Multicast routes of IPv6. */
    public static final AddressFamily IP6MR = new AddressFamily(129);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(0, "AF_UNSPEC")
            .add(2, "AF_INET")
            .add(7, "AF_BRIDGE")
            .add(10, "AF_INET6")
            .add(17, "AF_PACKET")
            .add(28, "AF_MPLS")
            .add(45, "AF_MCTP")
            .add(128, "RTNL_FAMILY_IPMR")
            .add(129, "RTNL_FAMILY_IP6MR");

    /**
     * A family.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public AddressFamily {
        Range.u8("address family", number);
    }

    /** The kernel's name, such as {@code AF_INET}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
