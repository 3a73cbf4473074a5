package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a neighbour, {@code NTF_*}; {@code include/uapi/linux/neighbour.h}. */
public final class NeighbourFlags {
    /** Of a request: start to resolve the address, as if the entry were used. */
    public static final int NTF_USE = 1;
    /** Forwarding entry of the device itself, not of its bridge. */
    public static final int NTF_SELF = 1 << 1;
    /** Forwarding entry of the bridge. */
    public static final int NTF_MASTER = 1 << 2;
    /** Proxy entry. */
    public static final int NTF_PROXY = 1 << 3;
    /** Learned externally: by user space or by the hardware. */
    public static final int NTF_EXT_LEARNED = 1 << 4;
    /** Offloaded to the hardware. */
    public static final int NTF_OFFLOADED = 1 << 5;
    /** Sticky: does not move to another port. */
    public static final int NTF_STICKY = 1 << 6;
    /** The neighbour is a router; IPv6. */
    public static final int NTF_ROUTER = 1 << 7;

    /** Managed: the kernel keeps it resolved. */
    public static final int NTF_EXT_MANAGED = 1;
    /** Locked: does not authorise its host on a locked bridge port; MAC authentication bypass (MAB). */
    public static final int NTF_EXT_LOCKED = 1 << 1;
    /** Validated by user space: the kernel neither invalidates nor removes it. */
    public static final int NTF_EXT_EXT_VALIDATED = 1 << 2;

    static final ValueNames NAMES = ValueNames.bits()
            .add(NTF_USE, "NTF_USE")
            .add(NTF_SELF, "NTF_SELF")
            .add(NTF_MASTER, "NTF_MASTER")
            .add(NTF_PROXY, "NTF_PROXY")
            .add(NTF_EXT_LEARNED, "NTF_EXT_LEARNED")
            .add(NTF_OFFLOADED, "NTF_OFFLOADED")
            .add(NTF_STICKY, "NTF_STICKY")
            .add(NTF_ROUTER, "NTF_ROUTER");

    static final ValueNames EXTENDED_NAMES = ValueNames.bits()
            .add(NTF_EXT_MANAGED, "NTF_EXT_MANAGED")
            .add(NTF_EXT_LOCKED, "NTF_EXT_LOCKED")
            .add(NTF_EXT_EXT_VALIDATED, "NTF_EXT_EXT_VALIDATED");

    private NeighbourFlags() {}
}
