package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a neighbour, {@code NTF_*}; {@code include/uapi/linux/neighbour.h}. */
public final class NeighbourFlags {
    /** Of a request: is in use now. */
    public static final int NTF_USE = 1;
    /** Is in the table of the device itself. */
    public static final int NTF_SELF = 1 << 1;
    /** Is in the table of the bridge. */
    public static final int NTF_MASTER = 1 << 2;
    /** Is answered for. */
    public static final int NTF_PROXY = 1 << 3;
    /** Was learned elsewhere, by user space or the hardware. */
    public static final int NTF_EXT_LEARNED = 1 << 4;
    /** Is in the hardware. */
    public static final int NTF_OFFLOADED = 1 << 5;
    /** Stays on its port. */
    public static final int NTF_STICKY = 1 << 6;
    /** Is a router. */
    public static final int NTF_ROUTER = 1 << 7;

    /** The kernel keeps it reachable. */
    public static final int NTF_EXT_MANAGED = 1;
    /** Is locked: another port cannot take it. */
    public static final int NTF_EXT_LOCKED = 1 << 1;
    /** User space answers for it: the kernel does not remove it. */
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
