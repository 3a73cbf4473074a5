package io.github.netlink4j.pcap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where packets were captured: an interface of a pcapng file, or the one that a pcap file has. Owned.
 *
 * @param linkType what the bytes of its packets are
 * @param snapLength longer packets were cut to this many bytes, 1 to 4,294,967,295; 0 if none were
 * @param name its name on the capturing machine; {@code null} in pcap
 * @param description its description, or {@code null}
 * @param filter the filter that packets had to pass, as text; or {@code null}
 * @param operatingSystem of the machine that it belongs to, where that is not the section's; or {@code null}
 * @param comments that the file has on it; empty in pcap
 */
public record CaptureInterface(
        LinkType linkType,
        long snapLength,
        @Nullable String name,
        @Nullable String description,
        @Nullable String filter,
        @Nullable String operatingSystem,
        List<String> comments) {
    /** The longest packets, in bytes, that tcpdump and Wireshark read. */
    public static final int MAX_SNAP_LENGTH = 262_144;

    private static final long MAX_U32 = 0xffff_ffffL;

    /** An interface whose list is its own. */
    public CaptureInterface {
        checkSnapLength(snapLength);
        comments = List.copyOf(comments);
    }

    static void checkSnapLength(long bytes) {
        if (bytes < 0 || bytes > MAX_U32) {
            throw new IllegalArgumentException("a snapshot length of " + bytes + ": must be 0 to 4,294,967,295");
        }
    }

    /** An interface without name, whose packets have up to {@link #MAX_SNAP_LENGTH} bytes. */
    public static CaptureInterface of(LinkType linkType) {
        return ofPcap(linkType, MAX_SNAP_LENGTH);
    }

    static CaptureInterface ofPcap(LinkType linkType, long snapLength) {
        return new CaptureInterface(linkType, snapLength, null, null, null, null, List.of());
    }

    /** With another snapshot length. */
    public CaptureInterface snapLength(long bytes) {
        return new CaptureInterface(linkType, bytes, name, description, filter, operatingSystem, comments);
    }

    /** With a name. */
    public CaptureInterface named(String text) {
        return new CaptureInterface(linkType, snapLength, text, description, filter, operatingSystem, comments);
    }

    /** With a description. */
    public CaptureInterface described(String text) {
        return new CaptureInterface(linkType, snapLength, name, text, filter, operatingSystem, comments);
    }

    /** With a filter. */
    public CaptureInterface filtered(String text) {
        return new CaptureInterface(linkType, snapLength, name, description, text, operatingSystem, comments);
    }

    /** With one more comment. */
    public CaptureInterface commented(String text) {
        List<String> all = new ArrayList<>(comments);
        all.add(text);
        return new CaptureInterface(linkType, snapLength, name, description, filter, operatingSystem, all);
    }
}
