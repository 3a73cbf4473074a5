package io.github.netlink4j.tap;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds the copies of a multicast into one frame: the tap has one for each socket that received it. Copies follow one another, have the
 * same bytes, and come within {@link #WINDOW}. Frames that cannot have copies pass at once; another one waits for the next event, or
 * for {@link #flush}, which a reader calls when nothing came for that time:
 *
 * <pre>{@code
 * if (!source.poll(folder.isHolding() ? CopyFolder.WINDOW : timeout, folder)) {
 *     folder.flush();
 * }
 * }</pre>
 *
 * <p>For one thread.
 */
public final class CopyFolder implements Consumer<TapEvent> {
    /** The longest time between the first copy and another one. */
    public static final Duration WINDOW = Duration.ofMillis(1);

    private final Consumer<? super TapEvent> handler;
    private @Nullable TapFrame held;

    /**
     * A stage before a handler.
     *
     * @param handler gets each event, borrowed until it returns; a frame with its number of {@linkplain TapFrame#copies() copies}
     */
    public CopyFolder(Consumer<? super TapEvent> handler) {
        this.handler = handler;
    }

    @Override
    public void accept(TapEvent event) {
        if (held != null && event instanceof TapFrame frame && isCopy(held, frame)) {
            held.setCopies(held.copies() + frame.copies());
            return;
        }
        flush();
        if (event instanceof TapFrame frame && mayHaveCopies(frame)) {
            held = frame.copy();
        } else {
            handler.accept(event);
        }
    }

    /** Whether it is a notification: requests, errors and the parts of a dump are for one socket. */
    private static boolean mayHaveCopies(TapFrame frame) {
        MessageCursor message = frame.messages();
        return frame.direction() == Direction.TO_USER
                && message.next()
                && message.type() >= Netlink.NLMSG_MIN_TYPE
                && (message.flags() & (Netlink.NLM_F_REQUEST | Netlink.NLM_F_MULTI)) == 0;
    }

    private static boolean isCopy(TapFrame first, TapFrame frame) {
        return frame.protocol() == first.protocol()
                && frame.direction() == first.direction()
                && frame.originalLength() == first.originalLength()
                && frame.nanosSince(first) <= WINDOW.toNanos()
                && frame.bytes().equals(first.bytes());
    }

    /** Whether a frame waits for its copies. */
    public boolean isHolding() {
        return held != null;
    }

    /** Passes on the frame that waits, if there is one. */
    public void flush() {
        TapFrame frame = held;
        held = null;
        if (frame != null) {
            handler.accept(frame);
        }
    }
}
