package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A copy of one of the kernel's tables that follows its changes: it subscribes to them, dumps the table, and applies them. When
 * changes were lost, or the dump raced with them, it dumps the table again, no more often than once in an interval. A daemon
 * thread of its own does so. Thread-safe; it must be closed, for its thread holds it.
 *
 * <pre>{@code
 * try (Mirror<Integer, LinkMessage> links = connection
 *         .mirror(LINKS, decoder)
 *         .group(RTNLGRP_LINK)
 *         .open()) {
 *     links.awaitSynced(Duration.ofSeconds(5));
 *     LinkMessage loopback = links.get(1);
 *
 *     connection.execute(setMtu);
 *     links.refresh(Duration.ofSeconds(1));      // get() returns the new MTU from here on
 * }
 * }</pre>
 *
 * <p>The groups are joined before the table is dumped, so that every change is in the dump or in the queue behind it; what is
 * queued is applied, in order, before the new table replaces the old one. Of an interrupted dump, rows are added but none are
 * removed, because it may have missed some.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the objects
 */
public final class Mirror<K, V> implements AutoCloseable {
    /** Whether a mirror shows the kernel's table. */
    public enum State {
        /** The table is being dumped, for the first time or after a loss: what is known may be incomplete or old. */
        SYNCING,
        /** All that the kernel has sent is in the table. */
        SYNCED,
        /** It has ended for a reason that it could not repair; see {@link Mirror#failure()}. */
        FAILED,
        /** It was closed. */
        CLOSED;

        boolean isFinal() {
            return this == FAILED || this == CLOSED;
        }
    }

    private final Subscription<TableChange<K, V>> events;
    private final NetlinkConnection connection;
    private final Request dump;
    private final MessageDecoder<TableChange<K, V>> decoder;
    private final Predicate<? super MessageCursor> resyncOn;
    private final Duration interval;
    private final MirrorTable<K, V> table;
    private final QueueMarker marker;
    private final Thread thread = new Thread(this::run, "netlink4j-mirror");
    private final AtomicLong resyncs = new AtomicLong();
    private final AtomicLong overruns = new AtomicLong();
    /** These are the thread's own. */
    private Deadline nextDump = Deadline.PAST;

    private boolean stale = true;
    private int lastMark;

    Mirror(
            NetlinkTransport events,
            NetlinkConnection connection,
            Request dump,
            MessageDecoder<TableChange<K, V>> decoder,
            Predicate<? super MessageCursor> resyncOn,
            Duration interval,
            MirrorListener<? super K, ? super V> listener) {
        this.events = Subscription.over(events, this::decode);
        this.connection = connection;
        this.dump = dump;
        this.decoder = decoder;
        this.resyncOn = resyncOn;
        this.interval = interval;
        this.table = new MirrorTable<>(listener);
        this.marker = new QueueMarker(events);
        this.events.onControlMessage(this::takeMark);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                step();
            }
        } catch (RuntimeException | Error e) {
            // Also the exception of a socket that close() has closed: then the state is final, and stays.
            end(State.FAILED, e);
        }
    }

    private void step() {
        if (!stale) {
            events.poll(Deadline.NEVER, this::apply);
            reachMark();
        } else if (nextDump.isOver()) {
            resync();
        } else {
            events.poll(nextDump, this::apply);
        }
    }

    private void apply(Event<TableChange<K, V>> event) {
        TableChange<K, V> change = change(event);
        if (change != null) {
            table.apply(change);
        }
    }

    private @Nullable TableChange<K, V> change(Event<TableChange<K, V>> event) {
        if (event instanceof Notification<TableChange<K, V>> notification) {
            return notification.message();
        }
        overruns.incrementAndGet();
        becomeStale();
        return null;
    }

    private void becomeStale() {
        stale = true;
        table.become(State.SYNCING, null);
    }

    /** Decodes a notification; {@code null} if it is not about the table, or the table must be dumped again. */
    private @Nullable TableChange<K, V> decode(MessageCursor notification) {
        if (resyncOn.test(notification)) {
            becomeStale();
            return null;
        }
        return decoder.read(notification);
    }

    private void takeMark(MessageCursor control) {
        if (QueueMarker.isMark(control)) {
            lastMark = control.sequence();
        }
    }

    /** What was queued before the last mark is in the table, unless something was lost. */
    private void reachMark() {
        if (!stale && !events.hasPendingLoss()) {
            table.reach(lastMark);
        }
    }

    private void resync() {
        nextDump = Deadline.after(interval);
        int covered = marker.last();
        Map<K, V> fresh = new LinkedHashMap<>();
        if (!dumpTable(fresh)) {
            return;
        }
        if (stale) {
            fresh.forEach((key, value) -> table.apply(TableChange.present(key, value)));
            events.drain(this::apply);
        } else {
            catchUp(fresh);
            table.replace(fresh);
        }
        resyncs.incrementAndGet();
        if (!stale) {
            table.reach(covered);
            reachMark();
        }
        if (!stale && !events.hasPendingLoss()) {
            table.become(State.SYNCED, null);
        }
    }

    /** Whether the whole dump came. */
    private boolean dumpTable(Map<K, V> rows) {
        try {
            stale = connection.execute(dump, reply -> takeRow(reply, rows)).interrupted();
            return true;
        } catch (OverrunException | TruncatedDatagramException | RequestTimeoutException e) {
            // The state stays SYNCING, and the dump is repeated.
            stale = true;
            return false;
        }
    }

    private void takeRow(MessageCursor reply, Map<K, V> rows) {
        TableChange<K, V> row = decoder.read(reply);
        if (row != null) {
            MirrorTable.apply(row, rows);
        }
    }

    private void catchUp(Map<K, V> rows) {
        events.drain(event -> {
            TableChange<K, V> change = change(event);
            if (change != null) {
                MirrorTable.apply(change, rows);
            }
        });
    }

    /** What is known of an object; {@code null} if there is none. Owned. Nothing is known before the first dump. */
    public @Nullable V get(K key) {
        return table.get(key);
    }

    /**
     * What is known of all objects, at one moment. Owned and unmodifiable: a copy, whose time and memory grow with the table.
     *
     * @throws MirrorFailedException if the mirror has failed
     */
    public Map<K, V> snapshot() {
        return table.snapshot();
    }

    /**
     * Waits until the table is in sync.
     *
     * @param timeout how long to wait
     * @return whether it is; {@code false} when the time was over, or the mirror was closed
     * @throws MirrorFailedException if the mirror has failed
     * @throws InterruptedWaitException if this thread is interrupted while it waits
     */
    public boolean awaitSynced(Duration timeout) {
        return table.awaitSynced(Deadline.after(timeout));
    }

    /**
     * Waits until the table has all that the kernel has sent before this call: {@link #get} and {@link #snapshot} then show at
     * least the changes whose acknowledgement the caller has received. It marks a position in the queue of changes, which takes
     * a round trip to the mirror's thread. After a loss it waits for the next dump, which is an interval away at most.
     *
     * @param timeout how long to wait
     * @return whether it has; {@code false} when the time was over, or the mirror was closed
     * @throws MirrorFailedException if the mirror has failed
     * @throws InterruptedWaitException if this thread is interrupted while it waits
     * @throws IllegalStateException if the mirror's listener calls this: the table is updated by the same thread
     */
    public boolean refresh(Duration timeout) {
        if (thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("a mirror cannot be refreshed by its own listener");
        }
        Deadline deadline = Deadline.after(timeout);
        try {
            return table.awaitMark(marker.mark(), deadline);
        } catch (SocketClosedException e) {
            return table.awaitSynced(Deadline.PAST);
        }
    }

    /** Whether the table is in sync. */
    public State state() {
        return table.state();
    }

    /** Why it failed, if it did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(table.failure());
    }

    /** How often the whole table was dumped, the first time included. */
    public long resyncs() {
        return resyncs.get();
    }

    /** How often changes were lost because they came faster than they were read. */
    public long overruns() {
        return overruns.get();
    }

    /** Closes it and ends its thread; what was known last can still be read. A call of the listener may still be under way. */
    @Override
    public void close() {
        end(State.CLOSED, null);
    }

    private void end(State last, @Nullable Throwable cause) {
        table.become(last, cause);
        events.close();
        connection.close();
    }
}
