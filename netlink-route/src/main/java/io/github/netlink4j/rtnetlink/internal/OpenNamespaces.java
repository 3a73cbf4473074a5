package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.socket.OpenNamespace;
import java.util.ArrayList;
import java.util.List;

/** The network namespaces that requests name by file descriptor, held open until the kernel has carried them out. */
final class OpenNamespaces implements AutoCloseable {
    private final List<OpenNamespace> open = new ArrayList<>();

    /** Opens a namespace; returns its file descriptor. */
    int open(NetworkNamespace namespace) {
        OpenNamespace opened = OpenNamespace.of(namespace);
        open.add(opened);
        return opened.descriptor();
    }

    @Override
    public void close() {
        open.forEach(OpenNamespace::close);
    }
}
