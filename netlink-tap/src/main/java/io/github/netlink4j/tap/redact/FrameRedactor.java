package io.github.netlink4j.tap.redact;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;

/**
 * Writes zeros over key material in copies of frames, for files. Lengths stay. What {@link KeyRedactor} does not show is zero in the
 * copy: keys, and in the families that have keys all bytes that cannot be checked: attributes that no table describes, malformed
 * ones, and the messages that a frame has only in part. A request that an error quotes is treated as the request. For one thread,
 * which is that of the dissector.
 */
public final class FrameRedactor {
    /** In an {@code NLMSG_ERROR}, before the request. */
    private static final int ERROR_LENGTH = 4;

    private final Dissector dissector;

    /**
     * For the frames of one source.
     *
     * @param dissector knows the generic netlink families of the source, and learns those in the frames
     */
    public FrameRedactor(Dissector dissector) {
        this.dissector = dissector;
    }

    /** A copy without key material; owned. The frame itself, borrowed, if it is of a protocol that has none. */
    public TapFrame redact(TapFrame frame) {
        if (!KeyTable.isProtocol(frame.protocolName())) {
            dissector.learn(frame);
            return frame;
        }
        TapFrame copy = frame.copy();
        int rest = dissector.forEach(copy, FrameRedactor::blank);
        if (rest > 0) {
            blankRest(copy, rest);
        }
        return copy;
    }

    private static void blank(TapMessage message) {
        message.visit(KeyRedactor.INSTANCE.redacted(message, new Blank(message.cursor())));
        MessageCursor error = message.cursor();
        int quote = ERROR_LENGTH + Netlink.NLMSG_HDRLEN;
        if (error.type() != Netlink.NLMSG_ERROR || error.payloadLength() <= quote) {
            return;
        }
        TapMessage request = message.quoted();
        if (request != null && request.cursor().type() != Netlink.NLMSG_ERROR) {
            blank(request);
        } else if (request != null || (error.flags() & Netlink.NLM_F_CAPPED) == 0) {
            new Blank(error).clear(error.payloadOffset() + quote, error.payloadLength() - quote);
        }
    }

    /** The bytes after the last whole message: of one that was captured in part, the header stays. */
    private static void blankRest(TapFrame copy, int rest) {
        int kept = copy.isTruncated() ? Math.min(rest, Netlink.NLMSG_HDRLEN) : 0;
        Blank.clear(copy.memory(), copy.length() - rest + kept, rest - kept);
    }
}
