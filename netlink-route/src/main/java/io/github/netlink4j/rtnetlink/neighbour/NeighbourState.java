package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The state of a neighbour, as RFC 4861 has it for IPv6: any number, with the names of {@code NUD_*};
 * {@code include/uapi/linux/neighbour.h}. The numbers are bits, but a neighbour has one state at a time; only requests to flush
 * have a mask of several.
 *
 * @param number {@code ndm_state}, 0 to 65,535
 */
public record NeighbourState(int number) {
    private static final OpenType<NeighbourState> TYPE = OpenType.u16("state of a neighbour", NeighbourState::new);

    /** No state. */
    public static final NeighbourState NONE = TYPE.add(0, "NUD_NONE");
    /** Address resolution is in progress. */
    public static final NeighbourState INCOMPLETE = TYPE.add(1, "NUD_INCOMPLETE");
    /** Confirmed recently. */
    public static final NeighbourState REACHABLE = TYPE.add(1 << 1, "NUD_REACHABLE");
    /** Not confirmed recently; confirmed again when it is used. */
    public static final NeighbourState STALE = TYPE.add(1 << 2, "NUD_STALE");
    /** In use without confirmation; probed when none comes. */
    public static final NeighbourState DELAY = TYPE.add(1 << 3, "NUD_DELAY");
    /** Probed. */
    public static final NeighbourState PROBE = TYPE.add(1 << 4, "NUD_PROBE");
    /** Address resolution failed. */
    public static final NeighbourState FAILED = TYPE.add(1 << 5, "NUD_FAILED");
    /** Needs no address resolution. */
    public static final NeighbourState NOARP = TYPE.add(1 << 6, "NUD_NOARP");
    /** Set by the administrator; never changes by itself. */
    public static final NeighbourState PERMANENT = TYPE.add(1 << 7, "NUD_PERMANENT");

    static final ValueNames NAMES = TYPE.bitNames();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 65,535. */
    public NeighbourState {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static NeighbourState of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code NUD_REACHABLE}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
