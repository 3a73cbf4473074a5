package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.CaptureFile;
import io.github.netlink4j.tools.command.UsageException;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where a capture is read from.
 *
 * @param name what notes and errors call it
 * @param opener opens it, from its begin
 * @param isReadTwice whether it can be read more than once
 */
record CaptureSource(String name, Supplier<CaptureFile> opener, boolean isReadTwice) {
    private static final String STANDARD_INPUT = "-";

    /** A file, or {@code -} for the standard input. */
    static CaptureSource of(String name) {
        return name.equals(STANDARD_INPUT)
                ? new CaptureSource(name, CaptureSource::standardInput, false)
                : new CaptureSource(name, () -> file(name), true);
    }

    /** A capture in memory. */
    static CaptureSource of(String name, byte[] capture) {
        return new CaptureSource(
                name, () -> CaptureFile.read(name, Channels.newChannel(new ByteArrayInputStream(capture))), true);
    }

    private static CaptureFile standardInput() {
        return CaptureFile.read("standard input", Channels.newChannel(System.in));
    }

    private static CaptureFile file(String name) {
        try {
            return CaptureFile.open(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UsageException("-r: " + e.getMessage());
        }
    }

    CaptureFile open() {
        return opener.get();
    }
}
