package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.tap.TapFrame;
import java.util.Locale;

/** A conversation in one line. */
final class ConversationText {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private ConversationText() {}

    static String of(Conversation conversation, int width) {
        String end = " → " + ending(conversation) + latency(conversation.latency());
        String text = conversation.request().summarize(Math.max(1, width - end.length())) + end;
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static String ending(Conversation conversation) {
        return switch (conversation.outcome()) {
            case ACK -> "acknowledged" + extended(conversation);
            case REPLY, DONE -> replies(conversation) + extended(conversation);
            case INTERRUPTED -> replies(conversation) + ", interrupted";
            case UNANSWERED -> conversation.replies() == 0 ? "no reply" : replies(conversation) + ", no end";
            case ERROR -> conversation.errno().name() + extended(conversation);
        };
    }

    private static String replies(Conversation conversation) {
        String count = conversation.replies() == 1 ? "1 reply" : conversation.replies() + " replies";
        return count + ", " + conversation.replyBytes() + " bytes";
    }

    private static String extended(Conversation conversation) {
        ExtendedAck ack = conversation.extendedAck();
        String message = ack.message() == null ? "" : " \"" + ack.message() + '"';
        if (conversation.path() == null) {
            return message;
        }
        return message + (ack.offset() >= 0 ? " at " : " missing ") + conversation.path();
    }

    private static String latency(long nanos) {
        if (nanos == TapFrame.NO_TIME) {
            return "";
        }
        if (nanos < MICRO) {
            return "  " + nanos + " ns";
        }
        if (nanos < MILLI) {
            return "  " + nanos / MICRO + " µs";
        }
        return nanos < SECOND ? decimal(nanos, MILLI, "ms") : decimal(nanos, SECOND, "s");
    }

    private static String decimal(long nanos, long unit, String name) {
        return String.format(Locale.ROOT, "  %.1f %s", (double) nanos / unit, name);
    }
}
