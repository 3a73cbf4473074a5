package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversations of frames. */
final class Conversations {
    private final Dissector dissector = Dissector.create();
    private final List<Conversation> ended = new ArrayList<>();
    private final ConversationTracker tracker;

    Conversations() {
        this(TrackerLimits.DEFAULT);
    }

    Conversations(TrackerLimits limits) {
        tracker = new ConversationTracker(limits, ended::add);
    }

    Conversations add(TapFrame... frames) {
        return add(List.of(frames));
    }

    Conversations add(List<TapFrame> frames) {
        frames.forEach(frame -> dissector.forEach(frame, tracker::accept));
        return this;
    }

    /** The request that the only message of a frame belongs to. */
    @Nullable
    TapMessage requestOf(TapFrame frame) {
        List<TapMessage> found = new ArrayList<>();
        dissector.forEach(frame, message -> found.add(tracker.accept(message)));
        return found.get(0);
    }

    /** The text of the last message of a frame, which replies to one of the requests. */
    String textOfReply(TapFrame frame) {
        StringBuilder text = new StringBuilder();
        dissector.forEach(frame, message -> {
            tracker.accept(message);
            text.setLength(0);
            text.append(message.describe());
        });
        return text.toString();
    }

    Conversations flush() {
        tracker.flush();
        return this;
    }

    int pending() {
        return tracker.pending();
    }

    List<Conversation> ended() {
        return ended;
    }

    Conversation last() {
        return ended.get(ended.size() - 1);
    }
}
