package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.Netlink;

/** A request of a batch whose body was asked for its bytes, once. */
final class EncodedRequest {
    private final Request request;
    private final byte[] payload;

    private EncodedRequest(Request request, byte[] payload) {
        this.request = request;
        this.payload = payload;
    }

    /**
     * Encodes a request.
     *
     * @param scratch is written over
     */
    static EncodedRequest of(Request request, MessageBuilder scratch) {
        request.writeTo(scratch.clear(), 0);
        byte[] payload = new byte[scratch.length() - NLMSG_HDRLEN];
        scratch.memory().get(NLMSG_HDRLEN, payload);
        return new EncodedRequest(request, payload);
    }

    /** Bytes from its beginning to that of the next one. */
    int length() {
        return Netlink.align(NLMSG_HDRLEN + payload.length);
    }

    void writeTo(MessageBuilder messages, int sequence) {
        request.begin(messages, sequence).header(payload).end();
    }
}
