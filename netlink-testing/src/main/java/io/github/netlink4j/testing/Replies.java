package io.github.netlink4j.testing;

import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_MSG;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_FLAGS;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_SEQ;
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
import java.util.stream.Stream;

/**
 * The replies of a {@link ScriptedKernel} to a request: datagrams, in order. Owned and immutable: they may be kept and returned
 * later, or for another request, to simulate a kernel that is late or wrong.
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
    /** A loss of messages: no datagram, but an error of the receive. */
    static final byte[] OVERRUN = new byte[0];

    private final List<byte[]> datagrams;

    private Replies(List<byte[]> datagrams) {
        this.datagrams = List.copyOf(datagrams);
    }

    /** No reply. */
    public static Replies none() {
        return new Replies(List.of());
    }

    /** These bytes, each a datagram, copied; they may be malformed. */
    public static Replies of(byte[]... datagrams) {
        return new Replies(Stream.of(datagrams).map(byte[]::clone).toList());
    }

    /** The receive buffer was full: the next receive throws an {@code OverrunException}. */
    public static Replies overrun() {
        return new Replies(List.of(OVERRUN));
    }

    /**
     * A message, for a reply or to publish; the method that it is passed to sets its sequence number.
     *
     * @param type {@code nlmsg_type}
     * @param body appends the family's header and the attributes
     */
    public static byte[] message(int type, Consumer<MessageBuilder> body) {
        return build(type, 0, 0, body);
    }

    /** An acknowledgement: {@code NLMSG_ERROR} with code 0. */
    public static Replies ack(MessageCursor request) {
        return of(errorMessage(request, 0, NLM_F_CAPPED, 0, m -> {}));
    }

    /** An acknowledgement with a warning of the kernel. */
    public static Replies ack(MessageCursor request, String warning) {
        return of(errorMessage(request, 0, NLM_F_CAPPED, NLM_F_ACK_TLVS, m -> m.string(NLMSGERR_ATTR_MSG, warning)));
    }

    /** The request is rejected, without a text. */
    public static Replies error(MessageCursor request, Errno errno) {
        return of(errorMessage(request, errno.number(), NLM_F_CAPPED, 0, m -> {}));
    }

    /** The request is rejected, with a text of the kernel. */
    public static Replies error(MessageCursor request, Errno errno, String text) {
        return error(request, errno, m -> m.string(NLMSGERR_ATTR_MSG, text));
    }

    /**
     * The request is rejected, with an extended ACK after the request's header: {@code NLM_F_CAPPED}.
     *
     * @param extendedAck appends {@code NLMSGERR_ATTR_*}
     */
    public static Replies error(MessageCursor request, Errno errno, Consumer<MessageBuilder> extendedAck) {
        return of(errorMessage(request, errno.number(), NLM_F_CAPPED, NLM_F_ACK_TLVS, extendedAck));
    }

    /**
     * The request is rejected, with an extended ACK after a copy of the whole request, as sockets without {@code
     * NETLINK_CAP_ACK} receive it.
     *
     * @param extendedAck appends {@code NLMSGERR_ATTR_*}
     */
    public static Replies errorWithRequest(MessageCursor request, Errno errno, Consumer<MessageBuilder> extendedAck) {
        return of(errorMessage(request, errno.number(), 0, NLM_F_ACK_TLVS, extendedAck));
    }

    private static byte[] errorMessage(
            MessageCursor request, int errno, int capped, int tlvs, Consumer<MessageBuilder> extendedAck) {
        byte[] copy = new byte[capped != 0 ? NLMSG_HDRLEN : request.length()];
        request.memory().get(request.offset(), copy);
        return build(
                NLMSG_ERROR,
                capped | tlvs,
                request.sequence(),
                m -> extendedAck.accept(m.headerU32(-errno).header(copy)));
    }

    /** The replies to a request for some objects: each message in a datagram of its own, and an acknowledgement. */
    public static Replies answer(MessageCursor request, byte[]... messages) {
        List<byte[]> replies = new ArrayList<>();
        for (byte[] message : messages) {
            replies.add(withHeader(message, 0, request.sequence()));
        }
        return new Replies(replies).then(ack(request));
    }

    /** The replies to a dump: all messages in one datagram, and {@code NLMSG_DONE} in another. */
    public static Replies dump(MessageCursor request, byte[]... messages) {
        return parts(request, messages).then(of(done(request, 0, 0, m -> {})));
    }

    /** A dump that fails after these messages: the error and the kernel's text are in {@code NLMSG_DONE}. */
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
            datagram.writeBytes(withHeader(message, NLM_F_MULTI, request.sequence()));
        }
        return datagram.size() == 0 ? none() : of(datagram.toByteArray());
    }

    /** These replies, followed by others. */
    public Replies then(Replies others) {
        List<byte[]> both = new ArrayList<>(datagrams);
        both.addAll(others.datagrams);
        return new Replies(both);
    }

    /** The first datagrams of these replies. */
    public Replies only(int count) {
        return new Replies(datagrams.subList(0, count));
    }

    /** The same messages, each with {@code NLM_F_DUMP_INTR}: the dump was interrupted by changes. */
    public Replies interrupted() {
        return eachMessage(message -> withHeader(message, NLM_F_DUMP_INTR, sequence(message)));
    }

    /** The same messages, each in a datagram of its own. */
    public Replies split() {
        return eachMessage(message -> message);
    }

    private Replies eachMessage(UnaryOperator<byte[]> change) {
        return new Replies(datagrams.stream()
                .flatMap(datagram -> isOverrun(datagram)
                        ? Stream.of(datagram)
                        : messages(datagram).stream().map(change))
                .toList());
    }

    private static List<byte[]> messages(byte[] datagram) {
        List<byte[]> messages = new ArrayList<>();
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(datagram));
        while (cursor.next()) {
            messages.add(Bytes.copy(cursor.memory(), cursor.offset(), cursor.length()));
        }
        return messages;
    }

    /** Whether this is {@link #OVERRUN} itself: a datagram may be empty, too. */
    @SuppressWarnings("ReferenceEquality") // compared by identity
    static boolean isOverrun(byte[] datagram) {
        return datagram == OVERRUN;
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
        return Bytes.s32(ByteBuffer.wrap(message), NLMSG_SEQ);
    }

    private static byte[] withHeader(byte[] message, int flags, int sequence) {
        ByteBuffer copy = ByteBuffer.wrap(message.clone());
        Bytes.putU16(copy, NLMSG_FLAGS, Bytes.u16(copy, NLMSG_FLAGS) | flags);
        Bytes.putU32(copy, NLMSG_SEQ, sequence);
        return copy.array();
    }
}
