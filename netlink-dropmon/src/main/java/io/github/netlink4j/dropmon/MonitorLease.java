package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.Origin;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import java.util.Set;

/**
 * A run of the kernel's monitor that this process has started. It ends once, by {@link #end()} or at the JVM's exit:
 * exactly the origins that were started are stopped, and the configuration is what it was before.
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
     * @throws MonitorBusyException if somebody else has started it meanwhile
     */
    static MonitorLease start(DropMonitorControl control, MonitorConfiguration configuration, Set<Origin> origins) {
        MonitorLease lease = new MonitorLease(control, origins, control.configuration());
        lease.begin(configuration);
        return lease;
    }

    /** An exit meanwhile waits, and then stops what has been started. */
    private synchronized void begin(MonitorConfiguration configuration) {
        Runtime.getRuntime().addShutdownHook(exitHook);
        try {
            control.configure(configuration);
            control.start(origins);
        } catch (KernelException e) {
            boolean busy = e.errno().equals(Errno.EBUSY) || e.errno().equals(Errno.EAGAIN);
            abandon(busy);
            throw busy ? new MonitorBusyException("another process has started the drop monitor just now") : e;
        } catch (RuntimeException | Error e) {
            // Without an answer nobody knows whether it runs: it must not be left on.
            end();
            throw e;
        }
    }

    /** Ends a lease whose start failed: nothing to stop, and nothing to restore while somebody else monitors. */
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

    /** Gives up a run that somebody else has stopped: what runs now, if anything, is not ours to stop. */
    synchronized void forfeit() {
        ended = true;
        removeExitHook();
    }

    private void removeExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException e) {
            // The JVM is exiting: the hook runs, or has run, and ends the lease at most once.
            return;
        }
    }

    /** The second caller waits for the first: when this returns, the monitor is off. */
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
            // Somebody has started a monitor of his own since: it is his configuration now.
            if (!e.errno().equals(Errno.EBUSY)) {
                throw e;
            }
        }
    }
}
