package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a message after {@code nlmsghdr}: the family's fixed header, then attributes.
 *
 * <p>A message may be shorter than its family's header: old versions of {@code ip} request links with the 4 bytes of
 * {@code struct rtgenmsg}. Such a message has no attributes, and the missing fields read as 0.
 */
public final class MessageSchema {
    private final StructSchema header;
    private final AttributeSet attributes;
    private final @Nullable ToIntFunction<MessageCursor> offset;
    /** Offset of the attributes in bytes after {@code nlmsghdr}, if it is constant. */
    private final int fixedOffset;

    private final boolean hasRawHeader;

    /**
     * Messages whose attributes follow the family's header directly: the usual layout.
     *
     * @param header the family's header; of length 0 if it has none
     * @param attributes the attributes after it
     */
    public MessageSchema(StructSchema header, AttributeSet attributes) {
        this(header, attributes, null, false);
    }

    /**
     * Messages with data of variable length before their attributes.
     *
     * @param header the family's header; of length 0 if it has none
     * @param attributes the attributes
     * @param offset offset of the attributes of a message, in bytes after {@code nlmsghdr}; {@code null} if they
     *     follow the header
     */
    public MessageSchema(StructSchema header, AttributeSet attributes, @Nullable ToIntFunction<MessageCursor> offset) {
        this(header, attributes, offset, false);
    }

    private MessageSchema(
            StructSchema header,
            AttributeSet attributes,
            @Nullable ToIntFunction<MessageCursor> offset,
            boolean hasRawHeader) {
        this.header = header;
        this.attributes = attributes;
        this.offset = offset;
        this.fixedOffset = Netlink.align(header.length());
        this.hasRawHeader = hasRawHeader;
    }

    /**
     * Messages whose header is shown as raw bytes, and whose attributes are shown by number.
     *
     * @param header the name of its structure in the kernel, such as {@code fib_rule_hdr}
     * @param length its length in bytes, more than 0
     */
    public static MessageSchema rawHeader(String header, int length) {
        return new MessageSchema(
                StructSchema.builder(header).add(header, Types.RAW, length).build(), UnknownAttributes.SET, null, true);
    }

    /** The family's header. */
    public StructSchema header() {
        return header;
    }

    /** The attributes after it. */
    public AttributeSet attributes() {
        return attributes;
    }

    /** Length of the family's header in bytes. */
    public int headerLength() {
        return header.length();
    }

    /** Index of the first attribute in the message's memory; the message's end if it has none. */
    public int attributesOffset(MessageCursor message) {
        int skip = offset == null ? fixedOffset : Netlink.align(offset.applyAsInt(message));
        return message.payloadOffset() + Math.min(skip, message.payloadLength());
    }

    /** The attributes of the message that the cursor is at: a new cursor over its memory. */
    public AttributeCursor attributesOf(MessageCursor message) {
        int start = attributesOffset(message);
        return new AttributeCursor()
                .wrap(message.memory(), start, message.offset() + message.length() - start, message.order());
    }

    /** The attributes of the message with their names. */
    AttributeList listOf(MessageCursor message) {
        return new AttributeList(attributes, attributesOf(message), StructView.header(header, message), null);
    }

    /** This header and the attributes of both; the other schema if this one does not describe its header. */
    MessageSchema orElse(MessageSchema other, Precedence precedence) {
        return hasRawHeader
                ? other
                : new MessageSchema(header, precedence.of(attributes, other.attributes), offset, false);
    }

    /** Passes the header's fields and the attributes of the message that the cursor is at to a visitor. */
    public void visit(MessageCursor message, MessageVisitor visitor) {
        AttributeList list = listOf(message);
        header.visit(list.header(), visitor);
        list.visit(visitor, 0);
    }
}
