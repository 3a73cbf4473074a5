package io.github.netlink4j.dropmon.alert;

/** Who dropped a packet; {@code enum net_dm_origin}. */
public enum Origin {
    /** The kernel's own stack: {@code NET_DM_ORIGIN_SW}. */
    SOFTWARE(0, NetDm.NET_DM_ATTR_SW_DROPS),
    /** A device, which handed the packet to the kernel through a devlink trap: {@code NET_DM_ORIGIN_HW}. */
    HARDWARE(1, NetDm.NET_DM_ATTR_HW_DROPS);

    private final int number;
    private final int startAttribute;

    Origin(int number, int startAttribute) {
        this.number = number;
        this.startAttribute = startAttribute;
    }

    static Origin of(int number) {
        return number == HARDWARE.number ? HARDWARE : SOFTWARE;
    }

    /** The attribute that starts and stops it. */
    int startAttribute() {
        return startAttribute;
    }
}
