package io.github.netlink4j.rtnetlink.link.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The version of the running kernel. */
final class KernelVersion {
    private static final Path RELEASE = Path.of("/proc/sys/kernel/osrelease");

    private KernelVersion() {}

    /** Whether it is at least a version such as {@code 6.12}. */
    static boolean isAtLeast(String version) {
        try {
            return Arrays.compare(numbers(Files.readString(RELEASE).strip()), numbers(version)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(String release) {
        return Arrays.stream(release.split("[.-]"))
                .limit(2)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
