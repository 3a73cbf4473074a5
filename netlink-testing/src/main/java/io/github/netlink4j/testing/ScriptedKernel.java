package io.github.netlink4j.testing;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_MIN_TYPE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;

import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kernel in memory, for tests: one function from request to replies. It needs no root and no Linux. It opens the
 * transports of connections and subscriptions.
 *
 * <pre>{@code
 * ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.ack(request));
 * try (NetlinkConnection connection = NetlinkConnection.over(kernel, Duration.ofSeconds(5))) {
 *     connection.execute(Request.of("RTM_NEWLINK", RTM_NEWLINK, NLM_F_CREATE, m -> m.reserve(16)));
 * }
 * assertThat(kernel.requests()).hasSize(1);
 * }</pre>
 *
 * <p>Thread-safe; the function is called with one request at a time. An exception that it throws is thrown to the sender: a {@code
 * SystemCallException} simulates a send that fails. Control messages ({@code NLMSG_NOOP} and the like) are acknowledged as the
 * kernel does, and are not requests.
 */
public final class ScriptedKernel implements TransportFactory {
    private final NetlinkProtocol protocol;
    private final Function<? super MessageCursor, Replies> script;
    private final List<byte[]> requests = new ArrayList<>();
    private final List<ScriptedSocket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastPortId = new AtomicInteger();

    private ScriptedKernel(NetlinkProtocol protocol, Function<? super MessageCursor, Replies> script) {
        this.protocol = protocol;
        this.script = script;
    }

    /**
     * A kernel of {@code NETLINK_ROUTE}.
     *
     * @param script gets each request, borrowed, and returns the replies to it
     */
    public static ScriptedKernel answering(Function<? super MessageCursor, Replies> script) {
        return answering(NetlinkProtocol.ROUTE, script);
    }

    /** A kernel for a protocol. */
    public static ScriptedKernel answering(NetlinkProtocol protocol, Function<? super MessageCursor, Replies> script) {
        return new ScriptedKernel(protocol, script);
    }

    /** Opens a transport to this kernel. */
    public ScriptedSocket open() {
        return open(0);
    }

    /** Opens a transport to this kernel. Its queue has no limit, independent of the receive buffer. */
    @Override
    public ScriptedSocket open(int receiveBuffer) {
        ScriptedSocket socket = new ScriptedSocket(this, lastPortId.incrementAndGet());
        sockets.add(socket);
        return socket;
    }

    /**
     * Sends messages to a multicast group.
     *
     * @param messages each a separate datagram
     */
    public void publish(int group, byte[]... messages) {
        listeners(group).forEach(socket -> socket.queue(Replies.of(messages)));
    }

    /**
     * Loses a message of a multicast group: the next receive of each transport that has joined throws an {@code
     * OverrunException}; queued datagrams follow it.
     */
    public void overrun(int group) {
        listeners(group).forEach(ScriptedSocket::overrun);
    }

    private Stream<ScriptedSocket> listeners(int group) {
        return sockets.stream().filter(socket -> socket.hasJoined(group));
    }

    /** The requests so far, owned; each cursor is at its message. */
    public synchronized List<MessageCursor> requests() {
        return requests.stream().map(ScriptedKernel::cursor).toList();
    }

    /** Replies to the requests of a datagram. */
    synchronized void carryOut(ScriptedSocket sender, MessageBuilder messages) {
        MessageCursor request = new MessageCursor().wrap(messages.memory(), 0, messages.length());
        while (request.next()) {
            sender.queue(request.type() < NLMSG_MIN_TYPE ? control(request) : reply(request));
        }
    }

    private static Replies control(MessageCursor message) {
        return (message.flags() & NLM_F_ACK) != 0 ? Replies.ack(message) : Replies.none();
    }

    private Replies reply(MessageCursor request) {
        byte[] copy = new byte[request.length()];
        request.memory().get(request.offset(), copy);
        requests.add(copy);
        return script.apply(cursor(copy));
    }

    private static MessageCursor cursor(byte[] message) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(message));
        cursor.next();
        return cursor;
    }

    NetlinkProtocol protocol() {
        return protocol;
    }
}
