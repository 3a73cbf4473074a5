package io.github.netlink4j.core.connection;

import org.jspecify.annotations.Nullable;

/**
 * What a message says about one object of a table: its content, or that it was deleted.
 *
 * @param key identifies the object in the table
 * @param value the object, owned and immutable: a mirror hands it out to any thread; {@code null} when it was deleted
 * @param <K> the type of the keys, with {@code equals} and {@code hashCode}
 * @param <V> the type of the objects
 */
public record TableChange<K, V>(K key, @Nullable V value) {
    /** The object exists: it is new, or it has changed, or it is a row of a dump. */
    public static <K, V> TableChange<K, V> present(K key, V value) {
        return new TableChange<>(key, value);
    }

    /** The object was deleted. */
    public static <K, V> TableChange<K, V> deleted(K key) {
        return new TableChange<>(key, null);
    }
}
