package io.github.netlink4j.pcap;

import io.github.netlink4j.core.NetlinkException;
import org.jspecify.annotations.Nullable;

/**
 * A capture file that cannot be read or written, whose bytes are not those of a capture file, or that cannot hold what was to be
 * written. The text has file and offset.
 */
public class CaptureException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;
    private final String problem;

    CaptureException(String file, long offset, String problem) {
        this(file, offset, problem, null);
    }

    CaptureException(String file, long offset, String problem, @Nullable Exception cause) {
        super(file + ": " + (offset > 0 ? "offset " + offset + ": " : "") + problem, cause);
        this.file = file;
        this.offset = offset;
        this.problem = problem;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Offset in bytes of the header, record or block that cannot be read or written; 0 if the file cannot be opened. */
    public long offset() {
        return offset;
    }

    /** What was expected and found there, or why it cannot be written. */
    public String problem() {
        return problem;
    }
}
