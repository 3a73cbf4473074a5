package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests of a batch that go to the kernel in one send: few enough that their answers fit the receive buffer, and short
 * enough for the send buffer. A single long request goes alone.
 */
final class Chunk {
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
    private static final int SEQUENCE = 8;

    private final MessageBuilder messages = MessageBuilder.allocate(CAPACITY);
    private final List<Answer> answers = new ArrayList<>();
    private long room;
    private boolean sent;

    private Chunk(int receiveBufferSize) {
        room = receiveBufferSize;
    }

    /** Encodes the requests that wait for these answers, and divides them. */
    static List<Chunk> divide(List<Answer> answers, int receiveBufferSize) {
        MessageBuilder request = MessageBuilder.allocate(CAPACITY);
        List<Chunk> chunks = new ArrayList<>();
        Chunk chunk = null;
        for (Answer answer : answers) {
            answer.request().writeTo(request.clear(), 0);
            if (chunk == null || !chunk.hasRoomFor(answer, request.length())) {
                chunk = new Chunk(receiveBufferSize);
                chunks.add(chunk);
            }
            chunk.add(answer, request);
        }
        return chunks;
    }

    private boolean hasRoomFor(Answer answer, int length) {
        return room >= roomOf(answer, length) && messages.length() + length <= MAX_LENGTH;
    }

    /** A kernel without {@code NETLINK_CAP_ACK} sends a refused request back whole. */
    private static int roomOf(Answer answer, int length) {
        return ACK_ROOM + length + (answer.expectsReplies() ? REPLY_ROOM : 0);
    }

    private void add(Answer answer, MessageBuilder request) {
        byte[] payload = new byte[request.length() - NLMSG_HDRLEN];
        request.memory().get(NLMSG_HDRLEN, payload);
        MessageCursor header = new MessageCursor().wrap(request.memory(), 0, request.length());
        header.next();
        messages.message(header.type(), header.flags()).header(payload).end();
        answers.add(answer);
        room -= roomOf(answer, request.length());
    }

    /** The encoded requests, to be sent once they are numbered. */
    MessageBuilder messages() {
        return messages;
    }

    /** What waits for them, in the same order. */
    List<Answer> answers() {
        return answers;
    }

    /** Gives the requests sequence numbers in a row, and tells the answers where their requests are. */
    void number(int firstSequence) {
        MessageCursor request = new MessageCursor().wrap(messages.memory(), 0, messages.length());
        for (int i = 0; request.next(); i++) {
            Bytes.putU32(messages.memory(), request.offset() + SEQUENCE, firstSequence + i);
            answers.get(i).sent(messages, request.offset());
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
