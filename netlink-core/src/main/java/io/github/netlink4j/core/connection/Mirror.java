package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.RequestTimeoutException;
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
 * A table of the kernel, kept true: it subscribes to the table's changes, asks for the whole table, and takes in what
 * changes. When changes were lost, or the answer raced with them, it asks again, no more often than once an interval. A
 * daemon thread of its own does so.
 *
 * <pre>{@code
 * try (Mirror<Integer, LinkMessage> links = connection
 *         .mirror(LINKS, decoder)
 *         .group(RTNLGRP_LINK)
 *         .open()) {
 *     links.awaitSynced(Duration.ofSeconds(5));
 *     LinkMessage loopback = links.get(1);
 * }
 * }</pre>
 *
 * <p>How it stays true: the groups are joined before the table is asked for, so every change is either in the answer or in the
 * queue behind it; and what is queued is taken in, in order, before the new table takes the place of the old one. What an
 * interrupted answer delivered is taken in, but what it lacks is not taken out, because it may have missed it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the objects
 */
public final class Mirror<K, V> implements AutoCloseable {
    /** Where a mirror stands. */
    public enum State {
        /** The table is being asked for, for the first time or after a loss: what is known may be incomplete or old. */
        SYNCING,
        /** Everything that the kernel has told is in the table. */
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
    private final MessageDecoder<TableChange<K, V>> reader;
    private final Predicate<? super MessageCursor> resyncOn;
    private final Duration interval;
    private final MirrorTable<K, V> table;
    private final AtomicLong resyncs = new AtomicLong();
    private final AtomicLong overruns = new AtomicLong();
    private Deadline nextDump = Deadline.after(Duration.ZERO);
    private boolean stale = true;

    Mirror(
            NetlinkTransport events,
            NetlinkConnection connection,
            Request dump,
            MessageDecoder<TableChange<K, V>> reader,
            Predicate<? super MessageCursor> resyncOn,
            Duration interval,
            MirrorListener<? super K, ? super V> listener) {
        this.events = Subscription.over(events, this::decode);
        this.connection = connection;
        this.dump = dump;
        this.reader = reader;
        this.resyncOn = resyncOn;
        this.interval = interval;
        this.table = new MirrorTable<>(listener);
    }

    void start() {
        Thread thread = new Thread(this::run, "netlink4j-mirror");
        thread.setDaemon(true);
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
            events.poll(Deadline.NEVER, this::take);
        } else if (nextDump.isOver()) {
            resync();
        } else {
            events.poll(nextDump, this::take);
        }
    }

    private void take(Event<TableChange<K, V>> event) {
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

    /** A notification; {@code null} where it says nothing of the table, or only that it must be read again. */
    private @Nullable TableChange<K, V> decode(MessageCursor notification) {
        if (resyncOn.test(notification)) {
            becomeStale();
            return null;
        }
        return reader.read(notification);
    }

    private void resync() {
        nextDump = Deadline.after(interval);
        // After an overrun the kernel queues nothing until the queue has been empty.
        events.drain(this::take);
        Map<K, V> fresh = new LinkedHashMap<>();
        if (!readTable(fresh)) {
            return;
        }
        if (stale) {
            fresh.forEach((key, value) -> table.apply(TableChange.present(key, value)));
            events.drain(this::take);
        } else {
            catchUp(fresh);
            table.replace(fresh);
        }
        resyncs.incrementAndGet();
        if (!stale) {
            table.become(State.SYNCED, null);
        }
    }

    /** Whether the whole answer came. */
    private boolean readTable(Map<K, V> rows) {
        try {
            stale = connection.execute(dump, reply -> take(reply, rows)).interrupted();
            return true;
        } catch (OverrunException | TruncatedDatagramException | RequestTimeoutException e) {
            // The next attempt may do better, and the state says that there has to be one.
            stale = true;
            return false;
        }
    }

    private void take(MessageCursor reply, Map<K, V> rows) {
        TableChange<K, V> row = reader.read(reply);
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

    /** What is known of an object; {@code null} if there is none. Owned. Before the first answer nothing is known. */
    public @Nullable V get(K key) {
        return table.get(key);
    }

    /**
     * What is known of all objects, at one moment. Owned: a copy, which costs time and memory as the table has rows.
     *
     * @throws MirrorFailedException if the mirror has failed
     */
    public Map<K, V> snapshot() {
        return table.snapshot();
    }

    /**
     * Waits until the table is true.
     *
     * @param timeout how long to wait
     * @return whether it is; {@code false} when the time was over, or the mirror was closed
     * @throws MirrorFailedException if the mirror has failed
     */
    public boolean awaitSynced(Duration timeout) throws InterruptedException {
        return table.awaitSynced(Deadline.after(timeout));
    }

    /** Where it stands. */
    public State state() {
        return table.state();
    }

    /** Why it failed, if it did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(table.failure());
    }

    /** How often the whole table was taken in, the first time included. */
    public long resyncs() {
        return resyncs.get();
    }

    /** How often changes were lost because they came faster than they were read. */
    public long overruns() {
        return overruns.get();
    }

    /** Ends it, and its thread; what was known last can still be read. A call of the listener may still be under way. */
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
