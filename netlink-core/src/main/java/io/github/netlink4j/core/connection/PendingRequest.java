package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_NOOP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_INTR;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request and the kernel's replies to it, up to the last one. */
final class PendingRequest {
    private final Request request;
    private final Consumer<? super MessageCursor> replies;
    private final boolean expectsReplies;
    private int messages;
    private boolean interrupted;
    private boolean finished;
    private boolean incomplete;
    private ExtendedAck extendedAck = ExtendedAck.NONE;
    private final MessageCursor sentRequest = new MessageCursor();
    private @Nullable KernelException rejection;
    private @Nullable Throwable consumerFailure;
    private @Nullable NetlinkException missing;
    private boolean sent;

    /** Expects an acknowledgement. */
    PendingRequest(Request request) {
        this(request, reply -> {}, false);
    }

    /** Expects messages for a consumer, and an acknowledgement or the end of the dump. */
    PendingRequest(Request request, Consumer<? super MessageCursor> replies) {
        this(request, replies, true);
    }

    private PendingRequest(Request request, Consumer<? super MessageCursor> replies, boolean expectsReplies) {
        this.request = Objects.requireNonNull(request, "request");
        this.replies = Objects.requireNonNull(replies, "replies");
        this.expectsReplies = expectsReplies;
    }

    Request request() {
        return request;
    }

    boolean expectsReplies() {
        return expectsReplies;
    }

    /** Sets where the request is, as it was sent; the bytes stay there until the last reply. */
    void sent(MessageBuilder messages, int offset) {
        sentRequest.wrap(messages.memory(), offset, messages.length() - offset).next();
    }

    /** Takes a reply to this request. */
    void take(MessageCursor reply) {
        interrupted |= (reply.flags() & NLM_F_DUMP_INTR) != 0;
        switch (reply.type()) {
            case NLMSG_ERROR, NLMSG_DONE -> finish(reply);
            case NLMSG_NOOP -> {}
            default -> deliver(reply);
        }
    }

    private void finish(MessageCursor reply) {
        int code = ExtendedAck.code(reply);
        extendedAck = ExtendedAck.of(reply);
        rejection = code < 0 ? rejection(new Errno(-code)) : null;
        finished = true;
    }

    private KernelException rejection(Errno errno) {
        return KernelException.of(request.name(), request.schema(), sentRequest, errno, extendedAck);
    }

    private void deliver(MessageCursor reply) {
        messages++;
        if (consumerFailure != null || incomplete) {
            return;
        }
        try {
            replies.accept(reply);
        } catch (RuntimeException | Error e) {
            consumerFailure = e;
        }
    }

    /** Whether the last reply has come. */
    boolean isFinished() {
        return finished;
    }

    /** Messages were lost. The rest of a dump is not delivered: it would have a gap. */
    void lostMessages() {
        incomplete = request.isDump();
    }

    /** Sets why the last reply will not come, if it has not. */
    void missing(NetlinkException cause, boolean sent) {
        this.missing = cause;
        this.sent = sent;
    }

    /** The result of a single request. */
    Result result() {
        throwConsumerFailure();
        if (rejection != null) {
            throw rejection;
        }
        return success();
    }

    /** The outcome of a request in a batch. */
    Outcome outcome() {
        if (!finished && missing != null) {
            return new Outcome.Unknown(request, missing, sent);
        }
        return rejection != null
                ? new Outcome.Rejected(request, rejection)
                : new Outcome.Acknowledged(request, success());
    }

    /** Throws what the consumer of replies threw. */
    void throwConsumerFailure() {
        if (consumerFailure instanceof RuntimeException exception) {
            throw exception;
        }
        if (consumerFailure instanceof Error error) {
            throw error;
        }
    }

    private Result success() {
        return new Result(messages, interrupted, extendedAck);
    }
}
