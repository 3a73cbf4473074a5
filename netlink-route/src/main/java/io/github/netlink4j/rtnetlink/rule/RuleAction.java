package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Instances;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * What a rule does with a packet that matches: any number, with the names of {@code FR_ACT_*};
 * {@code include/uapi/linux/fib_rules.h}.
 *
 * @param number 0 to 255
 */
public record RuleAction(int number) {
    private static final Instances<RuleAction> INSTANCES = new Instances<>(Instances.OF_U8, RuleAction::new);

    /** Looks up the route in a table. */
    public static final RuleAction TO_TABLE = of(1);
    /** Continues with the rule of {@code FRA_GOTO}. */
    public static final RuleAction GOTO = of(2);
    /** Does nothing. */
    public static final RuleAction NOP = of(3);
    /** Drops the packet silently. */
    public static final RuleAction BLACKHOLE = of(6);
    /** Drops the packet with ICMP network unreachable. */
    public static final RuleAction UNREACHABLE = of(7);
    /** Drops the packet with ICMP administratively prohibited. */
    public static final RuleAction PROHIBIT = of(8);

    static final ValueNames NAMES = ValueNames.values()
            .add(0, "FR_ACT_UNSPEC")
            .add(1, "FR_ACT_TO_TBL")
            .add(2, "FR_ACT_GOTO")
            .add(3, "FR_ACT_NOP")
            .add(6, "FR_ACT_BLACKHOLE")
            .add(7, "FR_ACT_UNREACHABLE")
            .add(8, "FR_ACT_PROHIBIT");

    /**
     * An action.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public RuleAction {
        Range.u8("action of a rule", number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static RuleAction of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code FR_ACT_TO_TBL}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
