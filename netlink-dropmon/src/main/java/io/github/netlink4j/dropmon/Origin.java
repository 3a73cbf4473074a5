package io.github.netlink4j.dropmon;

/** Who dropped a packet; {@code enum net_dm_origin}. */
public enum Origin {
    /** The kernel's own stack: {@code NET_DM_ORIGIN_SW}. */
    SOFTWARE,
    /** A device, which handed the packet to the kernel through a devlink trap: {@code NET_DM_ORIGIN_HW}. */
    HARDWARE;

    /** The attribute that starts and stops it. */
    int startAttribute() {
        return this == SOFTWARE
                ? DropMonitorAttributes.NET_DM_ATTR_SW_DROPS
                : DropMonitorAttributes.NET_DM_ATTR_HW_DROPS;
    }
}
