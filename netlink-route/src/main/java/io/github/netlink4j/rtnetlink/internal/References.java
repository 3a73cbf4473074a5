package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.socket.OpenNamespace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What requests refer to by name, found once: the indexes of links, and the descriptors of network namespaces, which stay open
 * until this is closed. Not thread-safe.
 */
public final class References implements AutoCloseable {
    private final ToIntFunction<String> lookup;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<NetworkNamespace, OpenNamespace> namespaces = new HashMap<>();

    /**
     * Nothing is known yet.
     *
     * @param lookup finds the index of the link of a name
     */
    public References(ToIntFunction<String> lookup) {
        this.lookup = lookup;
    }

    /** The index of a link. */
    public int index(LinkReference link) {
        if (link.isResolved()) {
            return link.index();
        }
        // Not computeIfAbsent: the lookup may change this map.
        Integer known = indexes.get(link.name());
        int index = known != null ? known : lookup.applyAsInt(link.name());
        indexes.put(link.name(), index);
        return index;
    }

    /** Asks again for the links of these names: they may be others now. */
    public void forget(List<String> names) {
        names.forEach(indexes::remove);
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
        new ArrayList<>(namespaces.values()).forEach(OpenNamespace::close);
    }
}
