package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.Origin;

import io.github.netlink4j.dropmon.alert.DropAlert;

import io.github.netlink4j.dropmon.alert.AlertMode;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.socket.NetlinkTransport;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how a {@link DropMonitor} is to run.
 *
 * @param <A> what it delivers
 */
public final class DropMonitorBuilder<A extends DropAlert> {
    private static final int RECEIVE_BUFFER = 8 * 1024 * 1024;

    private final Class<A> alerts;
    private MonitorConfiguration configuration;
    private Set<Origin> origins = EnumSet.of(Origin.SOFTWARE);
    private int receiveBuffer = RECEIVE_BUFFER;
    private boolean attach;
    private Supplier<DropMonitorControl> controls = DropMonitorControl::open;

    DropMonitorBuilder(Class<A> alerts, AlertMode mode) {
        this.alerts = alerts;
        this.configuration = new MonitorConfiguration(
                mode, MonitorConfiguration.DEFAULT.truncation(), MonitorConfiguration.DEFAULT.queueLength());
    }

    /**
     * Sends no more of each packet than this.
     *
     * @param bytes 1 to 4,294,967,295; 0 for whole packets, the default
     */
    public DropMonitorBuilder<A> truncatedTo(long bytes) {
        configuration = new MonitorConfiguration(configuration.mode(), bytes, configuration.queueLength());
        return this;
    }

    /**
     * Packets that the kernel queues on each CPU while they wait to be sent; 1,000 by default.
     *
     * @param packets 0 to 4,294,967,295; with 0 no packet is sent, and all are counted as lost
     */
    public DropMonitorBuilder<A> queueLength(long packets) {
        configuration = new MonitorConfiguration(configuration.mode(), configuration.truncation(), packets);
        return this;
    }

    /** Whose drops are monitored; {@link Origin#SOFTWARE} by default. Needs one at least. */
    public DropMonitorBuilder<A> origins(Set<Origin> origins) {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("name at least one origin of drops");
        }
        this.origins = EnumSet.copyOf(origins);
        return this;
    }

    /**
     * Size of the kernel's queue towards this process; 8 MiB by default.
     *
     * @param bytes more than 0
     */
    public DropMonitorBuilder<A> receiveBuffer(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a receive buffer of " + bytes + " bytes");
        }
        receiveBuffer = bytes;
        return this;
    }

    /** Where somebody monitors already: listens to that monitor, as it is configured, instead of being refused. */
    public DropMonitorBuilder<A> attachToRunning() {
        attach = true;
        return this;
    }

    /** Speaks with another kernel than this one: one in memory, for tests without root; see {@link DropMonitorControl#over}. */
    public DropMonitorBuilder<A> over(Supplier<? extends NetlinkTransport> sockets) {
        controls = () -> DropMonitorControl.over(sockets);
        return this;
    }

    /**
     * Starts monitoring, or attaches.
     *
     * @throws DropMonitorUnavailableException if the kernel has no drop monitor here, or a capability is missing
     * @throws MonitorBusyException if somebody monitors already and this is not to attach, or his mode is the other one
     */
    public DropMonitor<A> start() {
        DropMonitorControl control = null;
        Subscription<DropAlert> subscription = null;
        try {
            control = controls.get();
            subscription = control.subscribe(receiveBuffer);
            long lostBefore = control.statistics().lost();
            return new DropMonitor<>(alerts, control, subscription, lease(control), lostBefore);
        } catch (RuntimeException | Error e) {
            close(control, subscription);
            if (e instanceof NetlinkException refusal && !(e instanceof MonitorBusyException)) {
                throw new DropMonitorUnavailableException(Availability.because(refusal), refusal);
            }
            throw e;
        }
    }

    private @Nullable MonitorLease lease(DropMonitorControl control) {
        if (control.state() == MonitorState.IDLE) {
            return MonitorLease.start(control, configuration, origins);
        }
        AlertMode running = control.configuration().mode();
        if (!attach) {
            throw new MonitorBusyException("a drop monitor runs on this host already, in " + running
                    + " mode: another program's, or left over from one that was killed. There can be only one;"
                    + " attach to it, or stop it first");
        }
        if (running != configuration.mode()) {
            throw new MonitorBusyException("the drop monitor that runs on this host is in " + running + " mode, not in "
                    + configuration.mode() + " mode; attach in its mode");
        }
        return null;
    }

    private static void close(@Nullable DropMonitorControl control, @Nullable Subscription<?> subscription) {
        if (subscription != null) {
            subscription.close();
        }
        if (control != null) {
            control.close();
        }
    }
}
