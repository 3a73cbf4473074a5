package io.github.netlink4j.core.socket;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network namespace, identified by a file; network_namespaces(7). A socket is opened in one by
 * {@link NetlinkSocketBuilder#namespace} and stays there.
 *
 * @param file the file that setns(2) enters it by
 */
public record NetworkNamespace(Path file) {
    private static final Path NAMED = Path.of("/run/netns");

    /** net/core/sysctl_net_core.c registers this one for init_net alone. */
    private static final Path ONLY_IN_INITIAL = Path.of("/proc/sys/net/core/netdev_max_backlog");

    /**
     * The namespace that {@code ip netns add} gave a name.
     *
     * @param name the name of a file in {@code /run/netns}, not a path
     */
    public static NetworkNamespace named(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.matches("(?s).*[/\\x00].*")) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a network namespace");
        }
        return new NetworkNamespace(NAMED.resolve(name));
    }

    /**
     * The namespace that an open file descriptor of this process refers to; it must stay open until the socket is open.
     *
     * @param descriptor its number, 0 or more
     */
    public static NetworkNamespace ofDescriptor(int descriptor) {
        if (descriptor < 0) {
            throw new IllegalArgumentException("a file descriptor with the number " + descriptor);
        }
        return new NetworkNamespace(Path.of("/proc/self/fd", String.valueOf(descriptor)));
    }

    /**
     * The namespace of a process.
     *
     * @param pid its process id, 1 or more
     */
    public static NetworkNamespace ofProcess(long pid) {
        if (pid <= 0) {
            throw new IllegalArgumentException("a process with the id " + pid);
        }
        return new NetworkNamespace(Path.of("/proc", String.valueOf(pid), "ns", "net"));
    }

    /**
     * Whether this thread is in the initial network namespace, that of the boot. Some families, the drop monitor among them,
     * exist only there.
     */
    public static boolean isInitial() {
        return Files.exists(ONLY_IN_INITIAL);
    }

    /** The path of its file. */
    @Override
    public String toString() {
        return file.toString();
    }
}
