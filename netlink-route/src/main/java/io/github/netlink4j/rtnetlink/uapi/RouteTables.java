package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;

/** The routing tables that have a meaning, {@code RT_TABLE_*}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteTables {
    /** Not said. */
    public static final int RT_TABLE_UNSPEC = 0;
    /** In {@code rtm_table}: the number is above 255, and in {@code RTA_TABLE} alone. */
    public static final int RT_TABLE_COMPAT = 252;
    /** The table that is looked at last. */
    public static final int RT_TABLE_DEFAULT = 253;
    /** The table that routes belong to when nothing else is said. */
    public static final int RT_TABLE_MAIN = 254;
    /** The kernel's own table of local and broadcast addresses. */
    public static final int RT_TABLE_LOCAL = 255;

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(RT_TABLE_UNSPEC, "RT_TABLE_UNSPEC")
            .add(RT_TABLE_COMPAT, "RT_TABLE_COMPAT")
            .add(RT_TABLE_DEFAULT, "RT_TABLE_DEFAULT")
            .add(RT_TABLE_MAIN, "RT_TABLE_MAIN")
            .add(RT_TABLE_LOCAL, "RT_TABLE_LOCAL");

    private RouteTables() {}
}
