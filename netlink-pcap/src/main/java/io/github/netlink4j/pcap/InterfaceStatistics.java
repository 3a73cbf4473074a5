package io.github.netlink4j.pcap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capturing program counted on an interface, from the beginning of the capture on; the interface statistics block of
 * pcapng. All numbers are unsigned; {@code null} if the program did not count. Owned.
 *
 * @param source the interface
 * @param time when they were counted
 * @param received packets that the interface received; {@code isb_ifrecv}
 * @param dropped packets that the interface lost for want of memory; {@code isb_ifdrop}
 * @param accepted packets that the filter accepted; {@code isb_filteraccept}
 * @param systemDropped packets that the operating system lost; {@code isb_osdrop}
 * @param delivered packets that the program received; {@code isb_usrdeliv}
 * @param comments that the file has on them
 */
public record InterfaceStatistics(
        CaptureInterface source,
        Instant time,
        @Nullable Long received,
        @Nullable Long dropped,
        @Nullable Long accepted,
        @Nullable Long systemDropped,
        @Nullable Long delivered,
        List<String> comments) {
    /** Statistics whose list is its own. */
    public InterfaceStatistics {
        comments = List.copyOf(comments);
    }
}
