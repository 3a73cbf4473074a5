package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a route, {@code RTM_F_*}, and of a next hop, {@code RTNH_F_*}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteFlags {
    /** Cannot be used. */
    public static final int RTNH_F_DEAD = 1;
    /** The gateway is looked up. */
    public static final int RTNH_F_PERVASIVE = 1 << 1;
    /** The gateway is on the link, whatever the routes say. */
    public static final int RTNH_F_ONLINK = 1 << 2;
    /** Is in the hardware. */
    public static final int RTNH_F_OFFLOAD = 1 << 3;
    /** Its link has no carrier. */
    public static final int RTNH_F_LINKDOWN = 1 << 4;
    /** Is not known yet; of multicast routes. */
    public static final int RTNH_F_UNRESOLVED = 1 << 5;
    /** Packets come up from the hardware. */
    public static final int RTNH_F_TRAP = 1 << 6;
    /** Changes are to be told. */
    public static final int RTM_F_NOTIFY = 1 << 8;
    /** Is an entry of a cache. */
    public static final int RTM_F_CLONED = 1 << 9;
    /** Not used. */
    public static final int RTM_F_EQUALIZE = 1 << 10;
    /** Of a request: prefixes of router announcements alone. */
    public static final int RTM_F_PREFIX = 1 << 11;
    /** Of a request for one route: tell its table. */
    public static final int RTM_F_LOOKUP_TABLE = 1 << 12;
    /** Of a request for one route: tell the route, not what it means for the packet. */
    public static final int RTM_F_FIB_MATCH = 1 << 13;
    /** Is in the hardware. */
    public static final int RTM_F_OFFLOAD = 1 << 14;
    /** Packets come up from the hardware. */
    public static final int RTM_F_TRAP = 1 << 15;
    /** The hardware did not take it. */
    public static final int RTM_F_OFFLOAD_FAILED = 1 << 29;

    static final ValueNames NAMES = ValueNames.bits()
            .add(RTNH_F_DEAD, "RTNH_F_DEAD")
            .add(RTNH_F_PERVASIVE, "RTNH_F_PERVASIVE")
            .add(RTNH_F_ONLINK, "RTNH_F_ONLINK")
            .add(RTNH_F_OFFLOAD, "RTNH_F_OFFLOAD")
            .add(RTNH_F_LINKDOWN, "RTNH_F_LINKDOWN")
            .add(RTNH_F_UNRESOLVED, "RTNH_F_UNRESOLVED")
            .add(RTNH_F_TRAP, "RTNH_F_TRAP")
            .add(RTM_F_NOTIFY, "RTM_F_NOTIFY")
            .add(RTM_F_CLONED, "RTM_F_CLONED")
            .add(RTM_F_EQUALIZE, "RTM_F_EQUALIZE")
            .add(RTM_F_PREFIX, "RTM_F_PREFIX")
            .add(RTM_F_LOOKUP_TABLE, "RTM_F_LOOKUP_TABLE")
            .add(RTM_F_FIB_MATCH, "RTM_F_FIB_MATCH")
            .add(RTM_F_OFFLOAD, "RTM_F_OFFLOAD")
            .add(RTM_F_TRAP, "RTM_F_TRAP")
            .add(RTM_F_OFFLOAD_FAILED, "RTM_F_OFFLOAD_FAILED");

    private RouteFlags() {}
}
