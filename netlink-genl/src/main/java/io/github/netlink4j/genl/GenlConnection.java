package io.github.netlink4j.genl;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.MessageDecoder;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one generic netlink family, and subscriptions to its multicast groups. Thread-safe: requests are carried out
 * one after another.
 *
 * <pre>{@code
 * try (GenlConnection ethtool = GenlConnection.open("ethtool")) {
 *     ethtool.request(ETHTOOL_MSG_LINKSTATE_GET, m -> m
 *                     .nest(ETHTOOL_A_LINKSTATE_HEADER, h -> h.string(ETHTOOL_A_HEADER_DEV_NAME, "eth0")))
 *             .forEach(reply -> read(ethtool.family().attributes(reply)));
 * }
 * }</pre>
 *
 * <p>With a {@link MessageTable} of the family, errors name the command, and the attribute that the kernel rejects.
 */
public final class GenlConnection implements AutoCloseable {
    private final NetlinkConnection connection;
    private final GenlFamily family;
    private final MessageTable table;

    private GenlConnection(NetlinkConnection connection, GenlFamily family, MessageTable table) {
        this.connection = connection;
        this.family = family;
        this.table = table;
    }

    /**
     * Opens a connection to a family without a table, with {@link ConnectionOptions#DEFAULT}.
     *
     * @param family its name, such as {@code ethtool}, 1 to 15 bytes; the kernel loads the module that has it, if there is one
     * @throws FamilyNotFoundException if the kernel has no such family in this network namespace
     * @throws SystemCallException if the socket cannot be opened
     */
    public static GenlConnection open(String family) {
        return open(family, ConnectionOptions.DEFAULT);
    }

    /** Opens a connection as {@link #open(String)} does, with options. */
    public static GenlConnection open(String family, ConnectionOptions options) {
        return open(MessageTable.ofFamily(family).build(), options);
    }

    /**
     * Opens a connection to the family of a table, with {@link ConnectionOptions#DEFAULT}; as {@link #open(String)}.
     *
     * @param table the family's name, and its messages by command
     */
    public static GenlConnection open(MessageTable table) {
        return open(table, ConnectionOptions.DEFAULT);
    }

    /** Opens a connection as {@link #open(MessageTable)} does, with options. */
    public static GenlConnection open(MessageTable table, ConnectionOptions options) {
        return over(NetlinkConnection.open(NetlinkProtocol.GENERIC, options), table);
    }

    /**
     * A connection over transports of {@code NETLINK_GENERIC} other than this process's own sockets, such as those of a kernel
     * in memory.
     *
     * @param table as of {@link #open(MessageTable)}
     * @param transports opens one now, for requests, and one for each subscription
     * @param timeout as of {@link ConnectionOptions#timeout()}
     * @throws FamilyNotFoundException if that kernel has no such family
     */
    public static GenlConnection over(MessageTable table, TransportFactory transports, Duration timeout) {
        return over(NetlinkConnection.over(transports, timeout), table);
    }

    private static GenlConnection over(NetlinkConnection connection, MessageTable table) {
        try {
            return new GenlConnection(connection, new GenlController(connection).family(table.family()), table);
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    /** To the controller, whose id is fixed. */
    static GenlConnection toController(NetlinkConnection connection) {
        return new GenlConnection(connection, GenlController.NLCTRL, Nlctrl.TABLE);
    }

    /** The family, as it was when this was opened. */
    public GenlFamily family() {
        return family;
    }

    /**
     * A request without attributes; carry it out with {@link GenlRequest#execute()} or {@link GenlRequest#forEach}.
     *
     * @param command the command's number, 0 to 255
     */
    public GenlRequest request(int command) {
        return request(command, m -> {});
    }

    /**
     * A request; carry it out with {@link GenlRequest#execute()} or {@link GenlRequest#forEach}.
     *
     * @param command the command's number, 0 to 255
     * @param attributes appends the attributes, each time the request is sent
     */
    public GenlRequest request(int command, Consumer<MessageBuilder> attributes) {
        return GenlRequest.of(this, command, false, attributes);
    }

    /** A dump without attributes, as {@link #dump(int, Consumer)}. */
    public GenlRequest dump(int command) {
        return dump(command, m -> {});
    }

    /**
     * A dump: a request with {@code NLM_F_DUMP}, for all objects; carry it out with {@link GenlRequest#forEach}.
     *
     * @param command the command's number, 0 to 255
     * @param attributes appends the attributes, each time the request is sent
     */
    public GenlRequest dump(int command, Consumer<MessageBuilder> attributes) {
        return GenlRequest.of(this, command, true, attributes);
    }

    /** Begins a batch of requests. */
    public GenlBatch batch() {
        return new GenlBatch(this);
    }

    /**
     * Subscribes to a multicast group of the family, with {@link SubscribeOptions#DEFAULT}.
     *
     * @param group the group's name
     * @param decoder makes the typed messages; it gets those of this family only
     * @throws IllegalArgumentException if the family has no such group
     * @throws SocketClosedException if this connection is closed
     * @throws SystemCallException with {@code EPERM} if joining requires a capability that this process lacks
     */
    public <M> Subscription<M> subscribe(String group, MessageDecoder<? extends M> decoder) {
        return subscribe(group, decoder, SubscribeOptions.DEFAULT);
    }

    /**
     * Subscribes to a multicast group of the family, on a socket of its own. The subscription stays open when this connection
     * is closed.
     *
     * @param group the group's name
     * @param decoder makes the typed messages; it gets those of this family only
     * @param dumps of this connection: list what exists, in this order; with {@link SubscribeOptions#listFirst()}, and not
     *     without
     * @throws IllegalArgumentException if the family has no such group, the options and the dumps do not agree, or one of
     *     the latter is not a dump of this connection
     * @throws SocketClosedException if this connection is closed
     * @throws SystemCallException with {@code EPERM} if joining requires a capability that this process lacks
     */
    public <M> Subscription<M> subscribe(
            String group, MessageDecoder<? extends M> decoder, SubscribeOptions options, GenlRequest... dumps) {
        if (options.listFirst() != (dumps.length > 0)) {
            throw new IllegalArgumentException("family \"" + family.name() + "\", group \"" + group
                    + "\": SubscribeOptions.withListFirst() and dumps belong together");
        }
        return connection.subscribe(
                options,
                message -> message.type() == family.id() ? decoder.read(message) : null,
                Stream.of(dumps).map(this::requireDump).toList(),
                group(group).number());
    }

    private Request requireDump(GenlRequest request) {
        Request dump = request.buildFor(this);
        if (!dump.isDump()) {
            throw new IllegalArgumentException(dump + ": not a dump: begin it with dump()");
        }
        return dump;
    }

    private GenlGroup group(String name) {
        return family.group(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("family \"" + family.name() + "\" has no group \"" + name + '"'));
    }

    /** The connection below; for its counters. */
    public NetlinkConnection connection() {
        return connection;
    }

    /** The kernel's name of a command in a request, {@code FAMILY command 99} where the table has none. */
    String nameOf(int command) {
        MessageSpec row = table.request(command);
        return row != null ? row.name() : family.name() + " command " + command;
    }

    /** What is inside a request; {@code null} where the table does not know. */
    @Nullable
    MessageSchema schemaOf(int command) {
        MessageSpec row = table.request(command);
        return row != null ? row.schema() : null;
    }

    /** Closes the connection and its socket; its subscriptions stay open. */
    @Override
    public void close() {
        connection.close();
    }
}
