package io.github.netlink4j.core.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a client: its fields by name. The package has the grammar. Immutable; thread-safe if what the client gives
 * is.
 *
 * @param <T> the type of the records
 */
public final class FilterLanguage<T> {
    /** Length of the longest text, in characters. */
    public static final int MAX_LENGTH = 65_536;

    /** Parentheses that may be open at a time. */
    public static final int MAX_DEPTH = 100;

    /** A field whose name is followed by a parameter's. */
    record Parameter<T>(
            String field,
            Supplier<? extends Collection<String>> names,
            Function<String, @Nullable FilterField<T>> fields) {
        /** The field of a parameter, which has the parameter in its name; {@code null} if it has none. */
        @Nullable
        FilterField<T> of(String parameter) {
            FilterField<T> found = fields.apply(parameter);
            if (found != null && !found.name().startsWith(field + " ")) {
                throw new IllegalStateException("the field \"" + found + "\" is not one of \"" + field + "\"");
            }
            return found;
        }
    }

    private final Map<String, FilterField<T>> fields;
    private final Map<String, Parameter<T>> parameters;

    private FilterLanguage(Map<String, FilterField<T>> fields, Map<String, Parameter<T>> parameters) {
        this.fields = fields;
        this.parameters = parameters;
    }

    /**
     * A language with these fields.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    @SafeVarargs
    public static <T> FilterLanguage<T> of(FilterField<T>... fields) {
        Map<String, FilterField<T>> byName = new LinkedHashMap<>();
        for (FilterField<T> field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("two fields have the name " + field.name());
            }
        }
        return new FilterLanguage<>(byName, Map.of());
    }

    /**
     * The same language, and a field with a parameter: {@code attr IFLA_IFNAME = eth0}.
     *
     * @param name the field's, such as {@code attr}
     * @param parameterNames all parameters, to suggest one for a misspelt one
     * @param fieldOf the field of a parameter, whose name is both: {@code attr IFLA_IFNAME}; {@code null} if the parameter
     *     is unknown
     * @throws IllegalArgumentException if another field has the name
     */
    public FilterLanguage<T> with(
            String name,
            Supplier<? extends Collection<String>> parameterNames,
            Function<String, @Nullable FilterField<T>> fieldOf) {
        Map<String, Parameter<T>> more = new HashMap<>(parameters);
        if (fields.containsKey(name) || more.put(name, new Parameter<>(name, parameterNames, fieldOf)) != null) {
            throw new IllegalArgumentException("two fields have the name " + name);
        }
        return new FilterLanguage<>(fields, more);
    }

    /**
     * The filter that a text says.
     *
     * @throws FilterSyntaxException if the text is no filter: says what is wrong and where, what was expected, and the
     *     name that a misspelt one may be
     */
    public Filter<T> parse(String text) {
        return new FilterParser<>(this, FilterText.of(text)).parse();
    }

    /** The names of the fields. */
    public List<String> names() {
        List<String> names = new ArrayList<>(fields.keySet());
        names.addAll(parameters.keySet());
        return names;
    }

    @Nullable
    FilterField<T> field(String name) {
        return fields.get(name);
    }

    @Nullable
    Parameter<T> parameter(String name) {
        return parameters.get(name);
    }
}
