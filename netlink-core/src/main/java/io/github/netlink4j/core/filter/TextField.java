package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.filter.Condition.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Text: {@code reason NETFILTER_DROP}, {@code symbol ~ "^skb_"}. Case matters; a regular expression that begins with
 * {@code (?i)} ignores it.
 *
 * @param <T> the type of the records
 */
public final class TextField<T> extends FilterField<T> {
    /** A longer expression could exhaust the stack when it is compiled. */
    private static final int MAX_EXPRESSION = 256;

    private static final Set<Operator> OPERATORS =
            EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.MATCHES, Operator.IN);

    private final BiPredicate<? super T, Predicate<String>> values;
    private final @Nullable Function<String, BpfCondition> equality;

    private TextField(
            String name,
            BiPredicate<? super T, Predicate<String>> values,
            @Nullable Function<String, BpfCondition> equality,
            boolean isOfFirstMessage) {
        super(name, true, isOfFirstMessage);
        this.values = values;
        this.equality = equality;
    }

    /**
     * Text of which a record has at most one.
     *
     * @param value {@code null} where a record has none
     */
    public static <T> TextField<T> of(String name, Function<? super T, @Nullable String> value) {
        return any(name, (record, condition) -> {
            String text = value.apply(record);
            return text != null && condition.test(text);
        });
    }

    /**
     * Text of which a record may have none or several.
     *
     * @param values whether one of a record's values meets a condition
     */
    public static <T> TextField<T> any(String name, BiPredicate<? super T, Predicate<String>> values) {
        return new TextField<>(name, values, null, false);
    }

    /** The same field, which BPF can compare with a text for equality, too. */
    public TextField<T> bpf(Function<String, BpfCondition> isEqual) {
        return new TextField<>(name(), values, isEqual, false);
    }

    /** The same field, which BPF can compare with a text for equality, too, if the datagram has one message. */
    public TextField<T> bpfOfFirstMessage(Function<String, BpfCondition> isEqual) {
        return new TextField<>(name(), values, isEqual, true);
    }

    /** Selects the records where it is a text. */
    public Filter<T> is(String text) {
        return in(text);
    }

    /**
     * Selects the records where it is one of the texts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Filter<T> in(String... anyOf) {
        if (anyOf.length == 0) {
            throw new IllegalArgumentException(name() + " in no values");
        }
        return in(List.of(anyOf));
    }

    private Filter<T> in(List<String> anyOf) {
        return new Comparison<>(this, Texts.in(anyOf.stream().distinct().toList()));
    }

    /**
     * Selects the records where a part of the text matches a regular expression.
     *
     * @param expression of at most 256 characters
     * @throws IllegalArgumentException if it is no regular expression of {@link Pattern}
     */
    public Filter<T> matches(String expression) {
        if (expression.length() > MAX_EXPRESSION) {
            throw new IllegalArgumentException(
                    "a regular expression has at most " + MAX_EXPRESSION + " characters, not " + expression.length());
        }
        return new Comparison<>(this, Texts.matching(Pattern.compile(expression)));
    }

    @Override
    boolean any(T record, Condition condition) {
        return values.test(record, condition instanceof Texts texts ? texts : text -> true);
    }

    @Override
    @Nullable
    BpfCondition bpf(Condition condition) {
        boolean isKnown = equality != null && condition.operator() == Operator.IN && condition instanceof Texts;
        return isKnown
                ? BpfCondition.anyOf(
                        ((Texts) condition).values().stream().map(equality).toList())
                : null;
    }

    @Override
    String kind() {
        return "text";
    }

    @Override
    Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    Filter<T> compare(Operator operator, List<Token> tokens, FilterText text) {
        if (operator == Operator.IN) {
            return in(tokens.stream().map(Token::text).toList());
        }
        Token expression = tokens.get(0);
        try {
            return matches(expression.text());
        } catch (PatternSyntaxException e) {
            throw text.error(expression, "not a regular expression: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw text.error(expression, name() + ": " + e.getMessage());
        }
    }

    @Override
    String text(Object value) {
        return Words.quote((String) value);
    }
}
