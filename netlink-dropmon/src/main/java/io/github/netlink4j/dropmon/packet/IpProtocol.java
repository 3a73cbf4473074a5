package io.github.netlink4j.dropmon.packet;

/** Protocols inside an IP packet: IANA's protocol numbers, {@code protocol} in IPv4 and {@code next header} in IPv6. */
final class IpProtocol {
    static final int FRAGMENT = 44;

    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int DCCP = 33;
    private static final int AH = 51;
    private static final int ICMPV6 = 58;
    private static final int SCTP = 132;
    private static final int UDPLITE = 136;

    private IpProtocol() {}

    /** The name, such as {@code "tcp"}; {@code "proto 89"} for one without a name here. */
    static String name(int number) {
        return switch (number) {
            case ICMP -> "icmp";
            case 2 -> "igmp";
            case 4 -> "ipip";
            case TCP -> "tcp";
            case UDP -> "udp";
            case DCCP -> "dccp";
            case 41 -> "ipv6";
            case 47 -> "gre";
            case 50 -> "esp";
            case AH -> "ah";
            case ICMPV6 -> "icmpv6";
            case SCTP -> "sctp";
            case UDPLITE -> "udplite";
            default -> "proto " + number;
        };
    }

    /** Whether its header begins with the source port and the destination port. */
    static boolean hasPorts(int number) {
        return number == TCP || number == UDP || number == SCTP || number == UDPLITE || number == DCCP;
    }

    /** Whether its header begins with a type and a code. */
    static boolean isIcmp(int number) {
        return number == ICMP || number == ICMPV6;
    }

    /** Whether it is an IPv6 header that another header follows: hop-by-hop, routing, destination options, mobility, … */
    static boolean isExtension(int number) {
        return switch (number) {
            case 0, 43, FRAGMENT, AH, 60, 135, 139, 140 -> true;
            default -> false;
        };
    }

    /**
     * Length of an extension header in bytes.
     *
     * @param length its second byte
     */
    static int extensionLength(int number, int length) {
        return switch (number) {
            case FRAGMENT -> 8;
            case AH -> 4 * (length + 2);
            default -> 8 * (length + 1);
        };
    }
}
