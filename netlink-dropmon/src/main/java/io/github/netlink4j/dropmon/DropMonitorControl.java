package io.github.netlink4j.dropmon;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ALERT_MODE;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_DROPS;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_QUEUE_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_SW_DROPS;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TRUNC_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_ALERT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_PACKET_ALERT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_START;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STOP;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.genl.FamilyNotFoundException;
import io.github.netlink4j.genl.GenlConnection;
import io.github.netlink4j.genl.GenlMessage;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The kernel's drop monitor, command by command. It is one for the whole host and has no owner: any process with the
 * capability can stop what another one has started. {@link DropMonitor} is the cooperative client. Thread-safe.
 */
public final class DropMonitorControl implements AutoCloseable {
    private final GenlConnection connection;

    private DropMonitorControl(GenlConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens a connection to the drop monitor, with {@link ConnectionOptions#DEFAULT}. The kernel loads the module where there
     * is one.
     *
     * @throws FamilyNotFoundException if the kernel has none in this network namespace; {@link Availability#check()} has
     *     the reason
     */
    public static DropMonitorControl open() {
        return open(ConnectionOptions.DEFAULT);
    }

    /**
     * Opens a connection as {@link #open()} does, with options. The kernel has the drop monitor in the initial network namespace
     * only.
     */
    public static DropMonitorControl open(ConnectionOptions options) {
        return new DropMonitorControl(GenlConnection.open(NetDm.TABLE, options));
    }

    /**
     * A connection to the drop monitor over transports other than this process's own sockets, such as those of a kernel in
     * memory.
     *
     * @param transports opens one now, for commands, and one for each subscription
     * @param timeout how long a command waits for each reply at most
     */
    public static DropMonitorControl over(TransportFactory transports, Duration timeout) {
        return new DropMonitorControl(GenlConnection.over(NetDm.TABLE, transports, timeout));
    }

    /**
     * Whether the monitor is running, by a {@code NET_DM_CMD_CONFIG} without attributes, which changes nothing. Since Linux
     * 5.4.
     *
     * @throws KernelException with {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public MonitorState state() {
        try {
            connection.request(NET_DM_CMD_CONFIG).execute();
            return MonitorState.IDLE;
        } catch (KernelException e) {
            if (e.errno().equals(Errno.EBUSY)) {
                return MonitorState.MONITORING;
            }
            throw e;
        }
    }

    /** The configuration. Needs no capability; since Linux 5.4. */
    public MonitorConfiguration configuration() {
        return connection
                .request(NET_DM_CMD_CONFIG_GET)
                .single(reply -> new ConfigurationMessage().wrap(reply).configuration());
    }

    /**
     * Changes the configuration.
     *
     * @throws KernelException with {@code EBUSY} while the monitor is running, {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public void configure(MonitorConfiguration configuration) {
        connection
                .request(
                        NET_DM_CMD_CONFIG,
                        m -> m.u8(NET_DM_ATTR_ALERT_MODE, configuration.mode().number())
                                .u32(NET_DM_ATTR_TRUNC_LEN, configuration.truncation())
                                .u32(NET_DM_ATTR_QUEUE_LEN, configuration.queueLength()))
                .execute();
    }

    /** What the monitor itself has lost. Needs no capability; since Linux 5.4. */
    public MonitorStatistics statistics() {
        return connection
                .request(NET_DM_CMD_STATS_GET)
                .single(reply -> new StatisticsMessage().wrap(reply).statistics());
    }

    /**
     * Starts monitoring.
     *
     * @param origins whose drops; one at least, and of {@link Origin#ALL}
     * @throws KernelException with {@code EAGAIN} if one of them is already monitored, {@code EPERM} without
     *     {@code CAP_NET_ADMIN}
     */
    public void start(Set<Origin> origins) {
        connection.request(NET_DM_CMD_START, flags(origins)).execute();
    }

    /**
     * Stops monitoring, whichever process has started it. Alerts in the kernel's queues are discarded. For an origin that is
     * not monitored the result has a warning.
     *
     * @param origins as of {@link #start}
     * @throws KernelException with {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public Result stop(Set<Origin> origins) {
        return connection.request(NET_DM_CMD_STOP, flags(origins)).execute();
    }

    private static Consumer<MessageBuilder> flags(Set<Origin> origins) {
        int[] flags = requireOrigins(origins).stream()
                .mapToInt(origin -> origin.equals(Origin.SOFTWARE) ? NET_DM_ATTR_SW_DROPS : NET_DM_ATTR_HW_DROPS)
                .toArray();
        return m -> {
            for (int flag : flags) {
                m.flag(flag);
            }
        };
    }

    /** The kernel reads a request without flags as one for software drops. */
    static Set<Origin> requireOrigins(Set<Origin> origins) {
        if (origins.isEmpty() || !Origin.ALL.containsAll(origins)) {
            throw new IllegalArgumentException("origins " + origins + ": must be one or more of " + Origin.ALL);
        }
        return Set.copyOf(origins);
    }

    /**
     * Joins the multicast group that all alerts are sent to, whichever process has started the monitor.
     *
     * @throws SystemCallException with {@code EPERM} without {@code CAP_SYS_ADMIN}, since Linux 6.7 and the stable kernels of
     *     December 2023
     */
    public Subscription<DropAlert> subscribe(SubscribeOptions options) {
        PacketAlert packet = new PacketAlert();
        SummaryAlert summary = new SummaryAlert();
        return connection.subscribe(
                NetDm.GROUP,
                message -> switch (GenlMessage.commandOf(message)) {
                    case NET_DM_CMD_PACKET_ALERT -> packet.wrap(message);
                    case NET_DM_CMD_ALERT -> summary.wrap(message);
                    default -> null;
                },
                options);
    }

    /** Closes the connection. Stops nothing. */
    @Override
    public void close() {
        connection.close();
    }
}
