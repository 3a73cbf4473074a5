package io.github.netlink4j.core.filter;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A condition on the values of a field. */
sealed interface Condition {
    Operator operator();

    /** The values to compare with; more than one only of {@link Operator#IN}. */
    List<?> values();

    /** Whether the values of the field must be one value. */
    default boolean isEquality() {
        return operator() == Operator.IN && values().size() == 1;
    }

    /** That the field has a value. */
    record Present() implements Condition {
        @Override
        public Operator operator() {
            return Operator.PRESENT;
        }

        @Override
        public List<?> values() {
            return List.of();
        }
    }

    /** On numbers. */
    record Numbers(Operator operator, List<Long> values) implements Condition, LongPredicate {
        @Override
        public boolean test(long number) {
            long value = values.get(0);
            return switch (operator) {
                case BELOW -> number < value;
                case AT_MOST -> number <= value;
                case ABOVE -> number > value;
                case AT_LEAST -> number >= value;
                case HAS -> (number & value) == value;
                default -> isIn(number);
            };
        }

        private boolean isIn(long number) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) == number) {
                    return true;
                }
            }
            return false;
        }
    }

    /** On text. */
    final class Texts implements Condition, Predicate<String> {
        private final List<String> values;
        private final @Nullable Pattern pattern;

        private Texts(List<String> values, @Nullable Pattern pattern) {
            this.values = values;
            this.pattern = pattern;
        }

        static Texts in(List<String> values) {
            return new Texts(values, null);
        }

        static Texts matching(Pattern pattern) {
            return new Texts(List.of(pattern.pattern()), pattern);
        }

        @Override
        public Operator operator() {
            return pattern != null ? Operator.MATCHES : Operator.IN;
        }

        @Override
        public List<String> values() {
            return values;
        }

        @Override
        public boolean test(String text) {
            return pattern != null ? pattern.matcher(text).find() : values.contains(text);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Texts texts && operator() == texts.operator() && values.equals(texts.values);
        }

        @Override
        public int hashCode() {
            return Objects.hash(operator(), values);
        }
    }

    /** On addresses. */
    record Addresses(List<Network> values) implements Condition, Predicate<InetAddress> {
        @Override
        public Operator operator() {
            return Operator.IN;
        }

        @Override
        public boolean test(InetAddress address) {
            return values.stream().anyMatch(network -> network.contains(address));
        }
    }
}
