package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows a listener every datagram that the netlink sockets of this process send and receive. Needs no privilege.
 *
 * <pre>{@code
 * try (SocketTap tap = SocketTap.open(datagram -> file.write(datagram.time(), datagram.bytes()))) {
 *     rtnl.links().list();
 * }
 * }</pre>
 *
 * <p>The listener is called on the thread that sends or receives a datagram, before the kernel or the receiver gets it: a request
 * comes before its reply. Several threads may call a listener at once. Not shown are datagrams that a socket drops because they do
 * not come from the kernel, datagrams that are truncated, and what a listener itself sends and receives.
 *
 * <p>The tap of a listener that throws closes, and its exception goes to the {@link System.Logger} named like this class; the
 * socket's user is not affected.
 */
public final class SocketTap implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SocketTap.class.getName());
    private static final ThreadLocal<Boolean> SHOWING = ThreadLocal.withInitial(() -> false);

    /** Null when there are none, which is all that a socket checks. */
    private static volatile @Nullable List<SocketTap> taps;

    private final Consumer<? super Datagram> listener;

    private SocketTap(Consumer<? super Datagram> listener) {
        this.listener = listener;
    }

    /** The direction of a datagram. */
    public enum Direction {
        /** From this process to the kernel. */
        SENT,
        /** From the kernel to this process. */
        RECEIVED
    }

    /**
     * A datagram that is sent or received.
     *
     * @param direction its direction
     * @param protocol of the socket
     * @param portId the port id of the socket
     * @param time when it was shown
     * @param bytes all of it, from index 0 to the limit, read-only. Borrowed: valid until the listener returns
     */
    public record Datagram(Direction direction, NetlinkProtocol protocol, int portId, Instant time, ByteBuffer bytes) {
        /** A new cursor over its messages; borrowed as the bytes are. */
        public MessageCursor messages() {
            return MessageCursor.of(bytes);
        }
    }

    /**
     * Begins to show datagrams.
     *
     * @param listener gets each datagram; senders and receivers wait for it
     * @return the tap, to close
     */
    public static SocketTap open(Consumer<? super Datagram> listener) {
        SocketTap tap = new SocketTap(listener);
        synchronized (SocketTap.class) {
            List<SocketTap> more = new ArrayList<>(opened());
            more.add(tap);
            taps = List.copyOf(more);
        }
        return tap;
    }

    private static List<SocketTap> opened() {
        List<SocketTap> opened = taps;
        return opened == null ? List.of() : opened;
    }

    /** Shows no more datagrams. Calls of the listener may still be under way. Any thread, any number of times. */
    @Override
    public void close() {
        synchronized (SocketTap.class) {
            List<SocketTap> fewer = new ArrayList<>(opened());
            fewer.remove(this);
            taps = fewer.isEmpty() ? null : List.copyOf(fewer);
        }
    }

    static void show(Direction direction, NetlinkProtocol protocol, int portId, ByteBuffer memory, int length) {
        List<SocketTap> listening = taps;
        if (listening != null && !SHOWING.get()) {
            ByteBuffer bytes = memory.asReadOnlyBuffer().clear().limit(length);
            SHOWING.set(true);
            try {
                Instant now = Instant.now();
                listening.forEach(tap -> tap.show(new Datagram(direction, protocol, portId, now, bytes.duplicate())));
            } finally {
                SHOWING.remove();
            }
        }
    }

    private void show(Datagram datagram) {
        try {
            listener.accept(datagram);
        } catch (RuntimeException | Error e) {
            close();
            LOG.log(System.Logger.Level.WARNING, "a listener of netlink datagrams failed, and its tap is closed", e);
        }
    }
}
