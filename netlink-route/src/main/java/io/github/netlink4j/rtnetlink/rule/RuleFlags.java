package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of a rule, {@code FIB_RULE_*}; {@code include/uapi/linux/fib_rules.h}. */
public final class RuleFlags {
    /** Cannot be deleted. */
    public static final int FIB_RULE_PERMANENT = 1;
    /** Inverted: matches the packets that do not meet its conditions. */
    public static final int FIB_RULE_INVERT = 1 << 1;
    /** The rule to go to does not exist. */
    public static final int FIB_RULE_UNRESOLVED = 1 << 2;
    /** The input interface does not exist. */
    public static final int FIB_RULE_IIF_DETACHED = 1 << 3;
    /** The output interface does not exist. */
    public static final int FIB_RULE_OIF_DETACHED = 1 << 4;
    /** Source address selection takes the rule into account; IPv6. */
    public static final int FIB_RULE_FIND_SADDR = 1 << 16;

    static final ValueNames NAMES = ValueNames.bits()
            .add(FIB_RULE_PERMANENT, "FIB_RULE_PERMANENT")
            .add(FIB_RULE_INVERT, "FIB_RULE_INVERT")
            .add(FIB_RULE_UNRESOLVED, "FIB_RULE_UNRESOLVED")
            .add(FIB_RULE_IIF_DETACHED, "FIB_RULE_IIF_DETACHED")
            .add(FIB_RULE_OIF_DETACHED, "FIB_RULE_OIF_DETACHED")
            .add(FIB_RULE_FIND_SADDR, "FIB_RULE_FIND_SADDR");

    /** Those that change when other rules or links do; the kernel does not notify of that. */
    static final int STATE = FIB_RULE_UNRESOLVED | FIB_RULE_IIF_DETACHED | FIB_RULE_OIF_DETACHED;

    private RuleFlags() {}
}
