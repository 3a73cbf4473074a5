package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The state of a neighbour, as RFC 4861 has it for IPv6: any number, with the names of {@code NUD_*};
 * {@code include/uapi/linux/neighbour.h}. The numbers are bits, but a neighbour has one state at a time; only requests to flush
 * have a mask of several.
 *
 * @param number {@code ndm_state}, 0 to 65,535
 */
public record NeighbourState(int number) {
    private static final Instances<NeighbourState> INSTANCES = new Instances<>(Instances.OF_U8, NeighbourState::new);

    /** No state. */
    public static final NeighbourState NONE = of(0);
    /** Address resolution is in progress. */
    public static final NeighbourState INCOMPLETE = of(1);
    /** Confirmed recently. */
    public static final NeighbourState REACHABLE = of(1 << 1);
    /** Not confirmed recently; confirmed again when it is used. */
    public static final NeighbourState STALE = of(1 << 2);
    /** In use without confirmation; probed when none comes. */
    public static final NeighbourState DELAY = of(1 << 3);
    /** Probed. */
    public static final NeighbourState PROBE = of(1 << 4);
    /** Address resolution failed. */
    public static final NeighbourState FAILED = of(1 << 5);
    /** Needs no address resolution. */
    public static final NeighbourState NOARP = of(1 << 6);
    /** Set by the administrator; never changes by itself. */
    public static final NeighbourState PERMANENT = of(1 << 7);

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

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static NeighbourState of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code NUD_REACHABLE}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
