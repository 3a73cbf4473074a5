package io.github.netlink4j.genl;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;

import io.github.netlink4j.core.connection.MessageDecoder;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetlinkSocketBuilder;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Requests to one generic netlink family, and subscriptions to its groups. Thread-safe.
 *
 * <pre>{@code
 * try (GenlConnection ethtool = GenlConnection.open("ethtool")) {
 *     ethtool.execute("ETHTOOL_MSG_LINKSTATE_GET", ETHTOOL_MSG_LINKSTATE_GET, 0,
 *             m -> m.nest(ETHTOOL_A_LINKSTATE_HEADER, h -> h.string(ETHTOOL_A_HEADER_DEV_NAME, "eth0")),
 *             reply -> read(reply.attributes(GenlMessage.GENL_HDRLEN)));
 * }
 * }</pre>
 */
public final class GenlConnection implements AutoCloseable {
    private final NetlinkConnection connection;
    private final GenlFamily family;
    private final MessageTable table;
    /** Opens a socket with a receive buffer of so many bytes; 0 for the system's default. */
    private final IntFunction<? extends NetlinkTransport> sockets;

    private GenlConnection(
            NetlinkConnection connection,
            GenlFamily family,
            MessageTable table,
            IntFunction<? extends NetlinkTransport> sockets) {
        this.connection = connection;
        this.family = family;
        this.table = table;
        this.sockets = sockets;
    }

    /**
     * Opens a connection to a family.
     *
     * @param family its name, such as {@code nlctrl}
     * @throws FamilyNotFoundException if the kernel has none of this name here
     * @throws SystemCallException if the socket cannot be opened
     */
    public static GenlConnection open(String family) {
        return open(family, MessageTable.ofFamily(family).build());
    }

    /**
     * Opens a connection to a family whose attributes are known by name: so they are in the errors that the kernel finds in
     * them.
     *
     * @param table the family's commands and what is inside them
     */
    public static GenlConnection open(String family, MessageTable table) {
        return open(family, table, GenlConnection::socket);
    }

    /**
     * A connection to a family over other transports of {@code NETLINK_GENERIC} than this process's own sockets: a kernel in
     * memory, or sockets in another network namespace.
     *
     * @param table the family's commands and what is inside them
     * @param sockets opens one now, for requests, and one for each subscription, whose receive buffer is as it comes
     * @throws FamilyNotFoundException if the kernel has none of this name there
     */
    public static GenlConnection over(String family, MessageTable table, Supplier<? extends NetlinkTransport> sockets) {
        return open(family, table, receiveBuffer -> sockets.get());
    }

    private static GenlConnection open(
            String family, MessageTable table, IntFunction<? extends NetlinkTransport> sockets) {
        NetlinkConnection connection = NetlinkConnection.over(sockets.apply(0), NetlinkConnection.DEFAULT_TIMEOUT);
        try {
            return new GenlConnection(connection, new GenlController(connection).family(family), table, sockets);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static NetlinkSocket socket(int receiveBuffer) {
        NetlinkSocketBuilder builder = NetlinkSocket.builder(NetlinkProtocol.GENERIC);
        return receiveBuffer > 0 ? builder.receiveBuffer(receiveBuffer).open() : builder.open();
    }

    /** The family, as it was when this was opened. */
    public GenlFamily family() {
        return family;
    }

    /**
     * Carries out a command whose only answer is an acknowledgement.
     *
     * @param name the command's name in error texts
     * @param command its number
     * @param body appends the attributes
     * @throws KernelException if the kernel refuses it
     */
    public Result execute(String name, int command, Consumer<MessageBuilder> body) {
        return execute(name, command, 0, body, reply -> {});
    }

    /**
     * Carries out a command and hands over each of its replies.
     *
     * @param name the command's name in error texts
     * @param command its number
     * @param flags {@code NLM_F_*} besides those of any request
     * @param body appends the attributes
     * @param replies gets each reply, borrowed until it returns; it may not use this connection
     * @throws KernelException if the kernel refuses it
     */
    public Result execute(
            String name,
            int command,
            int flags,
            Consumer<MessageBuilder> body,
            Consumer<? super MessageCursor> replies) {
        MessageSpec kind = table.get(command);
        MessageSchema schema = kind == null ? null : kind.schema();
        boolean isDump = (flags & NLM_F_DUMP) == NLM_F_DUMP;
        Request request = new Request(name, family.id(), flags, isDump, schema, m -> {
            header(m, command, family.version());
            m.reserve(family.headerSize());
            body.accept(m);
        });
        return connection.execute(request, replies);
    }

    /**
     * Joins a group, on a socket of its own.
     *
     * @param group the group's name
     * @param receiveBuffer size of the kernel's queue in bytes; 0 for the system's default
     * @param reader makes the typed messages; it gets those of this family only
     * @throws IllegalArgumentException if the family has no such group
     * @throws SocketClosedException if this connection is closed
     * @throws SystemCallException with {@code EPERM} if joining needs a capability that this process lacks
     */
    public <M> Subscription<M> subscribe(String group, int receiveBuffer, MessageDecoder<M> reader) {
        GenlGroup found = family.group(group)
                .orElseThrow(() ->
                        new IllegalArgumentException("family \"" + family.name() + "\" has no group \"" + group + '"'));
        if (connection.transport().isClosed()) {
            throw new SocketClosedException();
        }
        NetlinkTransport socket = sockets.apply(receiveBuffer);
        try {
            socket.join(found.number());
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
        return Subscription.over(socket, m -> m.type() == family.id() ? reader.read(m) : null);
    }

    /** Appends {@code struct genlmsghdr}. */
    static void header(MessageBuilder message, int command, int version) {
        message.headerU8(command).headerU8(version).headerU16(0);
    }

    /** Closes the connection; its subscriptions live on. */
    @Override
    public void close() {
        connection.close();
    }
}
