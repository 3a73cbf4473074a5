package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;

/** The reserved routing tables, {@code RT_TABLE_*}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteTables {
    /** Unspecified. */
    public static final int RT_TABLE_UNSPEC = 0;
    /** In {@code rtm_table}: the number is above 255, and only {@code RTA_TABLE} has it. */
    public static final int RT_TABLE_COMPAT = 252;
    /** The default table: looked up last. */
    public static final int RT_TABLE_DEFAULT = 253;
    /** The main table: that of routes without a table. */
    public static final int RT_TABLE_MAIN = 254;
    /** The local table, which the kernel maintains: local and broadcast addresses. */
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
