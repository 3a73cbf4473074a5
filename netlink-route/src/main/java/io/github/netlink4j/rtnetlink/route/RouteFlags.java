package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a route, {@code RTM_F_*}, and of a next hop, {@code RTNH_F_*}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteFlags {
    /** The next hop cannot be used: its link is down. */
    public static final int RTNH_F_DEAD = 1;
    /** Recursive gateway lookup; not used. */
    public static final int RTNH_F_PERVASIVE = 1 << 1;
    /** The gateway is on-link, even if it matches no prefix of the interface. */
    public static final int RTNH_F_ONLINK = 1 << 2;
    /** The next hop is offloaded to the hardware. */
    public static final int RTNH_F_OFFLOAD = 1 << 3;
    /** The link of the next hop has no carrier. */
    public static final int RTNH_F_LINKDOWN = 1 << 4;
    /** Unresolved entry of a multicast route. */
    public static final int RTNH_F_UNRESOLVED = 1 << 5;
    /** The hardware traps packets of this next hop to the CPU. */
    public static final int RTNH_F_TRAP = 1 << 6;
    /** Of a request: notify of changes. */
    public static final int RTM_F_NOTIFY = 1 << 8;
    /** Cloned: the result of a lookup, not a route of a table. */
    public static final int RTM_F_CLONED = 1 << 9;
    /** Not used. */
    public static final int RTM_F_EQUALIZE = 1 << 10;
    /** Of a request: only prefixes of router advertisements. */
    public static final int RTM_F_PREFIX = 1 << 11;
    /** Of a request for a lookup: set the table of the matching route. */
    public static final int RTM_F_LOOKUP_TABLE = 1 << 12;
    /** Of a request for a lookup: return the matching route instead of the lookup's result. */
    public static final int RTM_F_FIB_MATCH = 1 << 13;
    /** Offloaded to the hardware. */
    public static final int RTM_F_OFFLOAD = 1 << 14;
    /** The hardware traps packets of this route to the CPU. */
    public static final int RTM_F_TRAP = 1 << 15;
    /** The hardware rejected it. */
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
