package io.github.netlink4j.core.bpf;

import java.util.List;

/**
 * A condition on a datagram, as instructions that jump to one of two labels. Conditions are combined with {@link #allOf},
 * {@link #anyOf} and {@link #not}; {@link BpfAssembler#keepIf} makes a filter of one. {@link BpfLoad} has the comparisons of
 * numbers.
 *
 * <p>An implementation ends each path with a jump to {@code yes} or {@code no}, and takes labels of its own from
 * {@link BpfAssembler#newLabel()}: a condition may be emitted more than once. It may change A, X and the memory. A load
 * beyond the end of the datagram drops it, also where the condition is negated: compare the length first.
 *
 * <pre>{@code
 * BpfCondition links = BpfLoad.host16(4).in(RTM_NEWLINK, RTM_DELLINK);
 * BpfProgram others = new BpfAssembler().keepIf(links.not()).assemble();
 * }</pre>
 */
@FunctionalInterface
public interface BpfCondition {
    /** Holds for every datagram. */
    BpfCondition ALWAYS = (code, yes, no) -> code.ja(yes);

    /** Holds for no datagram. */
    BpfCondition NEVER = (code, yes, no) -> code.ja(no);

    /** Emits the instructions, which jump to {@code yes} if the condition holds, else to {@code no}. */
    void emit(BpfAssembler code, String yes, String no);

    /** Holds where this condition does not. */
    default BpfCondition not() {
        if (equals(ALWAYS)) {
            return NEVER;
        }
        return equals(NEVER) ? ALWAYS : (code, yes, no) -> emit(code, no, yes);
    }

    /** Holds where all of the conditions hold; {@link #ALWAYS} if there is none. */
    static BpfCondition allOf(List<BpfCondition> conditions) {
        if (conditions.contains(NEVER)) {
            return NEVER;
        }
        List<BpfCondition> needed = conditions.stream()
                .filter(condition -> !condition.equals(ALWAYS))
                .toList();
        return needed.isEmpty() ? ALWAYS : (code, yes, no) -> emitAll(needed, code, yes, no);
    }

    /** Holds where at least one of the conditions holds; {@link #NEVER} if there is none. */
    static BpfCondition anyOf(List<BpfCondition> conditions) {
        return allOf(conditions.stream().map(BpfCondition::not).toList()).not();
    }

    /** Holds where {@code then} does if this condition holds, and where {@code otherwise} does if not. */
    default BpfCondition choose(BpfCondition then, BpfCondition otherwise) {
        return (code, yes, no) -> {
            String first = code.newLabel();
            String second = code.newLabel();
            emit(code, first, second);
            then.emit(code.label(first), yes, no);
            otherwise.emit(code.label(second), yes, no);
        };
    }

    private static void emitAll(List<BpfCondition> conditions, BpfAssembler code, String yes, String no) {
        int last = conditions.size() - 1;
        for (BpfCondition condition : conditions.subList(0, last)) {
            String next = code.newLabel();
            condition.emit(code, next, no);
            code.label(next);
        }
        conditions.get(last).emit(code, yes, no);
    }
}
