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
    /** What an acknowledgement takes of the receive buffer, as counted on Linux 6.18. */
    private static final int MEASURED_ACK = 832;

    private static Request request(int length) {
        return Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> m.header(new byte[length - 16]));
    }

    private static List<PendingRequest> answers(int count, int length) {
        return Collections.nCopies(count, new PendingRequest(request(length)));
    }

    private static MessageBuilder written(BatchSegment chunk, int firstSequence) {
        MessageBuilder messages = MessageBuilder.allocate(16);
        chunk.writeTo(messages, firstSequence);
        return messages;
    }

    private static List<Integer> sizes(List<BatchSegment> chunks) {
        return chunks.stream().map(chunk -> chunk.answers().size()).toList();
    }

    @Test
    void the_acknowledgements_of_a_chunk_fit_half_the_receive_buffer() {
        List<BatchSegment> chunks = BatchSegment.divide(answers(1000, 32), DEFAULT_RECEIVE_BUFFER);
        assertThat(chunks).hasSizeLessThan(50);
        assertThat(sizes(chunks))
                .allSatisfy(
                        size -> assertThat(size * MEASURED_ACK).isPositive().isLessThan(DEFAULT_RECEIVE_BUFFER / 2));
        assertThat(sizes(chunks).stream().mapToInt(size -> size).sum()).isEqualTo(1000);
    }

    @Test
    void sixteen_requests_with_replies_go_in_one_send() {
        List<PendingRequest> answers = Collections.nCopies(16, new PendingRequest(request(32), reply -> {}));
        assertThat(sizes(BatchSegment.divide(answers, DEFAULT_RECEIVE_BUFFER))).containsExactly(16);
    }

    @Test
    void the_requests_of_a_chunk_are_no_longer_than_its_bound() {
        List<BatchSegment> chunks = BatchSegment.divide(answers(100, 1000), 1 << 30);
        assertThat(sizes(chunks)).containsExactly(32, 32, 32, 4);
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(written(chunk, 1).length()).isLessThanOrEqualTo(32 * 1024));
    }

    @Test
    void a_longer_request_goes_alone() {
        List<PendingRequest> answers = new ArrayList<>(answers(2, 32));
        answers.add(1, new PendingRequest(request(40_000)));
        assertThat(sizes(BatchSegment.divide(answers, 1 << 30))).containsExactly(1, 1, 1);
    }

    @Test
    void a_buffer_too_small_for_two_answers_makes_single_requests() {
        assertThat(sizes(BatchSegment.divide(answers(3, 32), 2304))).containsExactly(1, 1, 1);
    }

    @Test
    void the_requests_of_a_chunk_are_numbered_in_a_row_whatever_their_length() {
        List<PendingRequest> answers = List.of(
                new PendingRequest(request(17)), new PendingRequest(request(32)), new PendingRequest(request(30)));
        BatchSegment chunk =
                BatchSegment.divide(answers, DEFAULT_RECEIVE_BUFFER).get(0);
        MessageBuilder messages = written(chunk, 7);
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
