package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * The operational state of a link, as RFC 2863 has it: any number, with the names of {@code IF_OPER_*};
 * {@code include/uapi/linux/if.h}.
 *
 * @param number {@code IFLA_OPERSTATE}, 0 to 255
 */
public record OperState(int number) {
    /** The driver says nothing: such a link is used while it has a carrier. */
    public static final OperState UNKNOWN = new OperState(0);
    /** A part of it is missing. */
    public static final OperState NOT_PRESENT = new OperState(1);
    /** Cannot pass packets. */
    public static final OperState DOWN = new OperState(2);
    /** The link below it is down. */
    public static final OperState LOWER_LAYER_DOWN = new OperState(3);
    /** Is tested, and passes no packets. */
    public static final OperState TESTING = new OperState(4);
    /** Waits for an event outside, such as an authentication. */
    public static final OperState DORMANT = new OperState(5);
    /** Passes packets. */
    public static final OperState UP = new OperState(6);

    static final ValueNames NAMES = ValueNames.values()
            .add(0, "IF_OPER_UNKNOWN")
            .add(1, "IF_OPER_NOTPRESENT")
            .add(2, "IF_OPER_DOWN")
            .add(3, "IF_OPER_LOWERLAYERDOWN")
            .add(4, "IF_OPER_TESTING")
            .add(5, "IF_OPER_DORMANT")
            .add(6, "IF_OPER_UP");

    /**
     * A state.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public OperState {
        Range.u8("operational state", number);
    }

    /** The kernel's name, such as {@code IF_OPER_NOTPRESENT}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
