package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of the records of a client, which it declares as a constant: name, how its values are read from a record, and how
 * they are loaded in classic BPF, if they can be. Immutable; two fields of a kind are equal if their names are.
 *
 * <p>A record may lack a field or have several values of it: a comparison holds if it does for one of the values. {@code !=}
 * is the negation of {@code =}, and holds where there is none.
 *
 * <p>A load in BPF must find the same value as the field does in the record: absent where it is absent, and no
 * datagram may be dropped because it is too short. {@code bpf} is for what the whole datagram has, {@code bpfOfFirstMessage}
 * for what is loaded from its first message: it is used for datagrams that have one only.
 *
 * @param <T> the type of the records
 */
public abstract sealed class FilterField<T> permits AddressField, FlagField, NumberField, TextField {
    private final String name;
    private final boolean isOptional;
    private final boolean isOfFirstMessage;

    FilterField(String name, boolean isOptional, boolean isOfFirstMessage) {
        if (!Arrays.stream(name.split(" ", -1)).allMatch(Words::isPlain)) {
            throw new IllegalArgumentException("not a field's name: \"" + name + "\"");
        }
        this.name = name;
        this.isOptional = isOptional;
        this.isOfFirstMessage = isOfFirstMessage;
    }

    /** The name in a filter's text; of a field with a parameter, both: {@code attr IFLA_IFNAME}. */
    public final String name() {
        return name;
    }

    /**
     * Selects the records that have the field. Its text is the name only.
     *
     * @throws IllegalStateException if every record has the field
     */
    public Filter<T> present() {
        if (!isOptional) {
            throw new IllegalStateException("every record has " + name);
        }
        return new Comparison<>(this, new Condition.Present());
    }

    /** Whether a record may lack the field, so that the name only is a filter. */
    final boolean isOptional() {
        return isOptional;
    }

    final boolean isOfFirstMessage() {
        return isOfFirstMessage;
    }

    /** Whether one of the values in a record meets the condition. */
    abstract boolean any(T record, Condition condition);

    /** The condition in BPF; {@code null} if it cannot be tested there. */
    abstract @Nullable BpfCondition bpf(Condition condition);

    /** What the values are, for errors. */
    abstract String kind();

    /** The operators that it can be compared by. */
    abstract Set<Operator> operators();

    /**
     * A comparison in text.
     *
     * @param operator one of the field's that is no {@link Operator#EQUAL} or {@link Operator#NOT_EQUAL}
     * @param values more than one only for {@link Operator#IN}
     */
    abstract Filter<T> compare(Operator operator, List<Token> values, FilterText text);

    /** A value as text that {@link #compare} reads. */
    abstract String text(Object value);

    /** What an operator that is none of the field's is an error of. */
    final String expected() {
        if (operators().isEmpty()) {
            return name + " is " + kind() + ": it has no value";
        }
        String symbols = operators().stream().map(operator -> operator.text).collect(Collectors.joining(", "));
        return name + " is " + kind() + ": expected " + symbols;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof FilterField<?> field && getClass() == field.getClass() && name.equals(field.name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** The name. */
    @Override
    public final String toString() {
        return name;
    }
}
