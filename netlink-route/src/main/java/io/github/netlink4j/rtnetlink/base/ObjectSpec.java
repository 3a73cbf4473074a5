package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.List;

/**
 * An object to add, replace, change or delete: alone, or in an {@code RtnlBatch}. It is taken by value: what is set later does
 * not count.
 */
public interface ObjectSpec {
    /**
     * The request as it is now; for this library.
     *
     * @throws IllegalArgumentException if the operation is not for this object, or a value does not fit
     * @throws IllegalStateException if something is missing
     */
    EncodedRequest encode(Operation operation);

    /** Names that links have after the operation and may not have had before. */
    default List<String> linkNames() {
        return List.of();
    }
}
