package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests of a batch that go to the kernel in one send: few enough that their answers fit the receive buffer, and short
 * enough for the send buffer. A single long request goes alone.
 */
final class BatchSegment {
    /** A seventh of the kernel's default send buffer. */
    static final int MAX_LENGTH = 32 * 1024;

    /**
     * Room in the receive buffer for an acknowledgement. It takes 832 bytes, with an extended ACK or without, on Linux 6.18
     * (256 of them fit the default of 212,992); a longer text makes it 2,304.
     */
    private static final int ACK_ROOM = 2304;

    /** Room in the receive buffer for what a request is answered with besides: a link takes 2 KiB. */
    private static final int REPLY_ROOM = 8 * 1024;

    private static final int CAPACITY = 1024;

    private final List<EncodedRequest> requests = new ArrayList<>();
    private final List<PendingRequest> answers = new ArrayList<>();
    private long room;
    private int length;
    private boolean sent;

    private BatchSegment(int receiveBufferSize) {
        room = receiveBufferSize;
    }

    /** Encodes the requests that wait for these answers, and divides them. */
    static List<BatchSegment> divide(List<PendingRequest> answers, int receiveBufferSize) {
        MessageBuilder scratch = MessageBuilder.allocate(CAPACITY);
        List<BatchSegment> chunks = new ArrayList<>();
        BatchSegment chunk = null;
        for (PendingRequest answer : answers) {
            EncodedRequest request = EncodedRequest.of(answer.request(), scratch);
            if (chunk == null || !chunk.hasRoomFor(answer, request.length())) {
                chunk = new BatchSegment(receiveBufferSize);
                chunks.add(chunk);
            }
            chunk.add(answer, request);
        }
        return chunks;
    }

    private boolean hasRoomFor(PendingRequest answer, int requestLength) {
        return room >= roomOf(answer, requestLength) && length + requestLength <= MAX_LENGTH;
    }

    /** A kernel without {@code NETLINK_CAP_ACK} sends a refused request back whole. */
    private static int roomOf(PendingRequest answer, int requestLength) {
        return ACK_ROOM + requestLength + (answer.expectsReplies() ? REPLY_ROOM : 0);
    }

    private void add(PendingRequest answer, EncodedRequest request) {
        answers.add(answer);
        requests.add(request);
        length += request.length();
        room -= roomOf(answer, request.length());
    }

    /** What waits for the requests, in the same order. */
    List<PendingRequest> answers() {
        return answers;
    }

    /** Writes the requests with sequence numbers in a row, and tells the answers where they are. */
    void writeTo(MessageBuilder messages, int firstSequence) {
        messages.clear();
        int sequence = firstSequence;
        for (EncodedRequest request : requests) {
            request.writeTo(messages, sequence++);
        }
        int offset = 0;
        for (int i = 0; i < answers.size(); i++) {
            answers.get(i).sent(messages, offset);
            offset += requests.get(i).length();
        }
    }

    /** The kernel has them. */
    void sent() {
        sent = true;
    }

    /** Says why answers are missing, should any be. */
    void missing(NetlinkException cause) {
        answers.forEach(answer -> answer.missing(cause, sent));
    }
}
