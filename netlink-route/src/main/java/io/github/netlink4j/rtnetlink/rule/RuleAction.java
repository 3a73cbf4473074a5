package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.Range;

/**
 * What a rule does with a packet that matches: any number, with the names of {@code FR_ACT_*};
 * {@code include/uapi/linux/fib_rules.h}.
 *
 * @param number 0 to 255
 */
public record RuleAction(int number) {
    /** Looks the route up in a table. */
    public static final RuleAction TO_TABLE = new RuleAction(1);
    /** Continues with another rule. */
    public static final RuleAction GOTO = new RuleAction(2);
    /** Does nothing. */
    public static final RuleAction NOP = new RuleAction(3);
    /** Drops the packet silently. */
    public static final RuleAction BLACKHOLE = new RuleAction(6);
    /** Drops the packet with ICMP network unreachable. */
    public static final RuleAction UNREACHABLE = new RuleAction(7);
    /** Drops the packet with ICMP administratively prohibited. */
    public static final RuleAction PROHIBIT = new RuleAction(8);

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

    /** The kernel's name, such as {@code FR_ACT_TO_TBL}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
