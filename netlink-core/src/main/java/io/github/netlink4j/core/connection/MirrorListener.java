package io.github.netlink4j.core.connection;

import org.jspecify.annotations.Nullable;

/**
 * Gets the changes of a {@link Mirror}.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the objects
 */
@FunctionalInterface
public interface MirrorListener<K, V> {
    /**
     * An object changed. Called on the mirror's thread, which reads no events meanwhile; an exception ends the mirror.
     *
     * @param key the object's key
     * @param before what the mirror held, or {@code null} if the object is new
     * @param after what it holds now, or {@code null} if the object was deleted
     */
    void changed(K key, @Nullable V before, @Nullable V after);
}
