package io.github.netlink4j.pcap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where packets were captured: an interface of a pcapng file, or the one that a pcap file has. Owned.
 *
 * @param linkType what the bytes of its packets are
 * @param snapLength longer packets were cut to this many bytes; 0 if none were
 * @param name its name on the capturing machine; {@code null} in pcap
 * @param description its description, or {@code null}
 * @param comments that the file has on it; empty in pcap
 */
public record CaptureInterface(
        LinkType linkType,
        long snapLength,
        @Nullable String name,
        @Nullable String description,
        List<String> comments) {
    /** An interface whose list is its own. */
    public CaptureInterface {
        comments = List.copyOf(comments);
    }

    static CaptureInterface ofPcap(LinkType linkType, long snapLength) {
        return new CaptureInterface(linkType, snapLength, null, null, List.of());
    }
}
