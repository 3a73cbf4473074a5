package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.Netlink;

/** A request of a batch, encoded when it was added, and the replies to it. */
final class BatchItem {
    /** For an acknowledgement: 832 bytes, with an extended ACK or without (Linux 6.18); a longer text makes it 2,304. */
    private static final int ACK_ROOM = 2304;

    /** For the other replies to a request: a link takes 2 KiB. */
    private static final int REPLY_ROOM = 8 * 1024;

    private final PendingRequest pending;
    private final byte[] payload;

    private BatchItem(PendingRequest pending, byte[] payload) {
        this.pending = pending;
        this.payload = payload;
    }

    /**
     * Encodes a request.
     *
     * @param scratch is overwritten
     */
    static BatchItem of(PendingRequest pending, MessageBuilder scratch) {
        pending.request().writeTo(scratch.clear(), 0);
        byte[] payload = new byte[scratch.length() - NLMSG_HDRLEN];
        scratch.memory().get(NLMSG_HDRLEN, payload);
        return new BatchItem(pending, payload);
    }

    PendingRequest pending() {
        return pending;
    }

    /** Bytes from the beginning of the request to that of the next one. */
    int length() {
        return Netlink.align(NLMSG_HDRLEN + payload.length);
    }

    /** Bytes of the receive buffer for the replies. A kernel without {@code NETLINK_CAP_ACK} returns a rejected request whole. */
    int replyRoom() {
        return ACK_ROOM + length() + (pending.expectsReplies() ? REPLY_ROOM : 0);
    }

    void writeTo(MessageBuilder messages, int sequence) {
        pending.request().begin(messages, sequence).header(payload).end();
    }
}
