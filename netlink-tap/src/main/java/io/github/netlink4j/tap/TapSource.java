package io.github.netlink4j.tap;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import java.time.Duration;
import java.util.function.Consumer;

/** Where frames come from. One thread reads; any thread may close. */
public interface TapSource extends AutoCloseable {
    /**
     * Waits for frames, and delivers those that have come.
     *
     * @param timeout how long to wait; a file is never waited for
     * @param handler gets each event, borrowed until it returns
     * @return whether there was an event; {@code false} when the time was over, or the source {@linkplain #isEnded() has ended}
     * @throws SocketClosedException if the source is closed, before or meanwhile
     * @throws InterruptedWaitException if this thread is interrupted while it waits
     * @throws NetlinkException if the source fails; what came before was delivered
     */
    boolean poll(Duration timeout, Consumer<? super TapEvent> handler);

    /** Whether no frame will come any more: the end of a file. */
    boolean isEnded();

    /**
     * Delivers events until the source has ended, or is closed by the handler or by another thread.
     *
     * @param handler gets each event, borrowed until it returns; an exception of it ends this call, not the source
     * @throws InterruptedWaitException if this thread is interrupted while it waits
     * @throws NetlinkException if the source fails; what came before was delivered
     */
    void forEach(Consumer<? super TapEvent> handler);

    /** Where the frames are from, such as a file's name; for titles and errors. */
    String name();

    /** Closes the source; a waiting reader ends at once. Any thread, any number of times. */
    @Override
    void close();
}
