package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.process.TapProcess;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a source are shown, and how.
 *
 * @param families names of generic netlink families by id, for those that the source does not name
 * @param limits when to end
 * @param filter selects messages; {@code null} for all
 * @param isFolded whether the copies of a multicast are one message
 * @param redaction how key material is left out of what is shown
 * @param unit what is shown
 * @param processes finds the process of a port id
 * @param file gets the frames; {@code null} for none
 */
record FlowOptions(
        Map<Integer, String> families,
        Limits limits,
        @Nullable Filter<TapMessage> filter,
        boolean isFolded,
        Redaction redaction,
        Unit unit,
        Processes processes,
        @Nullable FrameFile file) {
    /** How key material is left out. */
    enum Redaction {
        /** It is shown. */
        NONE,
        /** Its bytes are zeros. */
        ZEROS,
        /** Its bytes are zeros, and in text it is said so. */
        MARKED
    }

    /** What is shown. */
    enum Unit {
        /** Messages. */
        MESSAGES,
        /** Requests with their replies. */
        CONVERSATIONS,
        /** Both; the messages count. */
        BOTH;

        boolean hasMessages() {
            return this != CONVERSATIONS;
        }

        boolean hasConversations() {
            return this != MESSAGES;
        }
    }

    /** Finds processes. */
    @FunctionalInterface
    interface Processes {
        /** None is known: the messages are of another machine, or of another time. */
        Processes NONE = (protocol, portId) -> TapProcess.UNKNOWN;

        /** The process of a port id. */
        TapProcess of(int protocol, long portId);
    }

    /** All messages of a file, and all copies. */
    static FlowOptions all(Map<Integer, String> families, Redaction redaction) {
        return new FlowOptions(families, Limits.none(), null, false, redaction, Unit.MESSAGES, Processes.NONE, null);
    }

    /** Whether a message is selected. */
    boolean selects(TapMessage message) {
        return filter == null || filter.test(message);
    }
}
