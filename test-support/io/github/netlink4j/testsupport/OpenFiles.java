package io.github.netlink4j.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The file descriptors of this process that netlink4j may have opened. */
public final class OpenFiles {
    private OpenFiles() {}

    /** Number of open sockets and eventfds. */
    public static long count() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(OpenFiles::target)
                    .filter(Objects::nonNull)
                    .filter(target -> target.startsWith("socket:") || target.contains("[eventfd]"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return null;
        }
    }
}
