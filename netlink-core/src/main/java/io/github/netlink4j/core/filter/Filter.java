package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import java.util.List;

/**
 * A condition on records, such as captured messages or drops. Made of a text by {@link FilterLanguage#parse}, or of the
 * fields of a client: {@code PID.is(123).and(ERROR.isSet().not())}. Immutable; two filters are equal if they consist of
 * equal comparisons in the same order.
 *
 * @param <T> the type of the records
 */
public sealed interface Filter<T> permits Comparison, Junction, Negation {
    /** Whether a record, which is borrowed, is selected. Allocates nothing if the fields do not. */
    boolean test(T record);

    /** Selects the records that both filters select. */
    default Filter<T> and(Filter<T> other) {
        return Junction.of(true, List.of(this, other));
    }

    /** Selects the records that one of the filters selects. */
    default Filter<T> or(Filter<T> other) {
        return Junction.of(false, List.of(this, other));
    }

    /** Selects the records that this filter does not select. */
    default Filter<T> not() {
        return new Negation<>(this);
    }

    /**
     * The filter as a program of classic BPF, as far as it can be one. Comparisons of fields of the first message are left
     * out: a datagram may have more than one message.
     */
    default FilterProgram<T> compile() {
        return compile(BpfCondition.NEVER);
    }

    /**
     * The filter as a program of classic BPF, as far as it can be one.
     *
     * @param single whether a datagram is one that its first message represents, such as
     *     {@link io.github.netlink4j.core.bpf.BpfFilters#singleMessage()}; for others, comparisons of fields of the first
     *     message are left out
     */
    default FilterProgram<T> compile(BpfCondition single) {
        return FilterCompiler.compile(this, single);
    }

    /**
     * The filter as text that parses to an equal filter, unless it is longer than {@link FilterLanguage#MAX_LENGTH} or
     * nests deeper than {@link FilterLanguage#MAX_DEPTH}.
     */
    @Override
    String toString();
}
