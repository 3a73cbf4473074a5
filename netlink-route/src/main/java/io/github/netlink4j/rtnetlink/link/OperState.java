package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The operational state of a link, RFC 2863: any number, with the names of {@code IF_OPER_*}; {@code include/uapi/linux/if.h},
 * {@code Documentation/networking/operstates.rst}.
 *
 * @param number {@code IFLA_OPERSTATE}, 0 to 255
 */
public record OperState(int number) {
    private static final Instances<OperState> INSTANCES = new Instances<>(Instances.OF_U8, OperState::new);

    /** Unknown: the driver does not report a state; the link can be used while it has a carrier. */
    public static final OperState UNKNOWN = of(0);
    /** Not present: a component is missing; not used in Linux. */
    public static final OperState NOT_PRESENT = of(1);
    /** Down: cannot transfer data. */
    public static final OperState DOWN = of(2);
    /** Lower layer down: the underlying link is down. */
    public static final OperState LOWER_LAYER_DOWN = of(3);
    /** In a test mode. */
    public static final OperState TESTING = of(4);
    /** Dormant: waits for an external event, such as IEEE 802.1X authentication. */
    public static final OperState DORMANT = of(5);
    /** Up: can transfer data. */
    public static final OperState UP = of(6);

    static final ValueNames NAMES = ValueNames.values()
            .add(UNKNOWN.number, "IF_OPER_UNKNOWN")
            .add(NOT_PRESENT.number, "IF_OPER_NOTPRESENT")
            .add(DOWN.number, "IF_OPER_DOWN")
            .add(LOWER_LAYER_DOWN.number, "IF_OPER_LOWERLAYERDOWN")
            .add(TESTING.number, "IF_OPER_TESTING")
            .add(DORMANT.number, "IF_OPER_DORMANT")
            .add(UP.number, "IF_OPER_UP");

    /**
     * A state.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public OperState {
        Range.u8("operational state", number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static OperState of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code IF_OPER_NOTPRESENT}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
