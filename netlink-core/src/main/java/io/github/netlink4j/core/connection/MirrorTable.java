package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.socket.Deadline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The table of a {@link Mirror}: one thread writes, any threads read. The listener is called outside the lock. */
final class MirrorTable<K, V> {
    private final MirrorListener<? super K, ? super V> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Map<K, V> rows = new LinkedHashMap<>();
    private Mirror.State state = Mirror.State.SYNCING;
    private @Nullable Throwable failure;
    private int reachedMark;

    MirrorTable(MirrorListener<? super K, ? super V> listener) {
        this.listener = listener;
    }

    /** Applies a change. */
    void apply(TableChange<K, V> change) {
        V before;
        lock.lock();
        try {
            before = apply(change, rows);
        } finally {
            lock.unlock();
        }
        notifyListener(change.key(), before, change.value());
    }

    /** Applies a change to some rows, and returns the row that was there before. */
    static <K, V> @Nullable V apply(TableChange<K, V> change, Map<K, V> rows) {
        V value = change.value();
        return value == null ? rows.remove(change.key()) : rows.put(change.key(), value);
    }

    /** Replaces all rows. */
    void replace(Map<K, V> fresh) {
        Map<K, V> before;
        lock.lock();
        try {
            before = rows;
            rows = fresh;
        } finally {
            lock.unlock();
        }
        before.forEach((key, value) -> {
            if (!fresh.containsKey(key)) {
                notifyListener(key, value, null);
            }
        });
        fresh.forEach((key, value) -> notifyListener(key, before.get(key), value));
    }

    private void notifyListener(K key, @Nullable V before, @Nullable V after) {
        if (!Objects.equals(before, after)) {
            listener.changed(key, before, after);
        }
    }

    @Nullable
    V get(K key) {
        lock.lock();
        try {
            requireNoFailure();
            return rows.get(key);
        } finally {
            lock.unlock();
        }
    }

    Map<K, V> snapshot() {
        lock.lock();
        try {
            requireNoFailure();
            return Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        } finally {
            lock.unlock();
        }
    }

    Mirror.State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** Changes the state, unless it is a final one. */
    void become(Mirror.State next, @Nullable Throwable cause) {
        lock.lock();
        try {
            if (!state.isFinal()) {
                state = next;
                failure = cause;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** All that was queued before a mark is in the table. */
    void reach(int mark) {
        lock.lock();
        try {
            if (mark - reachedMark > 0) {
                reachedMark = mark;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the table is in sync in time. */
    boolean awaitSynced(Deadline deadline) {
        return await(() -> state == Mirror.State.SYNCED, deadline);
    }

    /** Whether a mark is reached in time. */
    boolean awaitMark(int mark, Deadline deadline) {
        return await(() -> reachedMark - mark >= 0, deadline);
    }

    private boolean await(BooleanSupplier condition, Deadline deadline) {
        lock.lock();
        try {
            while (!condition.getAsBoolean() && !state.isFinal() && !deadline.isOver()) {
                changed.awaitNanos(deadline.remainingNanos());
            }
            requireNoFailure();
            return condition.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException("waiting for the thread of a mirror", e);
        } finally {
            lock.unlock();
        }
    }

    private void requireNoFailure() {
        if (failure != null) {
            throw new MirrorFailedException(failure);
        }
    }
}
