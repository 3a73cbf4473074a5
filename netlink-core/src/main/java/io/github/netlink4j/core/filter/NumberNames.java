package io.github.netlink4j.core.filter;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a field's numbers, such as {@code RTM_NEWLINK}. They may change with time, as those of generic families. */
public interface NumberNames {
    /** The number of a name; {@code null} if it has none. */
    @Nullable
    Long number(String name);

    /** The name of a number; {@code null} if it has none. */
    @Nullable
    String name(long number);

    /** All names, to suggest one for a misspelt one. */
    Collection<String> names();

    /**
     * The names that are a map's keys, now and later. For a {@link java.util.TreeMap} by
     * {@link String#CASE_INSENSITIVE_ORDER} the case does not matter.
     */
    static NumberNames of(Map<String, Long> numbers) {
        return new NumberNames() {
            @Override
            public @Nullable Long number(String name) {
                return numbers.get(name);
            }

            @Override
            public @Nullable String name(long number) {
                return numbers.entrySet().stream()
                        .filter(entry -> entry.getValue() == number)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public Collection<String> names() {
                return numbers.keySet();
            }
        };
    }
}
