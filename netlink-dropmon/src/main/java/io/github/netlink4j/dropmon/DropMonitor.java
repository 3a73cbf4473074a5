package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.SummaryAlert;

import io.github.netlink4j.dropmon.alert.PacketAlert;

import io.github.netlink4j.dropmon.alert.Origin;

import io.github.netlink4j.dropmon.alert.DropAlert;

import io.github.netlink4j.dropmon.alert.AlertMode;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.Event;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A drop monitor with manners: it starts the kernel's monitor only when nobody else has, stops what it started, on close
 * and when the JVM exits, and nothing else, and leaves the configuration as it found it. Where another program monitors,
 * it can {@linkplain DropMonitorBuilder#attachToRunning() attach}.
 *
 * <p>The kernel's monitor is one for the whole host: drops of all network namespaces are reported to whoever listens. A
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
    /** After this long without an alert, the kernel is asked whether its monitor still runs. */
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

    /** Whether drops can be monitored here and now, and if not, what is missing. */
    public static Availability availability() {
        return Availability.check();
    }

    /** A monitor of each dropped packet, with place, reason and time. */
    public static DropMonitorBuilder<PacketAlert> packets() {
        return new DropMonitorBuilder<>(PacketAlert.class, AlertMode.PACKET);
    }

    /** A monitor of drops counted by place, once a second and CPU. */
    public static DropMonitorBuilder<SummaryAlert> summary() {
        return new DropMonitorBuilder<>(SummaryAlert.class, AlertMode.SUMMARY);
    }

    /**
     * Stops the monitor that runs on this host, whoever has started it: for one that a killed process left behind.
     *
     * @return whether one was running
     * @throws DropMonitorUnavailableException if the kernel has no drop monitor here, or a capability is missing
     */
    public static boolean stopRunning() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            boolean running = control.state() == MonitorState.MONITORING;
            if (running) {
                control.stop(EnumSet.allOf(Origin.class));
            }
            return running;
        } catch (NetlinkException e) {
            throw new DropMonitorUnavailableException(Availability.because(e), e);
        }
    }

    /** Whether this has started the kernel's monitor; else it listens to another program's. */
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
     * @param timeout how long to wait
     * @param handler gets the alert, borrowed until it returns
     * @return whether something came, an alert or the loss of some ({@link #loss()}); {@code false} when the time was
     *     over
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

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the one reading thread writes it
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
                // A listener without CAP_NET_ADMIN cannot ask.
                mayProbe = false;
                return true;
            }
            if (e.errno().equals(Errno.ENOENT)) {
                return false;
            }
            throw e;
        }
    }

    /** What did not arrive since this was started. After {@link #close()}: until then. */
    public DropLoss loss() {
        DropLoss known = finalLoss;
        return known != null ? known : new DropLoss(lostInKernelQueue(), subscription.kernelDrops(), saturated);
    }

    /** When the module is unloaded its counter goes with it; what was known last then stands. */
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
     * Ends the monitor: stops what it started, restores the configuration, ends a reader. More than once does no harm;
     * when any call returns, all this is done.
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
