package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The action of a rule for packets that match: any number, with the names of {@code FR_ACT_*};
 * {@code include/uapi/linux/fib_rules.h}.
 *
 * @param number 0 to 255
 */
public record RuleAction(int number) {
    private static final OpenType<RuleAction> TYPE = OpenType.u8("action of a rule", RuleAction::new);

    /** Unspecified; in a request to delete, any action. */
    public static final RuleAction UNSPEC = TYPE.add(0, "FR_ACT_UNSPEC");
    /** Looks up the route in a table. */
    public static final RuleAction TO_TABLE = TYPE.add(1, "FR_ACT_TO_TBL");
    /** Continues with the rule of {@code FRA_GOTO}. */
    public static final RuleAction GOTO = TYPE.add(2, "FR_ACT_GOTO");
    /** Does nothing. */
    public static final RuleAction NOP = TYPE.add(3, "FR_ACT_NOP");
    /** Drops packets without an ICMP message. */
    public static final RuleAction BLACKHOLE = TYPE.add(6, "FR_ACT_BLACKHOLE");
    /** Drops packets with ICMP network unreachable. */
    public static final RuleAction UNREACHABLE = TYPE.add(7, "FR_ACT_UNREACHABLE");
    /** Drops packets with ICMP administratively prohibited. */
    public static final RuleAction PROHIBIT = TYPE.add(8, "FR_ACT_PROHIBIT");

    static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public RuleAction {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static RuleAction of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code FR_ACT_TO_TBL}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
