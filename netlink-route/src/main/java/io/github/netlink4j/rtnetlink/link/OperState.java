package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The operational state of a link, RFC 2863: any number, with the names of {@code IF_OPER_*}; {@code include/uapi/linux/if.h},
 * {@code Documentation/networking/operstates.rst}.
 *
 * @param number {@code IFLA_OPERSTATE}, 0 to 255
 */
public record OperState(int number) {
    private static final OpenType<OperState> TYPE = OpenType.u8("operational state", OperState::new);

    /** Unknown: the driver does not report a state; the link can be used while it has a carrier. */
    public static final OperState UNKNOWN = TYPE.add(0, "IF_OPER_UNKNOWN");
    /** Not present: a component is missing; not used in Linux. */
    public static final OperState NOT_PRESENT = TYPE.add(1, "IF_OPER_NOTPRESENT");
    /** Down: cannot transfer data. */
    public static final OperState DOWN = TYPE.add(2, "IF_OPER_DOWN");
    /** Lower layer down: the underlying link is down. */
    public static final OperState LOWER_LAYER_DOWN = TYPE.add(3, "IF_OPER_LOWERLAYERDOWN");
    /** In a test mode. */
    public static final OperState TESTING = TYPE.add(4, "IF_OPER_TESTING");
    /** Dormant: waits for an external event, such as IEEE 802.1X authentication. */
    public static final OperState DORMANT = TYPE.add(5, "IF_OPER_DORMANT");
    /** Up: can transfer data. */
    public static final OperState UP = TYPE.add(6, "IF_OPER_UP");

    static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public OperState {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static OperState of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code IF_OPER_NOTPRESENT}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
