package io.github.netlink4j.pcap;

import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a capture file, which is what one program wrote on one machine. A pcap file is one section. Owned.
 *
 * @param order the byte order of its numbers: that of the machine that wrote it
 * @param hardware that machine, or {@code null}
 * @param operatingSystem its operating system, or {@code null}
 * @param application the program, or {@code null}
 * @param comments that the file has on it; empty in pcap
 */
public record CaptureSection(
        ByteOrder order,
        @Nullable String hardware,
        @Nullable String operatingSystem,
        @Nullable String application,
        List<String> comments) {
    /** A section whose list is its own. */
    public CaptureSection {
        comments = List.copyOf(comments);
    }

    /**
     * A section of this machine: its byte order, architecture and operating system.
     *
     * @param application the program that writes, with its version
     */
    public static CaptureSection of(String application) {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.version");
        return new CaptureSection(
                ByteOrder.nativeOrder(), System.getProperty("os.arch"), system, application, List.of());
    }

    static CaptureSection ofPcap(ByteOrder order) {
        return new CaptureSection(order, null, null, null, List.of());
    }
}
