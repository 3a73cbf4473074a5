package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.SummaryAlert;

import io.github.netlink4j.dropmon.alert.PacketAlert;

import io.github.netlink4j.dropmon.alert.Origin;

import io.github.netlink4j.dropmon.alert.NetDm;

import io.github.netlink4j.dropmon.alert.DropAlert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ALERT_MODE;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_QUEUE_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TRUNC_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_ALERT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_PACKET_ALERT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_START;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STOP;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.genl.FamilyNotFoundException;
import io.github.netlink4j.genl.GenlConnection;
import io.github.netlink4j.genl.GenlMessage;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's drop monitor, command by command. It is one for the whole host and has no owner: whoever may, can stop
 * what another has started. {@link DropMonitor} is the guest with manners. Thread-safe.
 */
public final class DropMonitorControl implements AutoCloseable {
    private final GenlConnection connection;

    private DropMonitorControl(GenlConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens a connection to the drop monitor. The kernel loads the module where there is one.
     *
     * @throws FamilyNotFoundException if this kernel and network namespace have none; {@link Availability#check()} says
     *     why
     */
    public static DropMonitorControl open() {
        return new DropMonitorControl(GenlConnection.open(NetDm.FAMILY, NetDm.TABLE));
    }

    /**
     * A connection to the drop monitor over other transports than this process's own sockets: a kernel in memory, in tests.
     *
     * @param sockets opens one now, for commands, and one for each subscription
     */
    public static DropMonitorControl over(Supplier<? extends NetlinkTransport> sockets) {
        return new DropMonitorControl(
                GenlConnection.over(NetDm.FAMILY, NetDm.TABLE, sockets));
    }

    /**
     * Whether anybody monitors, found out by a {@code NET_DM_CMD_CONFIG} without attributes, which changes nothing.
     * Since Linux 5.4.
     *
     * @throws KernelException with {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public MonitorState state() {
        try {
            connection.execute("NET_DM_CMD_CONFIG", NET_DM_CMD_CONFIG, m -> {});
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
        ConfigurationMessage message = new ConfigurationMessage();
        return ask(
                "NET_DM_CMD_CONFIG_GET",
                NET_DM_CMD_CONFIG_GET,
                reply -> message.wrap(reply).configuration());
    }

    /**
     * Changes the configuration.
     *
     * @throws KernelException with {@code EBUSY} while anybody monitors, {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public void configure(MonitorConfiguration configuration) {
        connection.execute(
                "NET_DM_CMD_CONFIG",
                NET_DM_CMD_CONFIG,
                m -> m.u8(NET_DM_ATTR_ALERT_MODE, configuration.mode().number())
                        .u32(NET_DM_ATTR_TRUNC_LEN, configuration.truncation())
                        .u32(NET_DM_ATTR_QUEUE_LEN, configuration.queueLength()));
    }

    /** What the monitor itself has lost. Needs no capability; since Linux 5.4. */
    public MonitorStatistics statistics() {
        StatisticsMessage message = new StatisticsMessage();
        return ask(
                "NET_DM_CMD_STATS_GET",
                NET_DM_CMD_STATS_GET,
                reply -> message.wrap(reply).statistics());
    }

    /**
     * Starts monitoring. What is on already is refused.
     *
     * @throws KernelException with {@code EAGAIN} if it is on already, {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public void start(Set<Origin> origins) {
        connection.execute("NET_DM_CMD_START", NET_DM_CMD_START, flags(origins));
    }

    /**
     * Stops monitoring, whoever has started it. Alerts that wait in the kernel's queues are discarded. What is off
     * already draws a warning.
     *
     * @throws KernelException with {@code EPERM} without {@code CAP_NET_ADMIN}
     */
    public Result stop(Set<Origin> origins) {
        return connection.execute("NET_DM_CMD_STOP", NET_DM_CMD_STOP, flags(origins));
    }

    private static Consumer<MessageBuilder> flags(Set<Origin> origins) {
        if (origins.isEmpty()) {
            // The kernel takes a request without flags for software drops.
            throw new IllegalArgumentException("name at least one origin of drops");
        }
        return m -> origins.forEach(origin -> m.flag(origin.startAttribute()));
    }

    /**
     * Joins the group that all alerts are sent to, whoever has started the monitor.
     *
     * @param receiveBuffer size of the kernel's queue in bytes; 0 for the system's default
     * @throws SystemCallException with {@code EPERM} without {@code CAP_SYS_ADMIN}, on kernels since December 2023
     */
    public Subscription<DropAlert> subscribe(int receiveBuffer) {
        PacketAlert packet = new PacketAlert();
        SummaryAlert summary = new SummaryAlert();
        return connection.subscribe(NetDm.GROUP, receiveBuffer, m -> switch (command(m)) {
            case NET_DM_CMD_PACKET_ALERT -> packet.wrap(m);
            case NET_DM_CMD_ALERT -> summary.wrap(m);
            default -> null;
        });
    }

    private static int command(MessageCursor message) {
        return message.payloadLength() < GenlMessage.GENL_HDRLEN
                ? 0
                : Bytes.u8(message.memory(), message.payloadOffset());
    }

    private <T> T ask(String name, int command, Function<MessageCursor, T> reader) {
        Answer<T> answer = new Answer<>();
        connection.execute(name, command, 0, m -> {}, reply -> answer.value = reader.apply(reply));
        if (answer.value == null) {
            throw new MalformedMessageException(name + ": acknowledged without an answer");
        }
        return answer.value;
    }

    private static final class Answer<T> {
        @Nullable
        T value;
    }

    /** Closes the connection. Stops nothing. */
    @Override
    public void close() {
        connection.close();
    }
}
