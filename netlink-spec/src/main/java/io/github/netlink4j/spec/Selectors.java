package io.github.netlink4j.spec;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attribute that selects a sub-message: in its own set, or in the nearest of those whose attributes have it inside.
 * Immutable.
 */
final class Selectors {
    private final Parts<SetSpec> sets;
    private final Parts<SubMessageSpec> subMessages;
    /** The sets around each set. */
    private final Map<String, Set<String>> outer = new HashMap<>();

    Selectors(Parts<SetSpec> sets, Parts<SubMessageSpec> subMessages) {
        this.sets = sets;
        this.subMessages = subMessages;
        for (SetSpec set : sets.all()) {
            for (AttributeRow row : set.attributes()) {
                inner(row.type())
                        .forEach(inner -> outer.computeIfAbsent(inner, key -> new TreeSet<>())
                                .add(set.name()));
            }
        }
    }

    private Collection<String> inner(TypeSpec type) {
        if (type instanceof TypeSpec.Nest nest) {
            return List.of(nest.set());
        }
        if (type instanceof TypeSpec.Message message) {
            return List.of(message.set());
        }
        if (type instanceof TypeSpec.Indexed list) {
            return inner(list.element());
        }
        return type instanceof TypeSpec.SubMessage message
                ? subMessages.get(message.name()).formats().stream()
                        .flatMap(format -> Optional.ofNullable(format.set()).stream())
                        .toList()
                : List.of();
    }

    /** Whether a set has a sub-message whose selector is around the set. */
    boolean areAround(String set) {
        return sets.get(set).attributes().stream()
                .anyMatch(row -> row.type() instanceof TypeSpec.SubMessage message
                        && own(message.selector(), set).isEmpty());
    }

    private Optional<AttributeRow> own(String selector, String set) {
        return sets.get(set).attributes().stream()
                .filter(row -> row.name().equals(selector))
                .findFirst();
    }

    /**
     * The attribute of a name, for a sub-message in a set.
     *
     * @param around the set around that set; {@code null} for the attributes of a message
     */
    Optional<AttributeRow> find(String selector, String set, @Nullable String around) {
        Optional<AttributeRow> own = own(selector, set);
        return own.isPresent() || around == null ? own : nearest(selector, around);
    }

    private Optional<AttributeRow> nearest(String selector, String set) {
        Deque<String> nearest = new ArrayDeque<>(List.of(set));
        Set<String> seen = new HashSet<>(nearest);
        while (!nearest.isEmpty()) {
            String name = nearest.remove();
            Optional<AttributeRow> found = own(selector, name);
            if (found.isPresent()) {
                return found;
            }
            outer.getOrDefault(name, Set.of()).stream().filter(seen::add).forEach(nearest::add);
        }
        return Optional.empty();
    }
}
