package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A property that a record has or has not, such as {@code error}.
 *
 * @param <T> the type of the records
 */
public final class FlagField<T> extends FilterField<T> {
    private final Predicate<? super T> flag;
    private final @Nullable BpfCondition bpf;

    private FlagField(String name, Predicate<? super T> flag, @Nullable BpfCondition bpf, boolean isOfFirstMessage) {
        super(name, true, isOfFirstMessage);
        this.flag = flag;
        this.bpf = bpf;
    }

    /** A flag that user space tests. */
    public static <T> FlagField<T> of(String name, Predicate<? super T> flag) {
        return new FlagField<>(name, flag, null, false);
    }

    /** The same flag, which BPF can test, too. */
    public FlagField<T> bpf(BpfCondition condition) {
        return new FlagField<>(name(), flag, condition, false);
    }

    /** The same flag, which BPF can test, too, if the datagram has one message. */
    public FlagField<T> bpfOfFirstMessage(BpfCondition condition) {
        return new FlagField<>(name(), flag, condition, true);
    }

    /** Selects the records that have the flag. */
    public Filter<T> isSet() {
        return present();
    }

    @Override
    boolean any(T record, Condition condition) {
        return flag.test(record);
    }

    @Override
    @Nullable
    BpfCondition bpf(Condition condition) {
        return bpf;
    }

    @Override
    String kind() {
        return "a flag";
    }

    @Override
    Set<Operator> operators() {
        return Set.of();
    }

    @Override
    Filter<T> compare(Operator operator, List<Token> values, FilterText text) {
        throw new IllegalStateException("a flag has no values");
    }

    @Override
    String text(Object value) {
        throw new IllegalStateException("a flag has no values");
    }
}
