package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapWriter;
import io.github.netlink4j.tap.redact.FrameRedactor;
import io.github.netlink4j.tools.command.UsageException;
import java.nio.channels.Channels;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A capture file that frames are written to: each copy of a multicast, as it was captured. */
final class FrameFile implements AutoCloseable {
    /** The name of the standard output. */
    static final String STANDARD_OUTPUT = "-";

    private final String name;
    private final boolean isRedacted;
    private @Nullable TapWriter writer;

    /**
     * A file, which the first source creates.
     *
     * @param name its name, or {@code -} for the standard output
     * @param isRedacted whether key material is left out
     */
    FrameFile(String name, boolean isRedacted) {
        this.name = name;
        this.isRedacted = isRedacted;
    }

    /** Creates the file, if there is none yet. */
    void open(String source) {
        if (writer != null) {
            return;
        }
        try {
            writer = name.equals(STANDARD_OUTPUT)
                    ? TapWriter.over("standard output", Channels.newChannel(System.out), source)
                    : TapWriter.create(Path.of(name), source);
        } catch (InvalidPathException e) {
            throw new UsageException("-w: " + e.getMessage());
        }
    }

    /** Writes a frame, and the names of families that are new. */
    void write(TapFrame frame, Dissector dissector) {
        if (writer != null) {
            TapFrame written = isRedacted ? new FrameRedactor(dissector).redact(frame) : frame;
            if (frame.protocol() == NetlinkProtocol.GENERIC.number()) {
                writer.families(dissector.families());
            }
            writer.write(written);
        }
    }

    /** Writes what was captured and lost. */
    void statistics(long captured, long lost) {
        if (writer != null) {
            writer.statistics(Instant.now(), captured, lost);
        }
    }

    /** Frames that were written. */
    long frames() {
        return writer != null ? writer.frames() : 0;
    }

    void flush() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
