package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.Event;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative drop monitor: it starts the kernel's monitor only where none is running, stops what it started, and nothing
 * else, when it is closed or the JVM exits, and restores the configuration. Where another process monitors, it can
 * {@linkplain DropMonitorBuilder#attachIfRunning() attach}.
 *
 * <p>The kernel's monitor is one for the whole host: it reports the drops of all network namespaces to all its listeners. A
 * JVM that is killed with SIGKILL leaves it running.
 *
 * <p>One thread reads; any thread may close, which ends the reader.
 *
 * <pre>{@code
 * try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().truncatedTo(128).start()) {
 *     monitor.forEach(drop ->
 *             System.out.println(drop.time() + " " + drop.reason() + " at " + drop.location() + " " + drop.flow()));
 * }
 * }</pre>
 *
 * @param <A> what it delivers: {@link PacketAlert} or {@link SummaryAlert}
 */
public final class DropMonitor<A extends DropAlert> implements AutoCloseable {
    /** After this long without an alert, the state of the monitor is requested. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final Class<A> alerts;
    private final DropMonitorControl control;
    private final Subscription<DropAlert> subscription;
    private final @Nullable MonitorLease lease;
    private final long lostBefore;
    private volatile long saturated;
    private volatile long knownLost;
    private volatile @Nullable DropLoss finalLoss;
    private volatile boolean closed;
    private Deadline silence = Deadline.after(SILENCE);
    private boolean mayProbe = true;

    DropMonitor(
            Class<A> alerts,
            DropMonitorControl control,
            Subscription<DropAlert> subscription,
            @Nullable MonitorLease lease,
            long lostBefore) {
        this.alerts = alerts;
        this.control = control;
        this.subscription = subscription;
        this.lease = lease;
        this.lostBefore = lostBefore;
    }

    /** Whether this process can monitor drops, and if not, what is missing. */
    public static Availability availability() {
        return Availability.check();
    }

    /** A monitor of each dropped packet, with location, reason and time. */
    public static DropMonitorBuilder<PacketAlert> packets() {
        return new DropMonitorBuilder<>(PacketAlert.class, AlertMode.PACKET);
    }

    /** A monitor of drops counted by location, once a second and CPU. */
    public static DropMonitorBuilder<SummaryAlert> summary() {
        return new DropMonitorBuilder<>(SummaryAlert.class, AlertMode.SUMMARY);
    }

    /**
     * Stops the monitor that is running on this host, whichever process has started it: for one that a killed process has
     * left running.
     *
     * @return whether one was running
     * @throws DropMonitorUnavailableException if the kernel has no drop monitor here, or a capability is missing
     */
    public static boolean stopRunning() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            boolean running = control.state() == MonitorState.MONITORING;
            if (running) {
                control.stop(Origin.ALL);
            }
            return running;
        } catch (NetlinkException e) {
            throw new DropMonitorUnavailableException(e);
        }
    }

    /** Whether this has started the kernel's monitor; if not, it is attached to that of another process. */
    public boolean isOwner() {
        return lease != null;
    }

    /** The configuration that the kernel's monitor runs with. */
    public MonitorConfiguration configuration() {
        return control.configuration();
    }

    /**
     * Hands over alerts until this is closed, by the handler or by another thread.
     *
     * @param handler gets each alert, borrowed until it returns; what it throws ends this call, not the monitor
     * @throws MonitorStoppedException if another process has stopped the kernel's monitor
     */
    public void forEach(Consumer<? super A> handler) {
        try {
            while (true) {
                poll(Deadline.NEVER, handler);
            }
        } catch (SocketClosedException e) {
            // Closing is how this call is meant to end; unless the handler met another socket that is closed.
            if (!closed) {
                throw e;
            }
        }
    }

    /**
     * Waits for an alert and hands it over.
     *
     * @param timeout how long to wait at most
     * @param handler gets the alert, borrowed until it returns
     * @return whether there was an alert, or the loss of some ({@link #loss()}); {@code false} after the timeout
     * @throws MonitorStoppedException if another process has stopped the kernel's monitor
     * @throws SocketClosedException if this is closed, before or meanwhile
     */
    public boolean poll(Duration timeout, Consumer<? super A> handler) {
        return poll(Deadline.after(timeout), handler);
    }

    private boolean poll(Deadline deadline, Consumer<? super A> handler) {
        while (true) {
            if (silence.isOver()) {
                requireRunning();
                silence = Deadline.after(SILENCE);
            }
            if (subscription.poll(deadline.orAfter(SILENCE), event -> deliver(event, handler))) {
                silence = Deadline.after(SILENCE);
                return true;
            }
            if (deadline.isOver()) {
                return false;
            }
        }
    }

    private void deliver(Event<DropAlert> event, Consumer<? super A> handler) {
        if (event instanceof Notification<DropAlert> n && alerts.isInstance(n.message())) {
            A alert = alerts.cast(n.message());
            if (alert instanceof SummaryAlert summary && summary.isSaturated()) {
                countSaturated();
            }
            handler.accept(alert);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes it
    private void countSaturated() {
        saturated++;
    }

    private void requireRunning() {
        if (mayProbe && !isRunning()) {
            if (lease != null) {
                lease.forfeit();
            }
            throw new MonitorStoppedException(isOwner());
        }
    }

    private boolean isRunning() {
        try {
            return control.state() == MonitorState.MONITORING;
        } catch (KernelException e) {
            if (e.errno().equals(Errno.EPERM)) {
                // Without CAP_NET_ADMIN the state is unknown.
                mayProbe = false;
                return true;
            }
            if (e.errno().equals(Errno.ENOENT)) {
                return false;
            }
            throw e;
        }
    }

    /** What was lost since this was started; after {@link #close()}, until then. */
    public DropLoss loss() {
        DropLoss known = finalLoss;
        return known != null ? known : new DropLoss(lostInKernelQueue(), subscription.kernelDrops(), saturated);
    }

    /** Once the module is unloaded there is no counter: the last value read counts then. */
    private long lostInKernelQueue() {
        try {
            knownLost = control.statistics().lost() - lostBefore;
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.ENOENT)) {
                throw e;
            }
        }
        return knownLost;
    }

    /**
     * Ends the monitor: stops what it started, restores the configuration, ends {@link #forEach}. Further calls have no
     * effect; when any call returns, all this is done.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (control;
                subscription) {
            try {
                finalLoss = loss();
            } finally {
                if (lease != null) {
                    lease.end();
                }
            }
        }
    }
}
