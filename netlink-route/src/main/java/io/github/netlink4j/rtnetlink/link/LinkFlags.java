package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a link, {@code IFF_*}; {@code include/uapi/linux/if.h}. */
public final class LinkFlags {
    /** Administratively up. */
    public static final int IFF_UP = 1;
    /** Has a broadcast address. */
    public static final int IFF_BROADCAST = 1 << 1;
    /** Debugging of the driver. */
    public static final int IFF_DEBUG = 1 << 2;
    /** Loopback device. */
    public static final int IFF_LOOPBACK = 1 << 3;
    /** Point-to-point link. */
    public static final int IFF_POINTOPOINT = 1 << 4;
    /** Not used. */
    public static final int IFF_NOTRAILERS = 1 << 5;
    /** Operational: {@code IF_OPER_UP} or {@code IF_OPER_UNKNOWN}. */
    public static final int IFF_RUNNING = 1 << 6;
    /** No ARP and no neighbour discovery. */
    public static final int IFF_NOARP = 1 << 7;
    /** Promiscuous: receives all packets. */
    public static final int IFF_PROMISC = 1 << 8;
    /** Receives all multicast packets. */
    public static final int IFF_ALLMULTI = 1 << 9;
    /** A bond, or another load balancer. */
    public static final int IFF_MASTER = 1 << 10;
    /** Port of a bond. */
    public static final int IFF_SLAVE = 1 << 11;
    /** Supports multicast. */
    public static final int IFF_MULTICAST = 1 << 12;
    /** Can select its medium; {@code ifmap}. */
    public static final int IFF_PORTSEL = 1 << 13;
    /** Selects its medium automatically. */
    public static final int IFF_AUTOMEDIA = 1 << 14;
    /** Loses its addresses when it goes down. */
    public static final int IFF_DYNAMIC = 1 << 15;
    /** Has a carrier. */
    public static final int IFF_LOWER_UP = 1 << 16;
    /** Dormant: waits for an external event, such as IEEE 802.1X authentication. */
    public static final int IFF_DORMANT = 1 << 17;
    /** Echoes sent packets to local sockets; CAN. */
    public static final int IFF_ECHO = 1 << 18;

    static final ValueNames NAMES = ValueNames.bits()
            .add(IFF_UP, "IFF_UP")
            .add(IFF_BROADCAST, "IFF_BROADCAST")
            .add(IFF_DEBUG, "IFF_DEBUG")
            .add(IFF_LOOPBACK, "IFF_LOOPBACK")
            .add(IFF_POINTOPOINT, "IFF_POINTOPOINT")
            .add(IFF_NOTRAILERS, "IFF_NOTRAILERS")
            .add(IFF_RUNNING, "IFF_RUNNING")
            .add(IFF_NOARP, "IFF_NOARP")
            .add(IFF_PROMISC, "IFF_PROMISC")
            .add(IFF_ALLMULTI, "IFF_ALLMULTI")
            .add(IFF_MASTER, "IFF_MASTER")
            .add(IFF_SLAVE, "IFF_SLAVE")
            .add(IFF_MULTICAST, "IFF_MULTICAST")
            .add(IFF_PORTSEL, "IFF_PORTSEL")
            .add(IFF_AUTOMEDIA, "IFF_AUTOMEDIA")
            .add(IFF_DYNAMIC, "IFF_DYNAMIC")
            .add(IFF_LOWER_UP, "IFF_LOWER_UP")
            .add(IFF_DORMANT, "IFF_DORMANT")
            .add(IFF_ECHO, "IFF_ECHO");

    private LinkFlags() {}
}
