package io.github.netlink4j.spec;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of one kind of a spec, by name. Its readers have checked that there are all that it refers to. Immutable. */
final class Parts<T> {
    private final Map<String, T> byName;

    Parts(List<T> parts, Function<T, String> name) {
        byName = parts.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }

    T get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    Collection<T> all() {
        return byName.values();
    }
}
