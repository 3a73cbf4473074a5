package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came back. Owned.
 *
 * @param request a copy of the request, with its frame's time and number; truncated if it was longer than the tracker keeps
 * @param portId the port id of the socket that sent it: that of the replies, or {@code nlmsg_pid} of the request; 0 if neither says
 * @param replies messages that are replies, without those that only end them
 * @param replyBytes the bytes of all that came back
 * @param outcome how it ended
 * @param errno the error; number 0 if there was none
 * @param extendedAck what the kernel reported in addition: of a success, a warning
 * @param path the attribute of the request that the extended ACK is about, such as {@code .IFLA_LINKINFO.IFLA_INFO_KIND};
 *     {@code null} if there is none
 * @param firstReply nanoseconds from the request to the first message that came back, by the kernel's time stamps;
 *     {@link TapFrame#NO_TIME} if none came, or the frames have no time
 * @param latency nanoseconds from the request to the end, as {@code firstReply}
 */
public record Conversation(
        TapMessage request,
        long portId,
        int replies,
        long replyBytes,
        Outcome outcome,
        Errno errno,
        ExtendedAck extendedAck,
        @Nullable String path,
        long firstReply,
        long latency) {
    /** How a conversation ended. */
    public enum Outcome {
        /** The kernel acknowledged the request, without another reply. */
        ACK,
        /** The kernel sent a reply. */
        REPLY,
        /** A dump was sent to its end. */
        DONE,
        /** The kernel rejected the request, or ended a dump with an error. */
        ERROR,
        /** A dump was sent to its end, but was interrupted by changes: {@code NLM_F_DUMP_INTR}. */
        INTERRUPTED,
        /**
         * Nothing came back, or a dump did not come to its end. The kernel sends nothing for a change without {@code NLM_F_ACK}
         * that succeeds.
         */
        UNANSWERED
    }

    /**
     * In one line, such as {@code RTM_NEWLINK request create … → EOPNOTSUPP "Unknown device type" at .IFLA_LINKINFO 41 µs}; owned.
     *
     * @param width the most characters, 1 or more; the request is cut first
     */
    public String describe(int width) {
        return ConversationText.of(this, width);
    }
}
