package io.github.netlink4j.tap.conversation;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tap.TapMessage;
import java.nio.ByteBuffer;

/** What an {@code NLMSG_ERROR} has of its request: the header, and the rest unless the error is capped. */
final class Quote {
    /** After the error code. */
    private static final int OFFSET = 4;

    private Quote() {}

    /** Whether an {@code NLMSG_ERROR} quotes a request, of which the first bytes are kept. */
    static boolean matches(MessageCursor error, TapMessage request) {
        int available = error.payloadLength() - OFFSET;
        if (available < NLMSG_HDRLEN) {
            return false;
        }
        int start = error.payloadOffset() + OFFSET;
        long length = Bytes.u32(error.memory(), start, error.order());
        if (length != request.frame().originalLength()) {
            return false;
        }
        boolean isHeaderOnly = (error.flags() & Netlink.NLM_F_CAPPED) != 0 || length > available;
        MessageCursor kept = request.cursor();
        // The length of a kept request may be shorter.
        int end = isHeaderOnly ? NLMSG_HDRLEN : kept.length();
        return bytes(error.memory(), start, end).equals(bytes(kept.memory(), kept.offset(), end));
    }

    private static ByteBuffer bytes(ByteBuffer memory, int message, int end) {
        return memory.duplicate().clear().position(message + Netlink.NLMSG_TYPE).limit(message + end);
    }
}
