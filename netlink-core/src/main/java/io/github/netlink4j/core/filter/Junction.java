package io.github.netlink4j.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Filters joined by {@code and}, or by {@code or}: two or more, none of which is a junction of the same kind.
 *
 * @param all whether all of the parts must hold, or one
 */
record Junction<T>(boolean all, List<Filter<T>> parts) implements Filter<T> {
    /** The junction of one or more filters; of one filter it is this one. */
    static <T> Filter<T> of(boolean all, List<Filter<T>> filters) {
        List<Filter<T>> parts = new ArrayList<>();
        for (Filter<T> filter : filters) {
            if (filter instanceof Junction<T> same && same.all == all) {
                parts.addAll(same.parts);
            } else {
                parts.add(filter);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Junction<>(all, List.copyOf(parts));
    }

    @Override
    public boolean test(T record) {
        // No iterator, which would be allocated.
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).test(record) != all) {
                return !all;
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part instanceof Junction<T> ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(all ? " and " : " or "));
    }
}
