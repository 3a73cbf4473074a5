package io.github.netlink4j.core.connection;

import org.jspecify.annotations.Nullable;

/**
 * What a message says of one object of a table: that it is there, and how it looks, or that it is gone.
 *
 * @param key tells the object from all others of the table
 * @param value the object; owned. {@code null} when it is gone
 * @param <K> the type of the keys, with {@code equals} and {@code hashCode}
 * @param <V> the type of the objects
 */
public record TableChange<K, V>(K key, @Nullable V value) {
    /** The object is there: it is new, or it has changed, or it is a row of a dump. */
    public static <K, V> TableChange<K, V> present(K key, V value) {
        return new TableChange<>(key, value);
    }

    /** The object is gone. */
    public static <K, V> TableChange<K, V> deleted(K key) {
        return new TableChange<>(key, null);
    }
}
