package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.List;

/**
 * An object to add, replace, change or delete: alone, or in an {@code RtnlBatch}. It is taken by value: what is set on it
 * afterwards has no effect.
 */
public interface ObjectSpec {
    /**
     * The request for an operation; for this library.
     *
     * @throws IllegalArgumentException if the kernel has no such operation for this object, or a value does not fit
     * @throws IllegalStateException if something that the operation needs is not set
     */
    EncodedRequest encode(Operation operation);

    /** The names that refer to another link, or to none, after an operation. */
    default List<String> linkNames(Operation operation) {
        return List.of();
    }
}
