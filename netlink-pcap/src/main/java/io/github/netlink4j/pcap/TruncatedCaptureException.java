package io.github.netlink4j.pcap;

/**
 * A capture file that ends inside a header, record or block, as after the crash of a capturing program or on a full disk.
 * All packets before that were whole.
 */
public final class TruncatedCaptureException extends CaptureException {
    private static final long serialVersionUID = 1L;

    TruncatedCaptureException(String file, long offset, String what, long expected, int found) {
        super(file, offset, "the file is cut off: " + found + " of the " + expected + " bytes of " + what);
    }
}
