package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.CaptureFile;
import io.github.netlink4j.tools.command.UsageException;
import java.nio.channels.Channels;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a capture is read from.
 *
 * @param name a file, or {@code -} for the standard input
 */
record CaptureSource(String name) {
    private static final String STANDARD_INPUT = "-";

    CaptureFile open() {
        if (isStandardInput()) {
            return CaptureFile.read("standard input", Channels.newChannel(System.in));
        }
        try {
            return CaptureFile.open(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UsageException("-r: " + e.getMessage());
        }
    }

    /** Which can be read once only. */
    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }
}
