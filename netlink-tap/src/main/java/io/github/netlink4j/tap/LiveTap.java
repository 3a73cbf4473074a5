package io.github.netlink4j.tap;

import io.github.netlink4j.core.connection.EventPublisher;
import io.github.netlink4j.core.connection.EventSource;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A source of frames as they are sent and received. One thread reads; any thread may stop and close it, and read its counters. */
public abstract sealed class LiveTap implements TapSource permits NetlinkTap, SelfTap {
    private volatile boolean isEnded;
    private volatile Runnable closing = () -> {};

    LiveTap() {}

    /**
     * Waits for events, and delivers those that have come: at most as many as it can deliver without looking again for others.
     *
     * @return whether there was one
     */
    abstract boolean poll(Deadline deadline, Consumer<? super TapEvent> handler);

    abstract boolean isClosed();

    @Override
    public final boolean poll(Duration timeout, Consumer<? super TapEvent> handler) {
        return poll(Deadline.after(timeout), handler);
    }

    @Override
    public final void forEach(Consumer<? super TapEvent> handler) {
        try {
            while (!isEnded) {
                poll(Deadline.NEVER, handler);
            }
        } catch (SocketClosedException e) {
            // The end of this call, unless it is the handler that met another socket that is closed.
            if (!isClosed()) {
                throw e;
            }
        }
    }

    /**
     * Reads on a daemon thread of its own, named {@code netlink4j-tap}, from now on.
     *
     * @param handler gets each event, borrowed until it returns
     * @return completes when the source has ended or was closed; with an exception if it failed, or the handler did
     */
    public final CompletableFuture<Void> listen(Consumer<? super TapEvent> handler) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> read(handler, end), "netlink4j-tap");
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    private void read(Consumer<? super TapEvent> handler, CompletableFuture<Void> end) {
        try {
            forEach(handler);
            end.complete(null);
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    /**
     * The events as a publisher, for one subscriber; they are owned. A thread of its own reads a block at a time, when the
     * subscriber requests an event and there is none left of the block before: what is not requested stays in the source, and is
     * lost when that is full. The source is taken over: it closes when the subscriber cancels, and the publisher completes when
     * the source has ended or was closed.
     */
    public final Flow.Publisher<TapEvent> publisher() {
        return new EventPublisher<>(new OwnedEvents());
    }

    /** What was delivered, and what was lost. Any thread; after {@link #close}, as it was then. */
    public abstract TapStatistics statistics();

    /**
     * Captures no more: what was captured before is delivered, and then the source {@linkplain #isEnded() has ended}. Any thread,
     * any number of times.
     */
    public abstract void stop();

    @Override
    public final boolean isEnded() {
        return isEnded;
    }

    final void end() {
        isEnded = true;
    }

    /** To be called when this was closed. */
    final void announceClosed() {
        closing.run();
    }

    private final class OwnedEvents implements EventSource<TapEvent> {
        @Override
        public boolean await(Consumer<? super TapEvent> handler) {
            poll(Deadline.NEVER, event -> handler.accept(event instanceof TapFrame frame ? frame.copy() : event));
            return !isEnded();
        }

        @Override
        public boolean isClosed() {
            return LiveTap.this.isClosed();
        }

        @Override
        public void onClose(Runnable action) {
            closing = action;
        }

        @Override
        public void close() {
            LiveTap.this.close();
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
