package io.github.netlink4j.tap.statistics;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.conversation.Conversation;
import io.github.netlink4j.tap.conversation.Conversation.Outcome;

/** A row of {@link TrafficStatistics}: what was counted of a protocol, a message or a process. Live; for the thread of the statistics. */
public final class TapCounter {
    private final String name;
    private final LatencyHistogram latency = new LatencyHistogram();
    private long messages;
    private long bytes;
    private long conversations;
    private long errors;
    private long unanswered;

    /** Nothing was counted yet. */
    TapCounter(String name) {
        this.name = name;
    }

    void add(MessageCursor message) {
        messages++;
        bytes += message.length();
    }

    void add(Conversation conversation) {
        conversations++;
        errors += conversation.outcome() == Outcome.ERROR ? 1 : 0;
        unanswered += conversation.outcome() == Outcome.UNANSWERED ? 1 : 0;
        if (conversation.latency() != TapFrame.NO_TIME) {
            latency.add(conversation.latency());
        }
    }

    /** The protocol without {@code NETLINK_}, the message or the process. */
    public String name() {
        return name;
    }

    /** Messages, in both directions; a multicast whose copies were folded is one. */
    public long messages() {
        return messages;
    }

    /** The bytes of the messages, with their headers. */
    public long bytes() {
        return bytes;
    }

    /** Requests that have ended. */
    public long conversations() {
        return conversations;
    }

    /** Requests that the kernel rejected, or dumps that ended with an error. */
    public long errors() {
        return errors;
    }

    /** Requests that ended as {@link Outcome#UNANSWERED}. */
    public long unanswered() {
        return unanswered;
    }

    /** The nanoseconds from a request to the end of its reply, by the kernel's time stamps. */
    public LatencyHistogram latency() {
        return latency;
    }

    /** The name and the number of messages. */
    @Override
    public String toString() {
        return name + ": " + messages + " messages";
    }
}
