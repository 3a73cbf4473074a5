package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;

/** A request of a batch in bytes, but for its sequence number. */
final class EncodedRequest {
    private final int type;
    private final int flags;
    private final byte[] payload;

    private EncodedRequest(int type, int flags, byte[] payload) {
        this.type = type;
        this.flags = flags;
        this.payload = payload;
    }

    /**
     * Encodes a request.
     *
     * @param scratch is written over
     */
    static EncodedRequest of(Request request, MessageBuilder scratch) {
        request.writeTo(scratch.clear(), 0);
        MessageCursor message = new MessageCursor().wrap(scratch.memory(), 0, scratch.length());
        message.next();
        byte[] payload = new byte[message.payloadLength()];
        message.memory().get(message.payloadOffset(), payload);
        return new EncodedRequest(message.type(), message.flags(), payload);
    }

    /** Bytes from its beginning to that of the next one. */
    int length() {
        return Netlink.align(NLMSG_HDRLEN + payload.length);
    }

    void writeTo(MessageBuilder messages, int sequence) {
        messages.message(type, flags).sequence(sequence).header(payload).end();
    }
}
