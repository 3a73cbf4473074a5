package io.github.netlink4j.core.connection;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what a {@link Mirror} shows.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the objects
 */
public final class MirrorBuilder<K, V> {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    private final TransportFactory transports;
    private final Duration timeout;
    private final Request dump;
    private final MessageDecoder<TableChange<K, V>> reader;
    private final Set<Integer> groups = new LinkedHashSet<>();
    private Duration interval = DEFAULT_INTERVAL;
    private int receiveBuffer = ConnectionOptions.DEFAULT_RECEIVE_BUFFER;
    private Predicate<? super MessageCursor> resyncOn = notification -> false;
    private MirrorListener<? super K, ? super V> listener = (key, before, after) -> {};

    MirrorBuilder(
            TransportFactory transports, Duration timeout, Request dump, MessageDecoder<TableChange<K, V>> reader) {
        this.transports = transports;
        this.timeout = timeout;
        this.dump = dump;
        this.reader = reader;
    }

    /** Adds a multicast group that tells of changes of the table. */
    public MirrorBuilder<K, V> group(int group) {
        groups.add(group);
        return this;
    }

    /** The table is asked for no more often than once in this time; one second by default. */
    public MirrorBuilder<K, V> interval(Duration interval) {
        this.interval = Objects.requireNonNull(interval, "interval");
        return this;
    }

    /**
     * Size of the receive buffer of the socket that gets the changes, in bytes; 0, the default, for that of the connection.
     */
    public MirrorBuilder<K, V> receiveBuffer(int bytes) {
        receiveBuffer = ConnectionOptions.requireReceiveBuffer(bytes);
        return this;
    }

    /**
     * The table is read again after a notification that this selects: a change of which no message says what it was.
     *
     * @param notification tests each message of the groups, borrowed; called on the mirror's thread
     */
    public MirrorBuilder<K, V> resyncOn(Predicate<? super MessageCursor> notification) {
        this.resyncOn = Objects.requireNonNull(notification, "notification");
        return this;
    }

    /** Is told of every change, also of those that a repair finds. */
    public MirrorBuilder<K, V> listener(MirrorListener<? super K, ? super V> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Joins the groups and begins to ask for the table; {@link Mirror#awaitSynced} waits for it.
     *
     * @throws IllegalStateException if no group was named: nothing would ever change
     * @throws SystemCallException if the sockets cannot be opened, or a group asks for a capability that this process lacks
     */
    public Mirror<K, V> open() {
        if (groups.isEmpty()) {
            throw new IllegalStateException(dump.name() + ": a mirror needs the groups that tell of changes");
        }
        NetlinkTransport events = transports.openJoined(
                receiveBuffer, groups.stream().mapToInt(Integer::intValue).toArray());
        try {
            return start(events, NetlinkConnection.over(transports, timeout));
        } catch (RuntimeException | Error e) {
            events.close();
            throw e;
        }
    }

    private Mirror<K, V> start(NetlinkTransport events, NetlinkConnection connection) {
        try {
            Mirror<K, V> mirror = new Mirror<>(events, connection, dump, reader, resyncOn, interval, listener);
            mirror.start();
            return mirror;
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }
}
