package io.github.netlink4j.tap;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.packet.PacketRing;
import io.github.netlink4j.core.packet.PacketSocket;
import io.github.netlink4j.core.packet.RingLayout;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every netlink datagram of a network namespace, through an nlmon device that this adds, and deletes when it is closed or the JVM
 * exits. One that a killed process has left is deleted when the next tap is opened in the namespace. Needs {@code CAP_NET_ADMIN} and
 * {@code CAP_NET_RAW} in the namespace, as a user has in a user namespace of its own. A tap that becomes unreachable without having been
 * closed leaves its device until the JVM exits.
 *
 * <p>The kernel shows a device: requests, and what it delivers, once for each socket that receives it; with no receiver, or one
 * whose queue is full, nothing. It shows the protocols ROUTE, USERSOCK, SOCK_DIAG, NFLOG, XFRM, FIB_LOOKUP, NETFILTER and GENERIC, and no
 * others.
 *
 * <p>Frames wait in a ring until they are read; when it is full, they are lost, and a {@link TapLoss} follows those that are not.
 * One thread reads; any thread may close.
 *
 * <pre>{@code
 * try (NetlinkTap tap = NetlinkTap.open()) {
 *     tap.forEach(System.out::println);
 * }
 * }</pre>
 */
public final class NetlinkTap extends LiveTap {
    /** How long a reader waits until it looks whether the tap was stopped. */
    private static final Duration LOOK = Duration.ofMillis(100);
    /** Times the ring's latency until the kernel has certainly handed over a block. */
    private static final int LATENCIES = 3;

    private final String name;
    private final PacketSocket socket;
    private final RingLayout layout;
    private final @Nullable NlmonDevice device;
    private final TapFrame frame = new TapFrame();
    private long frames;
    private long bytes;
    private long reportedLost;
    private volatile TapStatistics delivered = new TapStatistics(0, 0, 0);
    private volatile @Nullable Deadline drained;

    NetlinkTap(String name, PacketSocket socket, RingLayout layout, @Nullable NlmonDevice device) {
        this.name = name;
        this.socket = socket;
        this.layout = layout;
        this.device = device;
    }

    /**
     * Opens a tap of the calling thread's network namespace with the defaults of {@link #builder}.
     *
     * @throws TapUnavailableException if the kernel lacks something here, or a capability is missing; with the remedy
     */
    public static NetlinkTap open() {
        return builder().open();
    }

    /** Settings of a tap, to change before it is opened. */
    public static NetlinkTapBuilder builder() {
        return new NetlinkTapBuilder();
    }

    /**
     * Whether a tap can be opened in this thread's network namespace, and if not, what is missing: one is opened and closed, and its
     * device added and deleted.
     */
    public static TapAvailability availability() {
        try {
            builder().ring(2, 1 << 16).direction(DirectionMode.RULE).open().close();
            return TapAvailability.AVAILABLE;
        } catch (TapUnavailableException e) {
            return e.availability();
        }
    }

    /** Waits as {@link TapSource#poll} does; delivers up to a block of the ring. */
    @Override
    boolean poll(Deadline deadline, Consumer<? super TapEvent> handler) {
        while (true) {
            Deadline end = drained;
            boolean isDrained = end != null && end.isOver();
            if (read(isDrained ? Deadline.PAST : deadline.orAfter(LOOK), handler)) {
                return true;
            }
            if (isDrained) {
                end();
            }
            if (isDrained || deadline.isOver()) {
                return false;
            }
        }
    }

    private boolean read(Deadline deadline, Consumer<? super TapEvent> handler) {
        try {
            boolean isRead = socket.read(deadline, packet -> deliver(packet, handler));
            return reportLoss(handler) || isRead;
        } catch (SystemCallException e) {
            if (device == null || !device.isDeleted()) {
                throw e;
            }
            awaitLastBlock();
            return false;
        } finally {
            delivered = new TapStatistics(frames, bytes, 0);
        }
    }

    /** The exit of the JVM has deleted the device: the kernel still hands over what was captured before. */
    private void awaitLastBlock() {
        if (drained == null) {
            drained = drain();
        }
        LockSupport.parkNanos(latency().toNanos());
    }

    private Deadline drain() {
        return Deadline.after(latency().multipliedBy(LATENCIES));
    }

    private Duration latency() {
        return Duration.ofMillis(layout.latencyMillis());
    }

    private void deliver(PacketRing packet, Consumer<? super TapEvent> handler) {
        frame.set(packet.protocol(), packet.memory(), packet.offset(), packet.length(), ByteOrder.nativeOrder())
                .setOriginalLength(packet.originalLength())
                .setTime(packet.epochSecond(), packet.nano());
        setDirection(packet.packetType());
        frames++;
        bytes += packet.length();
        try {
            handler.accept(frame);
        } finally {
            frame.release();
        }
    }

    private void setDirection(int packetType) {
        if (packetType == ExactDirection.PACKET_KERNEL) {
            frame.setDirection(Direction.TO_KERNEL);
        } else if (packetType == ExactDirection.PACKET_USER) {
            boolean isBetweenUsers = frame.protocol() == NetlinkProtocol.USERSOCK.number();
            frame.setDirection(isBetweenUsers ? Direction.USER_TO_USER : Direction.TO_USER);
        }
    }

    private boolean reportLoss(Consumer<? super TapEvent> handler) {
        long total = socket.statistics().dropped();
        long lost = total - reportedLost;
        if (lost == 0 || socket.isClosed()) {
            return false;
        }
        reportedLost = total;
        handler.accept(new TapLoss(lost, total));
        return true;
    }

    /** The frames and bytes of the blocks that were delivered, and the frames that were lost until now. */
    @Override
    public TapStatistics statistics() {
        TapStatistics known = delivered;
        return new TapStatistics(
                known.frames(), known.bytes(), socket.statistics().dropped());
    }

    /**
     * {@inheritDoc} That takes up to three times the ring's latency. The exit of the JVM stops it, too.
     *
     * @throws SystemCallException if the kernel does not stop it
     */
    @Override
    public void stop() {
        if (drained != null) {
            return;
        }
        try {
            socket.stop();
            drained = drain();
        } catch (SocketClosedException e) {
            // It captures no more, which is what is wanted.
        }
    }

    /** The name of its device. */
    @Override
    public String name() {
        return name;
    }

    @Override
    boolean isClosed() {
        return socket.isClosed();
    }

    /** Closes it and deletes its device; a waiting reader ends at once, and what it has not read is lost. */
    @Override
    public void close() {
        socket.close();
        if (device != null) {
            device.delete();
        }
        announceClosed();
    }

    /** Its device and counters. */
    @Override
    public String toString() {
        return name + ": " + statistics();
    }
}
