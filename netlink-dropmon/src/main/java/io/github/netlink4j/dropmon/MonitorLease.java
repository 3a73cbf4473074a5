package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.dropmon.alert.Origin;
import java.util.Set;

/**
 * A run of the kernel's monitor that this process has started. It ends once, by {@link #end()} or at the JVM's exit: the
 * origins that were started are stopped, and the configuration is restored.
 */
final class MonitorLease {
    private final DropMonitorControl control;
    private final Set<Origin> origins;
    private final MonitorConfiguration before;
    private boolean ended;
    private final Thread exitHook = new Thread(this::stopAndRestore, "netlink4j-drop-monitor-exit");

    private MonitorLease(DropMonitorControl control, Set<Origin> origins, MonitorConfiguration before) {
        this.control = control;
        this.origins = origins;
        this.before = before;
    }

    /**
     * Starts the monitor.
     *
     * @throws MonitorBusyException if another process has started it meanwhile
     */
    static MonitorLease start(DropMonitorControl control, MonitorConfiguration configuration, Set<Origin> origins) {
        MonitorLease lease = new MonitorLease(control, origins, control.configuration());
        lease.begin(configuration);
        return lease;
    }

    /** Synchronized: the exit hook waits until this has returned, and then stops what was started. */
    private synchronized void begin(MonitorConfiguration configuration) {
        Runtime.getRuntime().addShutdownHook(exitHook);
        try {
            control.configure(configuration);
            control.start(origins);
        } catch (KernelException e) {
            boolean busy = e.errno().equals(Errno.EBUSY) || e.errno().equals(Errno.EAGAIN);
            abandon(busy);
            throw busy ? new MonitorBusyException("another process has just started the drop monitor") : e;
        } catch (RuntimeException | Error e) {
            // Without a reply it is unknown whether the monitor runs: stop it.
            end();
            throw e;
        }
    }

    /** Ends a lease whose start was rejected: there is nothing to stop, and another process's configuration stays. */
    private synchronized void abandon(boolean busy) {
        if (!ended) {
            ended = true;
            removeExitHook();
            if (!busy) {
                control.configure(before);
            }
        }
    }

    void end() {
        removeExitHook();
        stopAndRestore();
    }

    /** Ends a lease whose run another process has stopped: a monitor that runs now belongs to that process. */
    synchronized void forfeit() {
        ended = true;
        removeExitHook();
    }

    private void removeExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException e) {
            // The JVM is exiting: the hook runs or has run, and ends the lease at most once.
            return;
        }
    }

    /** A second caller waits for the first: when this returns, the monitor is stopped. */
    private synchronized void stopAndRestore() {
        if (!ended) {
            ended = true;
            control.stop(origins);
            restore();
        }
    }

    private void restore() {
        try {
            control.configure(before);
        } catch (KernelException e) {
            // Another process has started the monitor since: the configuration is that process's now.
            if (!e.errno().equals(Errno.EBUSY)) {
                throw e;
            }
        }
    }
}
