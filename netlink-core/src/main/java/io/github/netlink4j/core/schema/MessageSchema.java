package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is behind {@code nlmsghdr} in the messages of one kind: the family's fixed header, then attributes.
 *
 * <p>A message may be shorter than its family's header: {@code ip} of old asks for links with the 4 bytes of
 * {@code struct rtgenmsg}. Such a message has no attributes, and the fields that are not there read as 0.
 */
public final class MessageSchema {
    private final StructSchema header;
    private final AttributeSet attributes;
    private final @Nullable ToIntFunction<MessageCursor> offset;
    /** Where the attributes start, in bytes behind {@code nlmsghdr}, unless a function says so. */
    private final int fixedOffset;

    /**
     * Messages whose attributes start right behind the family's header: nearly all.
     *
     * @param header the family's header; of length 0 where it has none
     * @param attributes the attributes behind it
     */
    public MessageSchema(StructSchema header, AttributeSet attributes) {
        this(header, attributes, null);
    }

    /**
     * Messages that hold something of variable length before their attributes.
     *
     * @param header the family's header; of length 0 where it has none
     * @param attributes the attributes
     * @param offset where the attributes of a message start, in bytes behind {@code nlmsghdr}; {@code null} where they start
     *     behind the header
     */
    public MessageSchema(StructSchema header, AttributeSet attributes, @Nullable ToIntFunction<MessageCursor> offset) {
        this.header = header;
        this.attributes = attributes;
        this.offset = offset;
        this.fixedOffset = Netlink.align(header.length());
    }

    /**
     * Messages of which only the length of the header is known: it is shown as raw bytes, and the attributes by number.
     *
     * @param header the name of its structure in the kernel, such as {@code fib_rule_hdr}
     * @param length its length in bytes, more than 0
     */
    public static MessageSchema rawHeader(String header, int length) {
        return new MessageSchema(
                StructSchema.builder(header).add(header, Types.BINARY, length).build(),
                AttributeSet.builder("attribute").build());
    }

    /** The family's header. */
    public StructSchema header() {
        return header;
    }

    /** The attributes behind it. */
    public AttributeSet attributes() {
        return attributes;
    }

    /** Length of the family's header in bytes. */
    public int headerLength() {
        return header.length();
    }

    /** Index in the message's memory of the byte at which its attributes start; its end where it has none. */
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

    /** Those attributes with their names. */
    AttributeList listOf(MessageCursor message) {
        int family = header.length() > 0 && message.payloadLength() > 0
                ? Bytes.u8(message.memory(), message.payloadOffset())
                : AttributeList.NO_FAMILY;
        return new AttributeList(attributes, attributesOf(message), family);
    }

    /** Shows the header's fields and the attributes of the message that the cursor is at. */
    public void visit(MessageCursor message, MessageVisitor visitor) {
        int available = Math.min(header.length(), message.payloadLength());
        header.visit(message.memory(), message.payloadOffset(), available, message.order(), visitor);
        listOf(message).visit(visitor, 0);
    }
}
