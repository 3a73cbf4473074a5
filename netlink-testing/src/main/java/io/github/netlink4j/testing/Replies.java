package io.github.netlink4j.testing;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK_TLVS;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CAPPED;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_INTR;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_MULTI;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a {@link ScriptedKernel} answers to a request: datagrams, in order. Owned and immutable: it may be kept, and given
 * later or to another request, to play a kernel that is late or wrong.
 *
 * <pre>{@code
 * ScriptedKernel.answering(request -> switch (request.type()) {
 *     case RTM_GETLINK -> Replies.dump(request,
 *             Replies.message(RTM_NEWLINK, m -> m.reserve(16).string(IFLA_IFNAME, "lo")));
 *     case RTM_NEWLINK -> Replies.error(request, Errno.EOPNOTSUPP, "Unknown device type");
 *     default -> Replies.ack(request);
 * });
 * }</pre>
 */
public final class Replies {
    /** Stands for the loss of messages: no datagram, but an error of the receive. */
    static final byte[] OVERRUN = new byte[0];

    private static final int FLAGS = 6;
    private static final int SEQUENCE = 8;
    private static final int NLMSGERR_ATTR_MSG = 1;

    private final List<byte[]> datagrams;

    private Replies(List<byte[]> datagrams) {
        this.datagrams = List.copyOf(datagrams);
    }

    /** Silence: the request is never answered. */
    public static Replies none() {
        return new Replies(List.of());
    }

    /** These bytes, each a datagram, just as they are; malformed ones too. */
    public static Replies of(byte[]... datagrams) {
        return new Replies(List.of(datagrams));
    }

    /** The receive buffer was full: the next receive throws an {@code OverrunException}. */
    public static Replies overrun() {
        return new Replies(List.of(OVERRUN));
    }

    /**
     * A message, to answer with or to publish; its sequence number is filled in by what it is given to.
     *
     * @param type {@code nlmsg_type}
     * @param body appends the family's header and the attributes
     */
    public static byte[] message(int type, Consumer<MessageBuilder> body) {
        return build(type, 0, 0, body);
    }

    /** The request was carried out: {@code NLMSG_ERROR} with code 0. */
    public static Replies ack(MessageCursor request) {
        return of(refusal(request, 0, NLM_F_CAPPED, 0, m -> {}));
    }

    /** The request was carried out, and the kernel has something to say of it. */
    public static Replies ack(MessageCursor request, String warning) {
        return of(refusal(request, 0, NLM_F_CAPPED, NLM_F_ACK_TLVS, m -> m.string(NLMSGERR_ATTR_MSG, warning)));
    }

    /** The request is refused, without a word. */
    public static Replies error(MessageCursor request, Errno errno) {
        return of(refusal(request, errno.number(), NLM_F_CAPPED, 0, m -> {}));
    }

    /** The request is refused, in the kernel's words. */
    public static Replies error(MessageCursor request, Errno errno, String text) {
        return error(request, errno, m -> m.string(NLMSGERR_ATTR_MSG, text));
    }

    /**
     * The request is refused, with an extended ACK behind the request's header: {@code NLM_F_CAPPED}.
     *
     * @param extendedAck appends {@code NLMSGERR_ATTR_*}
     */
    public static Replies error(MessageCursor request, Errno errno, Consumer<MessageBuilder> extendedAck) {
        return of(refusal(request, errno.number(), NLM_F_CAPPED, NLM_F_ACK_TLVS, extendedAck));
    }

    /**
     * The request is refused, with an extended ACK behind a copy of the whole request, as sockets without
     * {@code NETLINK_CAP_ACK} get it.
     *
     * @param extendedAck appends {@code NLMSGERR_ATTR_*}
     */
    public static Replies errorWithRequest(MessageCursor request, Errno errno, Consumer<MessageBuilder> extendedAck) {
        return of(refusal(request, errno.number(), 0, NLM_F_ACK_TLVS, extendedAck));
    }

    private static byte[] refusal(
            MessageCursor request, int errno, int capped, int tlvs, Consumer<MessageBuilder> extendedAck) {
        byte[] copy = new byte[capped != 0 ? NLMSG_HDRLEN : request.length()];
        request.memory().get(request.offset(), copy);
        return build(
                NLMSG_ERROR,
                capped | tlvs,
                request.sequence(),
                m -> extendedAck.accept(m.headerU32(-errno).header(copy)));
    }

    /** The answer to a request for some objects: each message in a datagram of its own, and an acknowledgement. */
    public static Replies answer(MessageCursor request, byte[]... messages) {
        List<byte[]> answer = new ArrayList<>();
        for (byte[] message : messages) {
            answer.add(stamped(message, 0, request.sequence()));
        }
        return new Replies(answer).then(ack(request));
    }

    /** The answer to a request for a table: all messages in one datagram, and {@code NLMSG_DONE} in another. */
    public static Replies dump(MessageCursor request, byte[]... messages) {
        return parts(request, messages).then(of(done(request, 0, 0, m -> {})));
    }

    /** A dump that fails when these messages are sent: the error, and the kernel's text, are in {@code NLMSG_DONE}. */
    public static Replies failedDump(MessageCursor request, Errno errno, String text, byte[]... messages) {
        return parts(request, messages)
                .then(of(done(request, errno.number(), NLM_F_ACK_TLVS, m -> m.string(NLMSGERR_ATTR_MSG, text))));
    }

    private static byte[] done(MessageCursor request, int errno, int flags, Consumer<MessageBuilder> extendedAck) {
        return build(NLMSG_DONE, NLM_F_MULTI | flags, request.sequence(), m -> extendedAck.accept(m.headerU32(-errno)));
    }

    private static Replies parts(MessageCursor request, byte[]... messages) {
        ByteArrayOutputStream datagram = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            datagram.writeBytes(stamped(message, NLM_F_MULTI, request.sequence()));
        }
        return datagram.size() == 0 ? none() : of(datagram.toByteArray());
    }

    /** These, and others after them. */
    public Replies then(Replies others) {
        List<byte[]> both = new ArrayList<>(datagrams);
        both.addAll(others.datagrams);
        return new Replies(both);
    }

    /** The first datagrams of these; what comes behind is lost. */
    public Replies only(int count) {
        return new Replies(datagrams.subList(0, count));
    }

    /** The same messages, each with {@code NLM_F_DUMP_INTR}: the dump raced with changes. */
    public Replies interrupted() {
        return eachMessage(message -> stamped(message, NLM_F_DUMP_INTR, sequence(message)));
    }

    /** The same messages, each in a datagram of its own. */
    public Replies split() {
        return eachMessage(message -> message);
    }

    private Replies eachMessage(UnaryOperator<byte[]> change) {
        List<byte[]> messages = new ArrayList<>();
        for (byte[] datagram : datagrams) {
            MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(datagram));
            while (cursor.next()) {
                byte[] message = new byte[cursor.length()];
                cursor.memory().get(cursor.offset(), message);
                messages.add(change.apply(message));
            }
        }
        return new Replies(messages);
    }

    List<byte[]> datagrams() {
        return datagrams;
    }

    private static byte[] build(int type, int flags, int sequence, Consumer<MessageBuilder> body) {
        MessageBuilder builder =
                MessageBuilder.allocate(256).message(type, flags).sequence(sequence);
        body.accept(builder);
        byte[] message = new byte[builder.end().length()];
        builder.memory().get(0, message);
        return message;
    }

    private static int sequence(byte[] message) {
        return Bytes.s32(ByteBuffer.wrap(message), SEQUENCE);
    }

    private static byte[] stamped(byte[] message, int flags, int sequence) {
        ByteBuffer copy = ByteBuffer.wrap(message.clone());
        Bytes.putU16(copy, FLAGS, Bytes.u16(copy, FLAGS) | flags);
        Bytes.putU32(copy, SEQUENCE, sequence);
        return copy.array();
    }
}
