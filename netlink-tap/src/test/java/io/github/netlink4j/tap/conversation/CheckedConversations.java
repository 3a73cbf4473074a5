package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Conversations of any frames, which are to end once each. */
final class CheckedConversations {
    private static final int LIMIT = 4;
    private static final int PROTOCOLS = 32;
    /** Its bits from the sixth on: exact directions. */
    private static final int TO_KERNEL = 0x20;

    private static final int TO_USER = 0x40;

    /** One for all inputs, because it loads the tables; it keeps the families that inputs name. */
    private static final Dissector DISSECTOR = Dissector.create();

    /** The requests that the tracker has kept, and those that have ended. */
    private final Set<TapMessage> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<TapMessage> ended = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ConversationTracker tracker =
            new ConversationTracker(new TrackerLimits(LIMIT, 64, Duration.ofNanos(1_000)), this::end);

    private CheckedConversations() {}

    /** A frame is a byte with the protocol and the direction, one with the time since the last, one with the length, and so many. */
    static void read(byte[] bytes) {
        new CheckedConversations().check(bytes);
    }

    private void check(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        long time = 0;
        while (input.remaining() > 2) {
            int kind = input.get();
            time += input.get() & 0xff;
            DISSECTOR.forEach(Frames.at(time, frame(kind, next(input))), this::accept);
        }
        tracker.flush();
        require(ended.equals(kept) && tracker.pending() == 0, "requests that did not end", kept.size());
    }

    private static byte[] next(ByteBuffer input) {
        byte[] bytes = new byte[Math.min(input.get() & 0xff, input.remaining())];
        input.get(bytes);
        return bytes;
    }

    private static TapFrame frame(int kind, byte[] bytes) {
        TapFrame frame = Frames.of(kind & (PROTOCOLS - 1), bytes);
        if ((kind & TO_KERNEL) != 0) {
            return Frames.exact(Direction.TO_KERNEL, frame);
        }
        return (kind & TO_USER) != 0 ? Frames.exact(Direction.TO_USER, frame) : frame;
    }

    private void accept(TapMessage message) {
        TapMessage request = tracker.accept(message);
        if (request != null) {
            kept.add(request);
        }
        require(tracker.pending() <= LIMIT, "requests that wait", tracker.pending());
    }

    private void end(Conversation conversation) {
        require(ended.add(conversation.request()), "a second end of a request", conversation.portId());
        require(conversation.describe(80).length() <= 80, "characters of a text", conversation.portId());
        require(conversation.latency() >= TapFrame.NO_TIME, "a latency", conversation.latency());
    }

    private static void require(boolean holds, String what, long number) {
        if (!holds) {
            throw new AssertionError(what + ": " + number);
        }
    }
}
