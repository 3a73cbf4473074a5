package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.socket.OpenNamespace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What requests refer to by name, resolved once: the indexes of links, and the descriptors of network namespaces, which stay
 * open until this is closed. Not thread-safe.
 */
public final class References implements AutoCloseable {
    private static final int NO_LINK = 0;

    private final ToIntFunction<String> lookup;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<NetworkNamespace, OpenNamespace> namespaces = new HashMap<>();

    /**
     * Nothing is known yet.
     *
     * @param lookup returns the index of the link of a name; throws {@link KernelException} with {@code ENODEV} if there is none
     */
    public References(ToIntFunction<String> lookup) {
        this.lookup = lookup;
    }

    /**
     * The index of a link.
     *
     * @param operation the request that refers to the link, for the error text
     * @throws KernelException with {@code ENODEV} if there is no such link
     */
    public int index(String operation, LinkReference link) {
        if (link.isResolved()) {
            return link.index();
        }
        // Not computeIfAbsent: the lookup may send requests, which changes this map.
        Integer known = indexes.get(link.name());
        int index = known != null ? known : find(link.name());
        indexes.put(link.name(), index);
        if (index == NO_LINK) {
            throw KernelException.notSent(operation, Errno.ENODEV, "there is no link " + link);
        }
        return index;
    }

    private int find(String name) {
        try {
            return lookup.applyAsInt(name);
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENODEV)) {
                return NO_LINK;
            }
            throw e;
        }
    }

    /** Forgets names that refer to other links now. */
    public void forget(LinkNames names) {
        if (names.isAll()) {
            indexes.clear();
        } else {
            names.names().forEach(indexes::remove);
        }
    }

    /**
     * The descriptor of a network namespace.
     *
     * @throws io.github.netlink4j.core.error.SystemCallException if it cannot be opened
     */
    int descriptor(NetworkNamespace namespace) {
        return namespaces.computeIfAbsent(namespace, OpenNamespace::of).descriptor();
    }

    @Override
    public void close() {
        namespaces.values().forEach(OpenNamespace::close);
    }
}
