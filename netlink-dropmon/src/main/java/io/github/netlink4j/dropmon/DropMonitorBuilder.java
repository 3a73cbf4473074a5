package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.alert.Origin;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link DropMonitor}.
 *
 * @param <A> what it delivers
 */
public final class DropMonitorBuilder<A extends DropAlert> {
    private static final int RECEIVE_BUFFER = 8 * 1024 * 1024;

    private final Class<A> alerts;
    private MonitorConfiguration configuration;
    private Set<Origin> origins = Set.of(Origin.SOFTWARE);
    private int receiveBuffer = RECEIVE_BUFFER;
    private boolean attachIfRunning;
    private Supplier<DropMonitorControl> controls = DropMonitorControl::open;

    DropMonitorBuilder(Class<A> alerts, AlertMode mode) {
        this.alerts = alerts;
        this.configuration = new MonitorConfiguration(
                mode, MonitorConfiguration.DEFAULT.truncation(), MonitorConfiguration.DEFAULT.queueLength());
    }

    /**
     * Bytes of each packet that the kernel sends at most.
     *
     * @param bytes 1 to 4,294,967,295; 0 for whole packets, the default
     */
    public DropMonitorBuilder<A> truncatedTo(long bytes) {
        configuration = new MonitorConfiguration(configuration.mode(), bytes, configuration.queueLength());
        return this;
    }

    /**
     * Packets that the kernel queues on each CPU before they are sent; 1,000 by default.
     *
     * @param packets 0 to 4,294,967,295; with 0 no packet is sent, and all are counted as lost
     */
    public DropMonitorBuilder<A> queueLength(long packets) {
        configuration = new MonitorConfiguration(configuration.mode(), configuration.truncation(), packets);
        return this;
    }

    /**
     * Whose drops are monitored; {@link Origin#SOFTWARE} by default.
     *
     * @param origins one at least, and of {@link Origin#ALL}
     */
    public DropMonitorBuilder<A> origins(Set<Origin> origins) {
        this.origins = DropMonitorControl.requireOrigins(origins);
        return this;
    }

    /**
     * Size of the socket's receive buffer; 8 MiB by default.
     *
     * @param bytes more than 0
     */
    public DropMonitorBuilder<A> receiveBuffer(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("receive buffer of " + bytes + " bytes: must be 1 or more");
        }
        receiveBuffer = bytes;
        return this;
    }

    /**
     * Where a drop monitor is already running, in the same mode: receives its alerts, as it is configured, instead of failing.
     * Where none is running, one is started as without this.
     */
    public DropMonitorBuilder<A> attachIfRunning() {
        attachIfRunning = true;
        return this;
    }

    /** How the connection for commands is opened, such as its timeout and network namespace. */
    public DropMonitorBuilder<A> connection(ConnectionOptions options) {
        controls = () -> DropMonitorControl.open(options);
        return this;
    }

    /** Monitors another kernel than this one, such as one in memory, for tests without root: the default timeout applies. */
    public DropMonitorBuilder<A> over(TransportFactory transports) {
        return over(transports, ConnectionOptions.DEFAULT.timeout());
    }

    /** Monitors another kernel as {@link #over(TransportFactory)} does; see {@link DropMonitorControl#over}. */
    public DropMonitorBuilder<A> over(TransportFactory transports, Duration timeout) {
        controls = () -> DropMonitorControl.over(transports, timeout);
        return this;
    }

    /**
     * Starts monitoring, or attaches.
     *
     * @throws DropMonitorUnavailableException if the kernel has no drop monitor here, or a capability is missing
     * @throws MonitorBusyException if one is already running, and this may not attach to it or its mode is another
     */
    public DropMonitor<A> start() {
        DropMonitorControl control = null;
        Subscription<DropAlert> subscription = null;
        try {
            control = controls.get();
            subscription = control.subscribe(SubscribeOptions.DEFAULT.withReceiveBuffer(receiveBuffer));
            long lostBefore = control.statistics().lost();
            return new DropMonitor<>(alerts, control, subscription, lease(control), lostBefore);
        } catch (RuntimeException | Error e) {
            close(control, subscription);
            if (e instanceof NetlinkException failure && !(e instanceof MonitorBusyException)) {
                throw new DropMonitorUnavailableException(failure);
            }
            throw e;
        }
    }

    /** {@code null} where this attaches. */
    private @Nullable MonitorLease lease(DropMonitorControl control) {
        if (control.state() == MonitorState.IDLE) {
            return MonitorLease.start(control, configuration, origins);
        }
        AlertMode running = control.configuration().mode();
        if (!attachIfRunning) {
            throw new MonitorBusyException("a drop monitor is already running on this host, in mode " + running
                    + ": another process started it, and may have been killed since. The kernel has only one;"
                    + " attach to it, or stop it first");
        }
        if (!running.equals(configuration.mode())) {
            throw new MonitorBusyException("the drop monitor that is running on this host is in mode " + running
                    + ", not in mode " + configuration.mode() + "; attach in its mode");
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
