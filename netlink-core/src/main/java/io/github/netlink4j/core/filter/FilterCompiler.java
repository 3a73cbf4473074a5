package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfAssembler;
import io.github.netlink4j.core.bpf.BpfCondition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a filter so that no datagram is dropped that it may select: a comparison that BPF cannot test counts as one that
 * holds, and inside a negation as one that does not. {@code and} and {@code or} can only widen what either widens, and the
 * negation of what was narrowed is wide again.
 */
final class FilterCompiler {
    /** Whether fields of the first message may be tested. */
    private final boolean withFirstMessage;

    private FilterCompiler(boolean withFirstMessage) {
        this.withFirstMessage = withFirstMessage;
    }

    static <T> FilterProgram<T> compile(Filter<T> filter, BpfCondition single) {
        BpfAssembler code = new BpfAssembler().keepIf(condition(filter, single));
        if (!code.fits()) {
            return new FilterProgram<>(
                    new BpfAssembler().keepIf(BpfCondition.ALWAYS).assemble(), filter);
        }
        return new FilterProgram<>(code.assemble(), remainder(filter));
    }

    private static BpfCondition condition(Filter<?> filter, BpfCondition single) {
        BpfCondition ofAny = new FilterCompiler(false).condition(filter, true);
        if (single.equals(BpfCondition.NEVER) || !testsFirstMessage(filter)) {
            return ofAny;
        }
        return single.choose(new FilterCompiler(true).condition(filter, true), ofAny);
    }

    private static boolean testsFirstMessage(Filter<?> filter) {
        if (filter instanceof Junction<?> junction) {
            return junction.parts().stream().anyMatch(FilterCompiler::testsFirstMessage);
        }
        if (filter instanceof Negation<?> negation) {
            return testsFirstMessage(negation.filter());
        }
        return ((Comparison<?>) filter).field().isOfFirstMessage();
    }

    /**
     * The condition of a filter.
     *
     * @param unknown what a comparison that BPF cannot test counts as
     */
    private BpfCondition condition(Filter<?> filter, boolean unknown) {
        if (filter instanceof Junction<?> junction) {
            List<BpfCondition> parts = junction.parts().stream()
                    .map(part -> condition(part, unknown))
                    .toList();
            return junction.all() ? BpfCondition.allOf(parts) : BpfCondition.anyOf(parts);
        }
        if (filter instanceof Negation<?> negation) {
            return condition(negation.filter(), !unknown).not();
        }
        BpfCondition known = known((Comparison<?>) filter);
        if (known != null) {
            return known;
        }
        return unknown ? BpfCondition.ALWAYS : BpfCondition.NEVER;
    }

    private @Nullable BpfCondition known(Comparison<?> comparison) {
        boolean isHidden = comparison.field().isOfFirstMessage() && !withFirstMessage;
        return isHidden ? null : comparison.field().bpf(comparison.condition());
    }

    /** What the program does not decide: of a conjunction the parts that it does not, of all else the whole. */
    private static <T> @Nullable Filter<T> remainder(Filter<T> filter) {
        if (filter instanceof Junction<T> junction && junction.all()) {
            List<Filter<T>> parts = junction.parts().stream()
                    .map(FilterCompiler::remainder)
                    .filter(Objects::nonNull)
                    .toList();
            return parts.isEmpty() ? null : Junction.of(true, parts);
        }
        return isDecided(filter) ? null : filter;
    }

    private static boolean isDecided(Filter<?> filter) {
        if (filter instanceof Junction<?> junction) {
            return junction.parts().stream().allMatch(FilterCompiler::isDecided);
        }
        if (filter instanceof Negation<?> negation) {
            return isDecided(negation.filter());
        }
        return new FilterCompiler(false).known((Comparison<?>) filter) != null;
    }
}
