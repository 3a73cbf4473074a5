package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_NOOP;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_OVERRUN;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_INTR;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.error.DeadlineExceededException;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.TruncatedDatagramException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetlinkOption;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the kernel and their answers, over a socket of its own. Thread-safe: requests are carried out one after
 * another. It numbers them, asks for an acknowledgement of each that is not a dump, and gives each a deadline; extended
 * ACK, capped ACK and strict checking are on where the kernel has them.
 *
 * <pre>{@code
 * try (NetlinkConnection route = NetlinkConnection.open(NetlinkProtocol.ROUTE)) {
 *     Request links = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(16));
 *     route.execute(links, reply -> count++);
 * }
 * }</pre>
 */
public final class NetlinkConnection implements AutoCloseable {
    /** The time that a request is given when nothing else is said. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    private static final Duration LONGEST_DEADLINE = Duration.ofDays(10_000);
    private static final int REQUEST_CAPACITY = 1024;

    private final NetlinkTransport socket;
    private final Duration deadline;
    private final ReentrantLock lock = new ReentrantLock();
    private final MessageBuilder builder = MessageBuilder.allocate(REQUEST_CAPACITY);
    private int sequence;
    private volatile long lateReplies;

    private NetlinkConnection(NetlinkTransport socket, Duration deadline) {
        this.socket = socket;
        this.deadline = deadline.compareTo(LONGEST_DEADLINE) > 0 ? LONGEST_DEADLINE : deadline;
        socket.set(NetlinkOption.EXT_ACK, true);
        socket.set(NetlinkOption.CAP_ACK, true);
        socket.set(NetlinkOption.GET_STRICT_CHK, true);
    }

    /** Opens a connection with the default deadline. */
    public static NetlinkConnection open(NetlinkProtocol protocol) {
        return over(NetlinkSocket.open(protocol), DEFAULT_DEADLINE);
    }

    /**
     * A connection over an open socket, which it takes over: nobody else may receive from it, and it closes with the
     * connection.
     *
     * @param deadline the time that a request waits for its turn at the most, and then for each of its replies
     */
    public static NetlinkConnection over(NetlinkTransport socket, Duration deadline) {
        return new NetlinkConnection(socket, deadline);
    }

    /**
     * Carries out a request whose only answer is an acknowledgement.
     *
     * @throws KernelException if the kernel refuses it
     * @throws DeadlineExceededException if the kernel does not answer in time
     */
    public Result execute(Request request) {
        return execute(request, reply -> {});
    }

    /**
     * Carries out a request and hands over each of its replies.
     *
     * <p>An exception that {@code replies} throws is thrown on when the last reply has been read; it gets no more of
     * them meanwhile.
     *
     * @param replies gets each reply, borrowed until it returns; it may not use this connection
     * @throws KernelException if the kernel refuses it
     * @throws DeadlineExceededException if the kernel does not answer in time
     * @throws OverrunException if replies were lost
     * @throws MalformedMessageException if what came is no netlink message
     */
    public Result execute(Request request, Consumer<? super MessageCursor> replies) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    request.name()
                            + ": the consumer of replies cannot use the connection that is handing them over; open another one");
        }
        lockBefore(Deadline.after(deadline), request);
        try {
            return new Exchange(request, replies, send(request)).run();
        } finally {
            lock.unlock();
        }
    }

    private void lockBefore(Deadline end, Request request) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (!lock.tryLock(end.remainingNanos(), TimeUnit.NANOSECONDS)) {
                        throw new DeadlineExceededException(request.name(), deadline);
                    }
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int send(Request request) {
        sequence = sequence == Integer.MAX_VALUE ? 1 : sequence + 1;
        int flags = request.flags() | NLM_F_REQUEST | (request.isDump() ? 0 : NLM_F_ACK);
        builder.clear().message(request.type(), flags).sequence(sequence);
        request.body().accept(builder);
        socket.send(builder.end());
        return sequence;
    }

    /** Replies that came after their request's deadline and were skipped. */
    public long lateReplies() {
        return lateReplies;
    }

    /** The transport below; for its counters. Nobody else may receive from it. */
    public NetlinkTransport transport() {
        return socket;
    }

    /** Closes the connection and its socket; a request under way ends with an exception. */
    @Override
    public void close() {
        socket.close();
    }

    /** One request's replies, read up to the last one. */
    private final class Exchange {
        private final Request request;
        private final Consumer<? super MessageCursor> replies;
        private final int expected;
        private Deadline end = Deadline.after(deadline);
        private int messages;
        private boolean interrupted;
        private boolean finished;
        private ExtendedAck extendedAck = ExtendedAck.NONE;
        private int code;
        private @Nullable Throwable consumerFailure;

        Exchange(Request request, Consumer<? super MessageCursor> replies, int expected) {
            this.request = request;
            this.replies = replies;
            this.expected = expected;
        }

        Result run() {
            try {
                readAll();
            } catch (TruncatedDatagramException | OverrunException | MalformedMessageException e) {
                abandon();
                throw e;
            }
            if (consumerFailure instanceof RuntimeException exception) {
                throw exception;
            }
            if (consumerFailure instanceof Error error) {
                throw error;
            }
            if (code < 0) {
                throw refusal();
            }
            return new Result(messages, interrupted, extendedAck);
        }

        /** The builder still holds the request. */
        private KernelException refusal() {
            MessageCursor sent = new MessageCursor().wrap(builder.memory(), 0, builder.length());
            sent.next();
            return KernelException.of(request.name(), request.schema(), sent, new Errno(-code), extendedAck);
        }

        private void readAll() {
            while (!finished) {
                MessageCursor datagram = socket.receive(end);
                if (datagram != null && read(datagram)) {
                    end = Deadline.after(deadline);
                } else if (end.isOver()) {
                    throw new DeadlineExceededException(request.name(), deadline);
                }
            }
        }

        /** Reads the rest of a dump for nobody: the kernel refuses the next dump until it has sent all of this one. */
        private void abandon() {
            boolean more = request.isDump();
            while (more) {
                try {
                    more = socket.receive(Deadline.after(Duration.ZERO)) != null;
                } catch (TruncatedDatagramException | OverrunException e) {
                    more = true;
                }
            }
        }

        /** Whether anything in it was for this request. */
        private boolean read(MessageCursor datagram) {
            boolean ours = false;
            while (datagram.next()) {
                if (datagram.sequence() == expected) {
                    take(datagram);
                    ours = true;
                } else {
                    countLate();
                }
            }
            if (datagram.leftover() > 0) {
                throw new MalformedMessageException(
                        request.name() + ": " + datagram.leftover() + " bytes of the reply are no netlink message");
            }
            return ours;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // only the holder of the lock writes it
        private void countLate() {
            lateReplies++;
        }

        private void take(MessageCursor reply) {
            interrupted |= (reply.flags() & NLM_F_DUMP_INTR) != 0;
            switch (reply.type()) {
                case NLMSG_ERROR, NLMSG_DONE -> finish(reply);
                case NLMSG_OVERRUN -> throw new OverrunException(socket.kernelDrops());
                case NLMSG_NOOP -> {}
                default -> deliver(reply);
            }
        }

        private void finish(MessageCursor reply) {
            code = ExtendedAck.code(reply);
            extendedAck = ExtendedAck.of(reply);
            finished = true;
        }

        private void deliver(MessageCursor reply) {
            messages++;
            if (consumerFailure != null) {
                return;
            }
            try {
                replies.accept(reply);
            } catch (RuntimeException | Error e) {
                consumerFailure = e;
            }
        }
    }
}
