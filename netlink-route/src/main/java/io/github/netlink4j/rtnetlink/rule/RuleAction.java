package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The action of a rule for packets that match: any number, with the names of {@code FR_ACT_*};
 * {@code include/uapi/linux/fib_rules.h}.
 *
 * @param number 0 to 255
 */
public record RuleAction(int number) {
    private static final Instances<RuleAction> INSTANCES = new Instances<>(Instances.OF_U8, RuleAction::new);

    /** Unspecified; in a request to delete, any action. */
    public static final RuleAction UNSPEC = of(0);
    /** Looks up the route in a table. */
    public static final RuleAction TO_TABLE = of(1);
    /** Continues with the rule of {@code FRA_GOTO}. */
    public static final RuleAction GOTO = of(2);
    /** Does nothing. */
    public static final RuleAction NOP = of(3);
    /** Drops packets without an ICMP message. */
    public static final RuleAction BLACKHOLE = of(6);
    /** Drops packets with ICMP network unreachable. */
    public static final RuleAction UNREACHABLE = of(7);
    /** Drops packets with ICMP administratively prohibited. */
    public static final RuleAction PROHIBIT = of(8);

    static final ValueNames NAMES = ValueNames.values()
            .add(UNSPEC.number, "FR_ACT_UNSPEC")
            .add(TO_TABLE.number, "FR_ACT_TO_TBL")
            .add(GOTO.number, "FR_ACT_GOTO")
            .add(NOP.number, "FR_ACT_NOP")
            .add(BLACKHOLE.number, "FR_ACT_BLACKHOLE")
            .add(UNREACHABLE.number, "FR_ACT_UNREACHABLE")
            .add(PROHIBIT.number, "FR_ACT_PROHIBIT");

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
