package io.github.netlink4j.core.socket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A capability that netlink families require; capabilities(7). */
public enum Capability {
    /** Network configuration. */
    CAP_NET_ADMIN(12),
    /** System administration, such as joining the drop monitor's group and entering a namespace. */
    CAP_SYS_ADMIN(21),
    /** Kernel addresses in {@code /proc/kallsyms}. */
    CAP_SYSLOG(34);

    private static final Path STATUS = Path.of("/proc/thread-self/status");
    private static final Path UID_MAP = Path.of("/proc/thread-self/uid_map");
    private static final String EFFECTIVE = "CapEff:";

    private final int bit;

    Capability(int bit) {
        this.bit = bit;
    }

    /**
     * Whether this thread has the capability in the initial user namespace, according to {@code /proc}. What concerns the whole
     * system, such as the drop monitor, requires it there. For links, addresses and routes the user namespace that owns the
     * network namespace is enough, which is not checked here.
     */
    public boolean isEffective() {
        return isInitialUserNamespace() && (effective() & 1L << bit) != 0;
    }

    private static long effective() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(EFFECTIVE))
                    .map(line -> line.substring(EFFECTIVE.length()).trim())
                    .mapToLong(hex -> Long.parseUnsignedLong(hex, 16))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // Without /proc it is unknown.
            return 0;
        }
    }

    /** The initial user namespace maps every id to itself. */
    private static boolean isInitialUserNamespace() {
        try {
            return String.join("\n", Files.readAllLines(UID_MAP)).trim().matches("0\\s+0\\s+4294967295");
        } catch (IOException e) {
            // A kernel without user namespaces has only the initial one.
            return true;
        }
    }
}
