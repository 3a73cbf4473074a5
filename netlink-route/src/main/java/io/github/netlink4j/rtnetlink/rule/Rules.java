package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.base.RtnlObjects;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;

/** The policy routing rules of a network namespace; {@code net/core/fib_rules.c}, ip-rule(8). Thread-safe. */
public final class Rules extends RtnlObjects<RuleKey, RuleMessage> {
    /** The rules over a connection; for this library. */
    public Rules(RtnlContext context) {
        super(context, RuleMessage.TYPE);
    }

    /**
     * Adds a rule.
     *
     * @throws KernelException with {@code EEXIST} if there is an equal one
     */
    public Result add(RuleSpec rule) {
        return execute(Operation.ADD, rule);
    }

    /**
     * Deletes the first rule that matches what is set.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result delete(RuleSpec rule) {
        return execute(Operation.DELETE, rule);
    }

    @Override
    protected RuleKey key(RuleMessage rule) {
        return new RuleKey(rule.family(), rule.priority(), rule.content());
    }
}
