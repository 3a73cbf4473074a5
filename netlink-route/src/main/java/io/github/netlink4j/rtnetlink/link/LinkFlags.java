package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a link, {@code IFF_*}; {@code include/uapi/linux/if.h}. */
public final class LinkFlags {
    /** The administrator has switched it on. */
    public static final int IFF_UP = 1;
    /** Has a broadcast address. */
    public static final int IFF_BROADCAST = 1 << 1;
    /** Debugging is on. */
    public static final int IFF_DEBUG = 1 << 2;
    /** Is a loopback device. */
    public static final int IFF_LOOPBACK = 1 << 3;
    /** Has one far end. */
    public static final int IFF_POINTOPOINT = 1 << 4;
    /** Not used. */
    public static final int IFF_NOTRAILERS = 1 << 5;
    /** Is operational: {@code IF_OPER_UP} or {@code IF_OPER_UNKNOWN}. */
    public static final int IFF_RUNNING = 1 << 6;
    /** Needs no address resolution. */
    public static final int IFF_NOARP = 1 << 7;
    /** Takes all packets. */
    public static final int IFF_PROMISC = 1 << 8;
    /** Takes all multicast packets. */
    public static final int IFF_ALLMULTI = 1 << 9;
    /** Is a bond. */
    public static final int IFF_MASTER = 1 << 10;
    /** Is the port of a bond. */
    public static final int IFF_SLAVE = 1 << 11;
    /** Can multicast. */
    public static final int IFF_MULTICAST = 1 << 12;
    /** Its medium can be set. */
    public static final int IFF_PORTSEL = 1 << 13;
    /** It chooses its medium. */
    public static final int IFF_AUTOMEDIA = 1 << 14;
    /** Loses its addresses when it goes down. */
    public static final int IFF_DYNAMIC = 1 << 15;
    /** Has a carrier. */
    public static final int IFF_LOWER_UP = 1 << 16;
    /** Is dormant. */
    public static final int IFF_DORMANT = 1 << 17;
    /** Echoes what it sends. */
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
