package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapLoss;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation;

/** Receives the messages of captures. */
interface TapOutput {
    /** A capture begins. */
    default void begin(String file) {}

    /** A message. */
    void message(TapMessage message, Context context);

    /** A request and what came back; its messages were received, too. */
    default void conversation(Conversation conversation, Context context) {}

    /**
     * The rest of a packet that is no message: malformed, or cut off by the capture.
     *
     * @param bytes its length
     * @param reason why it is none
     */
    default void rest(TapFrame frame, int bytes, String reason) {}

    /** Frames were lost. */
    default void loss(TapLoss loss) {}

    /** All captures were read. */
    default void end() {}

    /**
     * Flushes what was written.
     *
     * @return whether it can still be written to: {@code false} when its pipe is closed
     */
    boolean flush();
}
