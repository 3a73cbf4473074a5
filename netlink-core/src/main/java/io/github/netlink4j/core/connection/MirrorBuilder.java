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
 * Settings of a {@link Mirror} that is going to be opened.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the objects
 */
public final class MirrorBuilder<K, V> {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    private final TransportFactory transports;
    private final Duration timeout;
    private final Request dump;
    private final MessageDecoder<TableChange<K, V>> decoder;
    private final Set<Integer> groups = new LinkedHashSet<>();
    private Duration interval = DEFAULT_INTERVAL;
    private int receiveBuffer = ConnectionOptions.DEFAULT_RECEIVE_BUFFER;
    private Predicate<MessageCursor> resyncOn = notification -> false;
    private MirrorListener<? super K, ? super V> listener = (key, before, after) -> {};

    MirrorBuilder(
            TransportFactory transports, Duration timeout, Request dump, MessageDecoder<TableChange<K, V>> decoder) {
        this.transports = transports;
        this.timeout = timeout;
        this.dump = dump;
        this.decoder = decoder;
    }

    /** Adds a multicast group that changes of the table are sent to. */
    public MirrorBuilder<K, V> group(int group) {
        groups.add(group);
        return this;
    }

    /** The table is dumped no more often than once in this time; one second by default. */
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
     * The table is dumped again after a notification that this selects, too: one that implies changes without describing them.
     *
     * @param notification tests each message of the groups, borrowed; called on the mirror's thread
     */
    public MirrorBuilder<K, V> resyncOn(Predicate<? super MessageCursor> notification) {
        Objects.requireNonNull(notification, "notification");
        this.resyncOn = this.resyncOn.or(notification);
        return this;
    }

    /** Gets every change, also those that are found by a further dump. */
    public MirrorBuilder<K, V> listener(MirrorListener<? super K, ? super V> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Joins the groups and begins to dump the table; {@link Mirror#awaitSynced} waits for it.
     *
     * @throws IllegalStateException if there is no group: nothing would ever change
     * @throws SystemCallException if the sockets cannot be opened, or a group requires a capability that this process lacks
     */
    public Mirror<K, V> open() {
        if (groups.isEmpty()) {
            throw new IllegalStateException(dump.name() + ": a mirror needs a multicast group with changes");
        }
        NetlinkTransport events = Subscription.join(
                transports.open(receiveBuffer),
                groups.stream().mapToInt(Integer::intValue).toArray());
        try {
            return start(events, NetlinkConnection.over(transports, timeout));
        } catch (RuntimeException | Error e) {
            events.close();
            throw e;
        }
    }

    private Mirror<K, V> start(NetlinkTransport events, NetlinkConnection connection) {
        try {
            Mirror<K, V> mirror = new Mirror<>(events, connection, dump, decoder, resyncOn, interval, listener);
            mirror.start();
            return mirror;
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }
}
