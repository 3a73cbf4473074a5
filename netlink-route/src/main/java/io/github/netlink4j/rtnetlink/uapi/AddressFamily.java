package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * An address family: any number, with the names that rtnetlink uses; {@code include/linux/socket.h}.
 *
 * @param number 0 to 255
 */
public record AddressFamily(int number) {
    private static final Instances<AddressFamily> INSTANCES = new Instances<>(Instances.OF_U8, AddressFamily::new);

    /** Unspecified: no family, or all of them. */
    public static final AddressFamily UNSPEC = of(0);
    /** IPv4. */
    public static final AddressFamily INET = of(2);
    /** Bridges: their ports and forwarding databases. */
    public static final AddressFamily BRIDGE = of(7);
    /** IPv6. */
    public static final AddressFamily INET6 = of(10);
    /** MPLS. */
    public static final AddressFamily MPLS = of(28);
    /** MCTP. */
    public static final AddressFamily MCTP = of(45);
    /** IPv4 multicast routes. */
    public static final AddressFamily IPMR = of(128);
    /** IPv6 multicast routes. */
    public static final AddressFamily IP6MR = of(129);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(UNSPEC.number, "AF_UNSPEC")
            .add(INET.number, "AF_INET")
            .add(BRIDGE.number, "AF_BRIDGE")
            .add(INET6.number, "AF_INET6")
            .add(17, "AF_PACKET")
            .add(MPLS.number, "AF_MPLS")
            .add(MCTP.number, "AF_MCTP")
            .add(IPMR.number, "RTNL_FAMILY_IPMR")
            .add(IP6MR.number, "RTNL_FAMILY_IP6MR");

    /**
     * A family.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public AddressFamily {
        Range.u8("address family", number);
    }

    /** {@code AF_INET} or {@code AF_INET6}: the family of an IP address. */
    public static AddressFamily of(InetAddress address) {
        return address instanceof Inet6Address ? INET6 : INET;
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static AddressFamily of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code AF_INET}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
