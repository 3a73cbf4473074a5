package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * An address family: any number, with the names that rtnetlink uses; {@code include/linux/socket.h}.
 *
 * @param number 0 to 255
 */
public record AddressFamily(int number) {
    private static final OpenType<AddressFamily> TYPE = OpenType.u8("address family", AddressFamily::new);

    /** Unspecified: no family, or all of them. */
    public static final AddressFamily UNSPEC = TYPE.add(0, "AF_UNSPEC");
    /** IPv4. */
    public static final AddressFamily INET = TYPE.add(2, "AF_INET");
    /** Bridges: their ports and forwarding databases. */
    public static final AddressFamily BRIDGE = TYPE.add(7, "AF_BRIDGE");
    /** IPv6. */
    public static final AddressFamily INET6 = TYPE.add(10, "AF_INET6");
    /** MPLS. */
    public static final AddressFamily MPLS = TYPE.add(28, "AF_MPLS");
    /** MCTP. */
    public static final AddressFamily MCTP = TYPE.add(45, "AF_MCTP");
    /** IPv4 multicast routes. */
    public static final AddressFamily IPMR = TYPE.add(128, "RTNL_FAMILY_IPMR");
    /** IPv6 multicast routes. */
    public static final AddressFamily IP6MR = TYPE.add(129, "RTNL_FAMILY_IP6MR");

    /** The names. */
    public static final ValueNames NAMES = TYPE.names().add(17, "AF_PACKET");

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public AddressFamily {
        TYPE.check(number);
    }

    /** {@code AF_INET} or {@code AF_INET6}: the family of an IP address. */
    public static AddressFamily of(InetAddress address) {
        return address instanceof Inet6Address ? INET6 : INET;
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static AddressFamily of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code AF_INET}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
