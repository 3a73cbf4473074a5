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

/** What the kernel answers to one request, up to its last message. */
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
    private @Nullable KernelException refusal;
    private @Nullable Throwable consumerFailure;
    private @Nullable NetlinkException missing;
    private boolean sent;

    /** An acknowledgement. */
    PendingRequest(Request request) {
        this(request, reply -> {}, false);
    }

    /** Messages for a consumer, and an acknowledgement or the end of the dump. */
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

    /** Says where the request lies, as it was sent; the bytes stay there until the answer is finished. */
    void sent(MessageBuilder messages, int offset) {
        sentRequest.wrap(messages.memory(), offset, messages.length() - offset).next();
    }

    /** Takes a message that answers this request. */
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
        refusal = code < 0 ? refusal(new Errno(-code)) : null;
        finished = true;
    }

    private KernelException refusal(Errno errno) {
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

    /** Whether the last message has come. */
    boolean isFinished() {
        return finished;
    }

    /** Messages were lost. A dump with a hole is of no use: its consumer gets no more of it. */
    void lostMessages() {
        incomplete = request.isDump();
    }

    /** Says why the answer will not come, should it be missing. */
    void missing(NetlinkException cause, boolean sent) {
        this.missing = cause;
        this.sent = sent;
    }

    /** How it ended, for a request of its own. */
    Result result() {
        throwConsumerFailure();
        if (refusal != null) {
            throw refusal;
        }
        return success();
    }

    /** How it ended, for a request of many. */
    Outcome outcome() {
        if (!finished && missing != null) {
            return new Outcome.Unknown(request, missing, sent);
        }
        return refusal != null ? new Outcome.Rejected(request, refusal) : new Outcome.Acknowledged(request, success());
    }

    /** Throws on what the consumer of replies threw. */
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
