package io.github.netlink4j.core.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project's programs that make the kernel drop packets: {@code lab/traffic}. */
public final class Traffic {
    private Traffic() {}

    /**
     * Makes drops, and returns when they are made.
     *
     * @param count how many of each kind
     * @param kinds as {@code make-drops --list} shows them
     */
    public static void drops(int count, String... kinds) {
        List<String> command = new ArrayList<>(List.of(program("make-drops"), "--count", String.valueOf(count)));
        command.addAll(List.of(kinds));
        Program.succeed(command.toArray(String[]::new));
    }

    /** Starts to make hardware drops, for some seconds. */
    public static Program hardwareDrops(int seconds) {
        return Program.start(program("make-hardware-drops"), "--for", String.valueOf(seconds));
    }

    private static String program(String name) {
        return Path.of(System.getenv("LAB_TESTS_ROOT"), "lab", "traffic", name).toString();
    }
}
