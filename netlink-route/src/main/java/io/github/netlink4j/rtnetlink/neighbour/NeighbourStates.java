package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.ValueNames;

/** The states of a neighbour, {@code NUD_*}; {@code include/uapi/linux/neighbour.h}. */
public final class NeighbourStates {
    /** Is being asked for. */
    public static final int NUD_INCOMPLETE = 1;
    /** Was confirmed lately. */
    public static final int NUD_REACHABLE = 1 << 1;
    /** Was confirmed once. */
    public static final int NUD_STALE = 1 << 2;
    /** Will be asked for unless it is confirmed. */
    public static final int NUD_DELAY = 1 << 3;
    /** Is being asked for again. */
    public static final int NUD_PROBE = 1 << 4;
    /** Did not answer. */
    public static final int NUD_FAILED = 1 << 5;
    /** Needs no resolution. */
    public static final int NUD_NOARP = 1 << 6;
    /** Was set by the administrator. */
    public static final int NUD_PERMANENT = 1 << 7;

    static final ValueNames NAMES = ValueNames.bits()
            .add(NUD_INCOMPLETE, "NUD_INCOMPLETE")
            .add(NUD_REACHABLE, "NUD_REACHABLE")
            .add(NUD_STALE, "NUD_STALE")
            .add(NUD_DELAY, "NUD_DELAY")
            .add(NUD_PROBE, "NUD_PROBE")
            .add(NUD_FAILED, "NUD_FAILED")
            .add(NUD_NOARP, "NUD_NOARP")
            .add(NUD_PERMANENT, "NUD_PERMANENT");

    private NeighbourStates() {}
}
