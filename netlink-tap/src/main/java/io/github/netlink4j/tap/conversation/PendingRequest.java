package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation.Outcome;

/** A request whose reply has not come to its end. */
final class PendingRequest {
    private final TapMessage request;
    /** 0 until a reply says it, if the request does not. */
    private long portId;

    private int replies;
    private long replyBytes;
    private boolean isInterrupted;
    private long firstReply = TapFrame.NO_TIME;

    /** Keeps a message, which is owned. */
    PendingRequest(TapMessage request) {
        this.request = request;
        this.portId = portIdOf(request.cursor());
    }

    private static long portIdOf(MessageCursor message) {
        return Integer.toUnsignedLong(message.portId());
    }

    TapMessage request() {
        return request;
    }

    /** Whether the port id of its sender is known, and is that of a message. */
    boolean hasPortIdOf(MessageCursor message) {
        return portId != 0 && portId == portIdOf(message);
    }

    boolean hasPortId() {
        return portId != 0;
    }

    boolean hasReply() {
        return replies > 0;
    }

    /** The nanoseconds from the request to a frame; {@link TapFrame#NO_TIME} if one of them has no time. */
    long until(TapFrame frame) {
        return frame.nanosSince(request.frame());
    }

    /** Counts a message that came back. */
    void add(TapMessage reply) {
        MessageCursor message = reply.cursor();
        portId = portIdOf(message);
        replyBytes += message.length();
        replies += ReplyRule.isControl(reply) ? 0 : 1;
        isInterrupted |= ReplyRule.isPart(message) && (message.flags() & Netlink.NLM_F_DUMP_INTR) != 0;
        if (firstReply == TapFrame.NO_TIME) {
            firstReply = until(reply.frame());
        }
    }

    /** The conversation, which this message ends. */
    Conversation end(TapMessage reply) {
        MessageCursor message = reply.cursor();
        boolean isControl = ReplyRule.isControl(reply);
        int code = isControl ? codeOf(message) : 0;
        ExtendedAck ack = isControl ? extendedAckOf(message) : ExtendedAck.NONE;
        return conversation(outcome(message, code), code, ack, until(reply.frame()));
    }

    /** The conversation, of which no more is expected. */
    Conversation unanswered() {
        return conversation(Outcome.UNANSWERED, 0, ExtendedAck.NONE, TapFrame.NO_TIME);
    }

    private Conversation conversation(Outcome outcome, int code, ExtendedAck ack, long latency) {
        String path = request.locate(ack);
        return new Conversation(
                request, portId, replies, replyBytes, outcome, new Errno(-code), ack, path, firstReply, latency);
    }

    private Outcome outcome(MessageCursor message, int code) {
        if (code != 0) {
            return Outcome.ERROR;
        }
        if (message.type() == Netlink.NLMSG_DONE) {
            return isInterrupted ? Outcome.INTERRUPTED : Outcome.DONE;
        }
        return replies > 0 ? Outcome.REPLY : Outcome.ACK;
    }

    /** A positive code of a dump's end is no error: some families send the number of bytes. */
    private static int codeOf(MessageCursor message) {
        return Math.min(0, ExtendedAck.code(message));
    }

    private static ExtendedAck extendedAckOf(MessageCursor message) {
        try {
            return ExtendedAck.of(message);
        } catch (MalformedMessageException e) {
            return ExtendedAck.NONE;
        }
    }
}
