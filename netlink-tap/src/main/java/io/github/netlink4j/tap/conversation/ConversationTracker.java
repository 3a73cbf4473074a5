package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Matches requests with what the kernel replies, by protocol, sequence number and port id. Requests of several processes may have
 * one sequence number, often the time, and most have no port id: theirs is that of the first reply that fits the oldest of them. An
 * {@code NLMSG_ERROR} quotes the header of its request, which decides. Notifications belong to no request.
 *
 * <p>Memory is bounded by {@link TrackerLimits}. For one thread.
 */
public final class ConversationTracker {
    private final TrackerLimits limits;
    private final Consumer<? super Conversation> ended;
    /** From the oldest to the newest. */
    private final Set<PendingRequest> pending = new LinkedHashSet<>();

    private final Map<Key, List<PendingRequest>> byKey = new HashMap<>();

    private record Key(int protocol, int sequence) {
        static Key of(TapMessage message) {
            return new Key(message.frame().protocol(), message.cursor().sequence());
        }
    }

    /**
     * A tracker without requests.
     *
     * @param ended gets each conversation when it has ended, in the order of their ends
     */
    public ConversationTracker(TrackerLimits limits, Consumer<? super Conversation> ended) {
        this.limits = limits;
        this.ended = ended;
    }

    /**
     * Takes the next message. One that replies to a request is told so: {@link TapMessage#replyTo}.
     *
     * @param message borrowed
     * @return the request that the message belongs to, which may be its own copy; owned; {@code null} if it belongs to none, such
     *     as a notification, or to one that is not known
     */
    public @Nullable TapMessage accept(TapMessage message) {
        endOld(message.frame());
        if (message.frame().direction() == Direction.USER_TO_USER) {
            return null;
        }
        boolean isRequest = ReplyRule.isRequest(message);
        PendingRequest request = isRequest && !ReplyRule.mayBeReply(message.frame()) ? null : find(message);
        if (request != null) {
            return reply(request, message);
        }
        return isRequest ? begin(message) : null;
    }

    private TapMessage begin(TapMessage message) {
        PendingRequest request = new PendingRequest(message.copy(limits.requestBytes()));
        pending.add(request);
        byKey.computeIfAbsent(Key.of(request.request()), key -> new ArrayList<>(1))
                .add(request);
        if (pending.size() > limits.requests()) {
            end(pending.iterator().next());
        }
        return request.request();
    }

    private @Nullable PendingRequest find(TapMessage message) {
        PendingRequest oldest = null;
        for (PendingRequest each : byKey.getOrDefault(Key.of(message), List.of())) {
            if (ReplyRule.isReply(each, message)) {
                if (each.hasPortIdOf(message.cursor())) {
                    return each;
                }
                oldest = oldest == null && !each.hasPortId() && isToSocket(message) ? each : oldest;
            }
        }
        return oldest;
    }

    /** Whether a message has the port id of its receiver: a notification has 0, but replies of FIB_LOOKUP have it, too. */
    private static boolean isToSocket(TapMessage message) {
        return message.cursor().portId() != 0 || ReplyRule.isLookup(message);
    }

    private TapMessage reply(PendingRequest request, TapMessage message) {
        MessageCursor question = request.request().cursor();
        message.replyTo(question);
        request.add(message);
        if (ReplyRule.isEnd(question, message)) {
            remove(request);
            ended.accept(request.end(message));
        }
        return request.request();
    }

    private void endOld(TapFrame now) {
        while (!pending.isEmpty()) {
            PendingRequest oldest = pending.iterator().next();
            if (oldest.until(now) <= limits.age().toNanos()) {
                return;
            }
            end(oldest);
        }
    }

    private void end(PendingRequest request) {
        remove(request);
        ended.accept(request.unanswered());
    }

    private void remove(PendingRequest request) {
        pending.remove(request);
        Key key = Key.of(request.request());
        List<PendingRequest> same = byKey.getOrDefault(key, List.of());
        same.remove(request);
        if (same.isEmpty()) {
            byKey.remove(key);
        }
    }

    /** The requests that wait for the end of a reply. */
    public int pending() {
        return pending.size();
    }

    /** Reports all requests that wait as unanswered: no message will come any more. */
    public void flush() {
        List.copyOf(pending).forEach(this::end);
    }
}
