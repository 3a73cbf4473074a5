package io.github.netlink4j.core.socket;

import java.nio.file.Path;

/**
 * A network namespace, by the file that stands for it; network_namespaces(7). A socket is opened in one by
 * {@link NetlinkSocketBuilder#namespace} and stays there.
 *
 * @param file the file to enter it by
 */
public record NetworkNamespace(Path file) {
    private static final Path NAMED = Path.of("/run/netns");

    /** The namespace that {@code ip netns add} gave a name. */
    public static NetworkNamespace named(String name) {
        return new NetworkNamespace(NAMED.resolve(name));
    }

    /** The namespace of a process, by its process id. */
    public static NetworkNamespace ofProcess(long pid) {
        return new NetworkNamespace(Path.of("/proc", String.valueOf(pid), "ns", "net"));
    }

    /** The path of its file. */
    @Override
    public String toString() {
        return file.toString();
    }
}
