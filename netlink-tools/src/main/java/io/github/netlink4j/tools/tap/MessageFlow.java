package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation;
import io.github.netlink4j.tap.conversation.ConversationTracker;
import io.github.netlink4j.tap.conversation.TrackerLimits;
import io.github.netlink4j.tap.process.TapProcess;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes messages to an output with what is known of them. A request without port id waits for its reply, which has it, and with
 * it the messages after it: they stay in their order.
 */
final class MessageFlow {
    /** The most messages that wait. */
    private static final int MOST_HELD = 256;

    private final FlowOptions options;
    private final TapOutput output;
    private final ConversationTracker tracker = new ConversationTracker(TrackerLimits.DEFAULT, this::ended);
    private final Deque<Held> held = new ArrayDeque<>();
    /** Of requests, by their identity. */
    private final IdentityHashMap<TapMessage, Long> portIds = new IdentityHashMap<>();

    private final Set<TapMessage> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Conversation ended;

    /** A message that waits; owned. */
    private record Held(TapMessage message, @Nullable TapMessage request, boolean isRequest, long latency) {}

    MessageFlow(FlowOptions options, TapOutput output) {
        this.options = options;
        this.output = output;
    }

    /** The next message; borrowed. */
    void message(TapMessage message) {
        ended = null;
        TapMessage request = tracker.accept(message);
        if (options.unit().hasConversations()) {
            select(message, request);
        }
        if (options.unit().hasMessages()) {
            hold(message, request);
        }
    }

    /** Shows a message, or lets it wait. */
    private void hold(TapMessage message, @Nullable TapMessage request) {
        long portId = portIdOf(message);
        boolean isRequest = request != null && message.frame().direction() == Direction.TO_KERNEL;
        if (request != null && portId != 0 && !held.isEmpty()) {
            portIds.put(request, portId);
        }
        boolean isWaiting = isRequest && portId == 0 && ended == null;
        if (held.isEmpty() && !isWaiting) {
            show(message, request, portId, latency(request));
        } else {
            held.add(new Held(copy(message, request, isRequest), request, isWaiting, latency(request)));
            release(false);
        }
    }

    private static TapMessage copy(TapMessage message, @Nullable TapMessage request, boolean isRequest) {
        TapMessage copy = message.copy(Integer.MAX_VALUE);
        if (request != null && !isRequest) {
            copy.replyTo(request.cursor());
        }
        return copy;
    }

    private long latency(@Nullable TapMessage request) {
        return ended != null && ended.request() == request ? ended.latency() : TapFrame.NO_TIME;
    }

    private static long portIdOf(TapMessage message) {
        return Integer.toUnsignedLong(message.cursor().portId());
    }

    /** Shows the messages that have waited: those that need not any more, or all. */
    private void release(boolean isAll) {
        while (!held.isEmpty() && (isAll || !isWaiting(held.getFirst()) || held.size() > MOST_HELD)) {
            Held next = held.removeFirst();
            Long known = next.isRequest() ? portIds.get(next.request()) : null;
            show(next.message(), next.request(), known != null ? known : portIdOf(next.message()), next.latency());
        }
        if (held.isEmpty()) {
            portIds.clear();
        }
    }

    private boolean isWaiting(Held next) {
        return next.isRequest() && !portIds.containsKey(next.request());
    }

    private void show(TapMessage message, @Nullable TapMessage request, long portId, long latency) {
        TapProcess process = options.processes().of(message.frame().protocol(), portId);
        if (!process.isOwn() && options.selects(message) && options.limits().take()) {
            output.message(message, new Context(portId, process, request, latency));
        }
    }

    /** Keeps in mind that the conversation has a message that is selected; if it has ended with it, shows it. */
    private void select(TapMessage message, @Nullable TapMessage request) {
        if (request != null && options.selects(message)) {
            selected.add(request);
        }
        if (ended != null) {
            show(ended);
        }
    }

    private void ended(Conversation conversation) {
        if (options.unit().hasConversations() && conversation.outcome() == Conversation.Outcome.UNANSWERED) {
            show(conversation);
        } else {
            ended = conversation;
        }
    }

    private void show(Conversation conversation) {
        TapMessage request = conversation.request();
        TapProcess process = options.processes().of(request.frame().protocol(), conversation.portId());
        boolean isCounted = !options.unit().hasMessages();
        if (selected.remove(request)
                && !process.isOwn()
                && (!isCounted || options.limits().take())) {
            Context context = new Context(conversation.portId(), process, request, conversation.latency());
            output.conversation(conversation, context);
        }
    }

    /** Nothing comes for a while: shows what waits. */
    void idle() {
        release(true);
    }

    /** No message comes any more. */
    void finish() {
        release(true);
        tracker.flush();
    }
}
