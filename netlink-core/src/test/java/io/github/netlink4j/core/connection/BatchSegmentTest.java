package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchSegmentTest {
    private static final int DEFAULT_RECEIVE_BUFFER = 212_992;
    /** Bytes of the receive buffer that an acknowledgement takes on Linux 6.18. */
    private static final int MEASURED_ACK = 832;

    private static Request request(int length) {
        return Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> m.header(new byte[length - 16]));
    }

    private static BatchItem item(int length) {
        return item(new PendingRequest(request(length)));
    }

    private static BatchItem item(PendingRequest pending) {
        return BatchItem.of(pending, MessageBuilder.allocate(16));
    }

    private static List<BatchItem> items(int count, int length) {
        return Collections.nCopies(count, item(length));
    }

    private static MessageBuilder written(BatchSegment segment, int firstSequence) {
        MessageBuilder messages = MessageBuilder.allocate(16);
        segment.writeTo(messages, firstSequence);
        return messages;
    }

    private static List<Integer> sizes(List<BatchSegment> segments) {
        return segments.stream().map(segment -> segment.requests().size()).toList();
    }

    @Test
    void the_acknowledgements_of_a_segment_fit_half_the_receive_buffer() {
        List<BatchSegment> segments = BatchSegment.divide(items(1000, 32), DEFAULT_RECEIVE_BUFFER);
        assertThat(segments).hasSizeLessThan(50);
        assertThat(sizes(segments))
                .allSatisfy(
                        size -> assertThat(size * MEASURED_ACK).isPositive().isLessThan(DEFAULT_RECEIVE_BUFFER / 2));
        assertThat(sizes(segments).stream().mapToInt(size -> size).sum()).isEqualTo(1000);
    }

    @Test
    void sixteen_requests_with_replies_fit_one_segment() {
        List<BatchItem> items = Collections.nCopies(16, item(new PendingRequest(request(32), reply -> {})));
        assertThat(sizes(BatchSegment.divide(items, DEFAULT_RECEIVE_BUFFER))).containsExactly(16);
    }

    @Test
    void the_requests_of_a_segment_are_32_kib_at_most() {
        List<BatchSegment> segments = BatchSegment.divide(items(100, 1000), 1 << 30);
        assertThat(sizes(segments)).containsExactly(32, 32, 32, 4);
        assertThat(segments)
                .allSatisfy(segment -> assertThat(written(segment, 1).length()).isLessThanOrEqualTo(32 * 1024));
    }

    @Test
    void a_longer_request_is_a_segment_of_its_own() {
        List<BatchItem> items = new ArrayList<>(items(2, 32));
        items.add(1, item(40_000));
        assertThat(sizes(BatchSegment.divide(items, 1 << 30))).containsExactly(1, 1, 1);
    }

    @Test
    void a_buffer_too_small_for_two_acknowledgements_makes_segments_of_one_request() {
        assertThat(sizes(BatchSegment.divide(items(3, 32), 2304))).containsExactly(1, 1, 1);
    }

    @Test
    void the_requests_of_a_segment_have_consecutive_sequence_numbers_whatever_their_length() {
        List<BatchItem> items = List.of(item(17), item(32), item(30));
        BatchSegment segment =
                BatchSegment.divide(items, DEFAULT_RECEIVE_BUFFER).get(0);
        MessageBuilder messages = written(segment, 7);
        MessageCursor request = new MessageCursor().wrap(messages.memory(), 0, messages.length());
        List<List<Integer>> numbered = new ArrayList<>();
        while (request.next()) {
            numbered.add(List.of(request.sequence(), request.length(), request.type()));
        }
        assertThat(numbered)
                .containsExactly(List.of(7, 17, RTM_NEWLINK), List.of(8, 32, RTM_NEWLINK), List.of(9, 30, RTM_NEWLINK));
        assertThat(request.leftover()).isZero();
    }
}
