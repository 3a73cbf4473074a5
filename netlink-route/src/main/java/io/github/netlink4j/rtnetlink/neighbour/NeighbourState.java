package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * The state of a neighbour, as RFC 4861 has it for IPv6: any number, with the names of {@code NUD_*};
 * {@code include/uapi/linux/neighbour.h}. The numbers are bits, but a neighbour has one state at a time; only requests to flush
 * have a mask of several.
 *
 * @param number {@code ndm_state}, 0 to 65,535
 */
public record NeighbourState(int number) {
    /** No state. */
    public static final NeighbourState NONE = new NeighbourState(0);
    /** Address resolution is in progress. */
    public static final NeighbourState INCOMPLETE = new NeighbourState(1);
    /** Confirmed recently. */
    public static final NeighbourState REACHABLE = new NeighbourState(1 << 1);
    /** Not confirmed recently; confirmed again when it is used. */
    public static final NeighbourState STALE = new NeighbourState(1 << 2);
    /** In use without confirmation; probed when none comes. */
    public static final NeighbourState DELAY = new NeighbourState(1 << 3);
    /** Probed. */
    public static final NeighbourState PROBE = new NeighbourState(1 << 4);
    /** Address resolution failed. */
    public static final NeighbourState FAILED = new NeighbourState(1 << 5);
    /** Needs no address resolution. */
    public static final NeighbourState NOARP = new NeighbourState(1 << 6);
    /** Set by the administrator; never changes by itself. */
    public static final NeighbourState PERMANENT = new NeighbourState(1 << 7);

    static final ValueNames NAMES = ValueNames.bits()
            .add(NONE.number, "NUD_NONE")
            .add(INCOMPLETE.number, "NUD_INCOMPLETE")
            .add(REACHABLE.number, "NUD_REACHABLE")
            .add(STALE.number, "NUD_STALE")
            .add(DELAY.number, "NUD_DELAY")
            .add(PROBE.number, "NUD_PROBE")
            .add(FAILED.number, "NUD_FAILED")
            .add(NOARP.number, "NUD_NOARP")
            .add(PERMANENT.number, "NUD_PERMANENT");

    /**
     * A state.
     *
     * @throws IllegalArgumentException if the number is not 0 to 65,535
     */
    public NeighbourState {
        Range.u16("state of a neighbour", number);
    }

    /** The kernel's name, such as {@code NUD_REACHABLE}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
