package io.github.netlink4j.tap;

import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.core.schema.AttributePath;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageText;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A message of a {@link TapFrame} with its names. Borrowed: valid until the handler returns. For one thread. */
public final class TapMessage {
    /** In an {@code NLMSG_ERROR}, before the request. */
    private static final int ERROR_LENGTH = 4;

    private static final int NO_COMMAND = -1;

    private final TapFrame frame;
    private final MessageCursor cursor;
    private final MessageRegistry registry;
    private final FamilyNames families;
    private final MessageRedactor redactor;
    private @Nullable MessageCursor request;

    TapMessage(
            TapFrame frame,
            MessageCursor cursor,
            MessageRegistry registry,
            FamilyNames families,
            MessageRedactor redactor) {
        this.frame = frame;
        this.cursor = cursor;
        this.registry = registry;
        this.families = families;
        this.redactor = redactor;
    }

    /**
     * A copy with memory of its own, which is the only message of its frame; owned.
     *
     * @param limit the most bytes that are copied, 16 or more; a copy of fewer bytes than the message has is
     *     {@linkplain TapFrame#isTruncated() truncated}, and its {@code nlmsg_len} is their number
     */
    public TapMessage copy(int limit) {
        int length = Math.min(cursor.length(), limit);
        ByteBuffer bytes = ByteBuffer.wrap(Bytes.copy(cursor.memory(), cursor.offset(), length));
        bytes.order(cursor.order()).putInt(0, length);
        MessageCursor copy = new MessageCursor().wrap(bytes, 0, length, cursor.order());
        copy.next();
        return new TapMessage(frame.like(bytes, cursor.length()), copy, registry, families, redactor);
    }

    /**
     * Says which request this message replies to: an error that does not quote it whole is shown with the names of its
     * attributes, too.
     *
     * @param toRequest is at the request, borrowed while this message is at the reply; {@code null} if it is not known
     */
    public void replyTo(@Nullable MessageCursor toRequest) {
        request = toRequest;
    }

    /**
     * The path of the attribute in this request that an extended ACK is about, such as {@code .IFLA_LINKINFO.IFLA_INFO_KIND};
     * {@code null} if it is about none, or if no table has the request.
     */
    public @Nullable String locate(ExtendedAck ack) {
        MessageSpec row = spec();
        if (row == null || (ack.offset() < 0 && ack.missingType() < 0)) {
            return null;
        }
        AttributePath path = ack.offset() >= 0
                ? AttributePath.at(row.schema(), cursor, ack.offset())
                : AttributePath.missing(row.schema(), cursor, ack.missingNest(), ack.missingType());
        return path != null ? path.text() : null;
    }

    /** The frame that it is in. */
    public TapFrame frame() {
        return frame;
    }

    /** The {@code nlmsghdr} and the payload; not to be moved. */
    public MessageCursor cursor() {
        return cursor;
    }

    /** The name of the generic netlink family; {@code null} for control messages, and in other protocols. */
    public @Nullable String family() {
        boolean isGeneric = frame.protocol() == NetlinkProtocol.GENERIC.number();
        return isGeneric && cursor.type() >= Netlink.NLMSG_MIN_TYPE ? families.of(cursor) : null;
    }

    /** Whether it is a command of a generic netlink family whose name is not known. */
    public boolean isOfUnknownFamily() {
        return family() != null && !families.has(cursor.type());
    }

    /**
     * The request that an {@code NLMSG_ERROR} quotes whole; {@code null} for another message, and if it quotes only the header.
     * Borrowed, as this message.
     */
    public @Nullable TapMessage quoted() {
        int rest = cursor.payloadLength() - ERROR_LENGTH;
        if (cursor.type() != Netlink.NLMSG_ERROR || (cursor.flags() & Netlink.NLM_F_CAPPED) != 0 || rest < 0) {
            return null;
        }
        MessageCursor quoted =
                new MessageCursor().wrap(cursor.memory(), cursor.payloadOffset() + ERROR_LENGTH, rest, cursor.order());
        return quoted.next() ? new TapMessage(frame, quoted, registry, families, redactor) : null;
    }

    /** Its row in the tables: the layout of what {@link #visit} passes; {@code null} if no table has the message. */
    public @Nullable MessageSpec spec() {
        return registry.find(frame.protocol(), cursor);
    }

    /** The command of a generic netlink message, 0 to 255; -1 for control messages, and in other protocols. */
    public int command() {
        return family() != null && cursor.payloadLength() > 0
                ? Bytes.u8(cursor.memory(), cursor.payloadOffset())
                : NO_COMMAND;
    }

    /**
     * The error number of an {@code NLMSG_ERROR} or {@code NLMSG_DONE}, positive; 0 if the message is none, an ACK, or the end of
     * a dump that says a length.
     */
    public int errno() {
        boolean isEnd = cursor.type() == Netlink.NLMSG_ERROR || cursor.type() == Netlink.NLMSG_DONE;
        if (!isEnd || cursor.payloadLength() < Integer.BYTES) {
            return 0;
        }
        return Math.max(0, -(int) Bytes.u32(cursor.memory(), cursor.payloadOffset(), cursor.order()));
    }

    /** Whether a table has the message. */
    public boolean hasTable() {
        return spec() != null;
    }

    /** The kernel's name of the message, such as {@code RTM_NEWLINK}; if no table has it, its number. */
    public String name() {
        return registry.nameOf(frame.protocol(), cursor);
    }

    /** Passes its {@code nlmsghdr} to a visitor. */
    public void visitHeader(MessageVisitor visitor) {
        registry.visitHeader(frame.protocol(), cursor, visitor);
    }

    /** Passes its fields and attributes to a visitor; of a message that no table has, what its bytes show. */
    public void visit(MessageVisitor visitor) {
        registry.visit(frame.protocol(), cursor, request, redactor.redacted(this, visitor));
    }

    /**
     * In one line, without what is 0; owned.
     *
     * @param width the most characters, 1 or more; a longer text ends with {@code …}
     */
    public String summarize(int width) {
        return MessageText.inOneLine(name(), cursor, width, this::visit);
    }

    /** Complete, in several lines; owned. */
    public String describe() {
        return MessageText.inLines(name(), visitor -> {
            visitHeader(visitor);
            visit(visitor);
        });
    }

    /** As {@link #describe}. */
    @Override
    public String toString() {
        return describe();
    }
}
