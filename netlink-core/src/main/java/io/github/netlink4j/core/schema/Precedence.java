package io.github.netlink4j.core.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Combines two tables for the same messages, the first having precedence row by row. Sets inside are combined when a
 * message needs them, and each pair of sets once: sets contain themselves. Thread-safe.
 */
final class Precedence {
    private final Map<Pair, AttributeSet> sets = new ConcurrentHashMap<>();
    private final Map<Pair, MessageSchema> schemas = new ConcurrentHashMap<>();

    /** Two sets or two schemas, which are compared by identity. */
    private record Pair(Object first, Object second) {}

    /** The rows of both sets. */
    AttributeSet of(AttributeSet first, AttributeSet second) {
        if (Objects.equals(first, second)) {
            return first;
        }
        return sets.computeIfAbsent(new Pair(first, second), pair -> first.orElse(second, this));
    }

    /** The first schema's header, and the attributes of both. */
    MessageSchema of(MessageSchema first, MessageSchema second) {
        if (Objects.equals(first, second)) {
            return first;
        }
        return schemas.computeIfAbsent(new Pair(first, second), pair -> first.orElse(second, this));
    }

    /** The entries of both maps. */
    <K> Map<K, AttributeType> of(Map<K, AttributeType> first, Map<K, AttributeType> second) {
        Map<K, AttributeType> both = new HashMap<>(first);
        second.forEach((key, type) -> both.merge(key, type, (one, other) -> one.orElse(other, this)));
        return both;
    }
}
