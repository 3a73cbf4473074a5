package io.github.netlink4j.tap;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.SocketTap;
import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The datagrams that the netlink sockets of this JVM send and receive, of every network namespace: without an nlmon device and
 * without privilege, with exact direction, in the order in which the sockets handle them; see {@link SocketTap}. What a reader's
 * handler sends and receives itself is captured, too.
 *
 * <p>Frames wait in memory until they are read; when it is full, they are lost, and a {@link TapLoss} comes where they would be.
 *
 * <pre>{@code
 * try (SelfTap tap = SelfTap.open(); RtnlConnection rtnl = RtnlConnection.open()) {
 *     rtnl.links().list();
 *     tap.stop();
 *     tap.forEach(System.out::println);
 * }
 * }</pre>
 */
public final class SelfTap extends LiveTap {
    /** Bytes of frames that wait in {@link #open()}. */
    public static final int DEFAULT_CAPACITY = 16 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<TapEvent> waiting = new ArrayDeque<>();
    private final long capacity;
    private final SocketTap tap;
    private long waitingBytes;
    private long number;
    private long unreportedLost;
    private TapStatistics statistics = new TapStatistics(0, 0, 0);
    private boolean isStopped;
    private boolean isClosed;

    private SelfTap(int capacity) {
        this.capacity = capacity;
        this.tap = SocketTap.open(this::add);
    }

    /** Captures from now on, with room for 16 MiB. */
    public static SelfTap open() {
        return open(DEFAULT_CAPACITY);
    }

    /**
     * Captures from now on.
     *
     * @param capacity bytes of frames that may wait to be read, 1 or more
     */
    public static SelfTap open(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("room for " + capacity + " bytes: must be 1 or more");
        }
        return new SelfTap(capacity);
    }

    private void add(SocketTap.Datagram datagram) {
        lock.lock();
        try {
            int length = datagram.bytes().limit();
            if (isStopped || isClosed) {
                return;
            }
            if (waitingBytes + length > capacity) {
                number++;
                unreportedLost++;
                statistics = new TapStatistics(statistics.frames(), statistics.bytes(), statistics.lost() + 1);
            } else {
                moveLossToQueue();
                waiting.add(frame(datagram, length).setNumber(++number));
                waitingBytes += length;
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void moveLossToQueue() {
        if (unreportedLost > 0) {
            waiting.add(new TapLoss(unreportedLost, statistics.lost()));
            unreportedLost = 0;
        }
    }

    private static TapFrame frame(SocketTap.Datagram datagram, int length) {
        ByteBuffer copy = ByteBuffer.wrap(Bytes.copy(datagram.bytes(), 0, length));
        Instant time = datagram.time();
        boolean isSent = datagram.direction() == SocketTap.Direction.SENT;
        return new TapFrame()
                .set(datagram.protocol().number(), copy, 0, length, ByteOrder.nativeOrder())
                .setTime(time.getEpochSecond(), time.getNano())
                .setDirection(isSent ? Direction.TO_KERNEL : Direction.TO_USER);
    }

    /** Waits as {@link TapSource#poll} does; delivers one event. */
    @Override
    boolean poll(Deadline deadline, Consumer<? super TapEvent> handler) {
        TapEvent event = take(deadline);
        if (event == null) {
            return false;
        }
        handler.accept(event);
        return true;
    }

    private @Nullable TapEvent take(Deadline deadline) {
        lock.lock();
        try {
            while (waiting.isEmpty() && unreportedLost == 0 && mayWait(deadline)) {
                changed.awaitNanos(Math.min(deadline.remainingNanos(), TimeUnit.DAYS.toNanos(1)));
            }
            if (isClosed) {
                throw new SocketClosedException();
            }
            return next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException(name() + ": waiting for a datagram", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayWait(Deadline deadline) {
        return !isStopped && !isClosed && !deadline.isOver();
    }

    private @Nullable TapEvent next() {
        if (waiting.isEmpty()) {
            moveLossToQueue();
        }
        TapEvent event = waiting.poll();
        if (event instanceof TapFrame frame) {
            waitingBytes -= frame.length();
            statistics =
                    new TapStatistics(statistics.frames() + 1, statistics.bytes() + frame.length(), statistics.lost());
        }
        if (event == null && isStopped) {
            end();
        }
        return event;
    }

    @Override
    public TapStatistics statistics() {
        lock.lock();
        try {
            return statistics;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        tap.close();
        lock.lock();
        try {
            isStopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String name() {
        return "sockets of this JVM";
    }

    @Override
    boolean isClosed() {
        lock.lock();
        try {
            return isClosed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        tap.close();
        lock.lock();
        try {
            isClosed = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        announceClosed();
    }
}
