package io.github.netlink4j.tap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The alias of a tap's device: which process has added it. A process is known by its id and the time at which it started, and its
 * id only within its PID namespace.
 *
 * @param namespace the PID namespace, such as {@code pid:[4026531836]}
 * @param pid the process id there
 * @param start when it started, in clock ticks after the boot
 */
record DeviceTag(String namespace, long pid, long start) {
    private static final String PREFIX = "netlink4j tap of process";
    /** The fields of {@code /proc/PID/stat} behind the name, which is in parentheses: this one is the 22nd of all, proc(5). */
    private static final int START_TIME = 22 - 3;

    /** The tag of this process. */
    static DeviceTag own() {
        long pid = ProcessHandle.current().pid();
        return new DeviceTag(ownNamespace(), pid, startOf(pid).orElse(0L));
    }

    /** The tag that an alias is; empty for another alias. */
    static Optional<DeviceTag> parse(String alias) {
        List<String> words = Arrays.asList(alias.split(" ", -1));
        if (!alias.startsWith(PREFIX + " ") || !alias.matches(".* pid:\\[\\d+\\] \\d{1,18} \\d{1,18}")) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        return Optional.of(new DeviceTag(
                words.get(last - 2), Long.parseLong(words.get(last - 1)), Long.parseLong(words.get(last))));
    }

    /** Whether its process has certainly ended: where the processes cannot be seen, none has. */
    boolean isStale() {
        return namespace.equals(ownNamespace())
                && startOf(1).isPresent()
                && !startOf(pid).equals(Optional.of(start));
    }

    private static String ownNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException e) {
            return "pid:[0]";
        }
    }

    private static Optional<Long> startOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(Long.parseLong(fields[START_TIME]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The alias. */
    @Override
    public String toString() {
        return PREFIX + " " + namespace + " " + pid + " " + start;
    }
}
