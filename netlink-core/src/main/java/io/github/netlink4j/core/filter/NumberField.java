package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.bpf.BpfLoad;
import io.github.netlink4j.core.filter.Condition.Numbers;
import io.github.netlink4j.core.filter.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of 64 bits, signed: {@code pid 123}, {@code len > 1000}, {@code flags has 0x300}, {@code type in {16, 17}}.
 * Hexadecimal digits are its bits: {@code 0xffffffffffffffff} is -1.
 *
 * @param <T> the type of the records
 */
public final class NumberField<T> extends FilterField<T> {
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+|0[xX][0-9a-fA-F]+)");
    private static final Set<Operator> OPERATORS = EnumSet.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.BELOW,
            Operator.AT_MOST,
            Operator.ABOVE,
            Operator.AT_LEAST,
            Operator.HAS,
            Operator.IN);

    /** Names that stand for a filter. */
    private record Expansion<T>(
            Supplier<? extends Collection<String>> names, Function<String, @Nullable Filter<T>> filters) {}

    private final BiPredicate<? super T, LongPredicate> values;
    private final NumberNames names;
    private final Expansion<T> expansion;
    private final @Nullable BpfLoad load;

    private NumberField(
            String name,
            boolean isOptional,
            BiPredicate<? super T, LongPredicate> values,
            NumberNames names,
            Expansion<T> expansion,
            @Nullable BpfLoad load,
            boolean isOfFirstMessage) {
        super(name, isOptional, isOfFirstMessage);
        this.values = values;
        this.names = names;
        this.expansion = expansion;
        this.load = load;
    }

    private static <T> NumberField<T> of(
            String name, boolean isOptional, BiPredicate<? super T, LongPredicate> values) {
        Expansion<T> none = new Expansion<>(List::of, word -> null);
        return new NumberField<>(name, isOptional, values, NumberNames.of(Map.of()), none, null, false);
    }

    /** A number that every record has. */
    public static <T> NumberField<T> of(String name, ToLongFunction<? super T> value) {
        return of(name, false, (record, condition) -> condition.test(value.applyAsLong(record)));
    }

    /**
     * A number that a record may lack.
     *
     * @param isPresent whether a record has it
     * @param value called only for records that have it
     */
    public static <T> NumberField<T> optional(
            String name, Predicate<? super T> isPresent, ToLongFunction<? super T> value) {
        return of(
                name, true, (record, condition) -> isPresent.test(record) && condition.test(value.applyAsLong(record)));
    }

    /**
     * A number of which a record may have none or several.
     *
     * @param values whether one of a record's values meets a condition
     */
    public static <T> NumberField<T> any(String name, BiPredicate<? super T, LongPredicate> values) {
        return of(name, true, values);
    }

    /** The same field, with names for its numbers. */
    public NumberField<T> names(NumberNames namesOfNumbers) {
        return new NumberField<>(name(), isOptional(), values, namesOfNumbers, expansion, load, isOfFirstMessage());
    }

    /**
     * The same field, with names that stand for a filter in place of one number: a message type's name, which is a number of
     * one protocol only, for {@code proto route and type 16}. Used for {@code =}, {@code !=} and {@code in}; the text of the
     * filter is that of what the name stands for.
     *
     * @param names all names, to suggest one for a misspelt one
     * @param filters the filter that a name stands for; {@code null} if it stands for none
     */
    public NumberField<T> expanding(
            Supplier<? extends Collection<String>> names, Function<String, @Nullable Filter<T>> filters) {
        Expansion<T> expanding = new Expansion<>(names, filters);
        return new NumberField<>(name(), isOptional(), values, this.names, expanding, load, isOfFirstMessage());
    }

    /** The same field, which BPF can load, too. */
    public NumberField<T> bpf(BpfLoad number) {
        return new NumberField<>(name(), isOptional(), values, names, expansion, number, false);
    }

    /** The same field, which BPF can load, too, if the datagram has one message. */
    public NumberField<T> bpfOfFirstMessage(BpfLoad number) {
        return new NumberField<>(name(), isOptional(), values, names, expansion, number, true);
    }

    /** Selects the records where it is a value. */
    public Filter<T> is(long value) {
        return in(value);
    }

    /**
     * Selects the records where it is one of the values.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Filter<T> in(long... anyOf) {
        if (anyOf.length == 0) {
            throw new IllegalArgumentException(name() + " in no values");
        }
        return filter(Operator.IN, Arrays.stream(anyOf).boxed().toList());
    }

    /** Selects the records where it is less than a value. */
    public Filter<T> below(long value) {
        return filter(Operator.BELOW, List.of(value));
    }

    /** Selects the records where it is at most a value. */
    public Filter<T> atMost(long value) {
        return filter(Operator.AT_MOST, List.of(value));
    }

    /** Selects the records where it is greater than a value. */
    public Filter<T> above(long value) {
        return filter(Operator.ABOVE, List.of(value));
    }

    /** Selects the records where it is at least a value. */
    public Filter<T> atLeast(long value) {
        return filter(Operator.AT_LEAST, List.of(value));
    }

    /** Selects the records where it has all of these bits. */
    public Filter<T> has(long bits) {
        return filter(Operator.HAS, List.of(bits));
    }

    private Filter<T> filter(Operator operator, List<Long> numbers) {
        return new Comparison<>(
                this, new Numbers(operator, numbers.stream().distinct().toList()));
    }

    @Override
    boolean any(T record, Condition condition) {
        return values.test(record, condition instanceof Numbers numbers ? numbers : number -> true);
    }

    @Override
    @Nullable
    BpfCondition bpf(Condition condition) {
        if (load == null) {
            return null;
        }
        return condition instanceof Numbers numbers ? compare(load, numbers) : load.present();
    }

    private static BpfCondition compare(BpfLoad load, Numbers condition) {
        long value = condition.values().get(0);
        return switch (condition.operator()) {
            case BELOW -> load.below(value);
            case AT_MOST -> load.atMost(value);
            case ABOVE -> load.above(value);
            case AT_LEAST -> load.atLeast(value);
            case HAS -> load.has(value);
            default ->
                load.in(condition.values().stream().mapToLong(Long::longValue).toArray());
        };
    }

    @Override
    String kind() {
        return "a number";
    }

    @Override
    Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    Filter<T> compare(Operator operator, List<Token> tokens, FilterText text) {
        List<Filter<T>> anyOf = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (Token token : tokens) {
            Filter<T> expanded = operator == Operator.IN ? expansion.filters.apply(token.text()) : null;
            if (expanded != null) {
                anyOf.add(expanded);
            } else {
                numbers.add(number(token, text));
            }
        }
        if (!numbers.isEmpty()) {
            anyOf.add(filter(operator, numbers));
        }
        return Junction.of(false, anyOf);
    }

    private long number(Token token, FilterText text) {
        Long number;
        try {
            number = numberOf(token.text(), token.kind() == Kind.WORD);
        } catch (NumberFormatException e) {
            throw text.error(token, token.shown() + " does not fit 64 bits");
        }
        if (number == null) {
            List<String> known = new ArrayList<>(names.names());
            known.addAll(expansion.names.get());
            String problem =
                    known.isEmpty() ? "not a number: " + token.shown() : "unknown " + name() + " " + token.shown();
            throw text.error(token, problem + Suggestion.of(token.text(), known));
        }
        return number;
    }

    /** The number that a word is or names; {@code null} if it is no such word. */
    private @Nullable Long numberOf(String word, boolean mayBeDigits) {
        if (!mayBeDigits || !NUMBER.matcher(word).matches()) {
            return names.number(word);
        }
        int digits = word.startsWith("-") ? 1 : 0;
        if (!word.regionMatches(true, digits, "0x", 0, 2)) {
            return Long.parseLong(word);
        }
        long bits = Long.parseUnsignedLong(word.substring(digits + 2), 16);
        return digits == 0 ? bits : -bits;
    }

    /** A name that means another number, or that another field's filter stands for, is not shown. */
    @Override
    String text(Object value) {
        long number = (Long) value;
        String shown = names.name(number);
        return shown != null && means(shown, number) ? Words.quote(shown) : Long.toString(number);
    }

    private boolean means(String shown, long number) {
        Long named = names.number(shown);
        boolean isNumber = NUMBER.matcher(shown).matches();
        return named != null && named == number && !isNumber && expansion.filters.apply(shown) == null;
    }
}
