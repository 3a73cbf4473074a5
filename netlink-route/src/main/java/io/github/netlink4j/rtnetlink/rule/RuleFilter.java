package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.List;

/** Selects rules. Immutable. */
public final class RuleFilter extends ObjectFilter<RuleMessage, RuleFilter> {
    /** All rules. */
    public static final RuleFilter ALL = new RuleFilter(List.of());

    private RuleFilter(List<Condition<RuleMessage>> conditions) {
        super(RuleMessage.LENGTH, conditions);
    }

    @Override
    protected RuleFilter create(List<Condition<RuleMessage>> conditions) {
        return new RuleFilter(conditions);
    }

    /** Rules of a family: {@code AF_INET} or {@code AF_INET6}. */
    public static RuleFilter family(AddressFamily family) {
        return new RuleFilter(
                List.of(Condition.header(RuleMessage.FAMILY, family.number(), rule -> family.equals(rule.family()))));
    }
}
