package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is behind {@code nlmsghdr} in the messages of one kind: the family's fixed header, then attributes.
 *
 * <p>A message may be shorter than its family's header: {@code ip} of old asks for links with the 4 bytes of
 * {@code struct rtgenmsg}. Such a message has no attributes, and the fields that are not there read as 0.
 *
 * @param header the family's header; of length 0 where it has none
 * @param attributes the attributes behind it
 * @param offset where the attributes of a message start, in bytes behind {@code nlmsghdr}, in messages that hold something
 *     of variable length before them; {@code null} where they start behind the header
 */
public record MessageSchema(
        StructSchema header,
        AttributeSet attributes,
        @Nullable ToIntFunction<MessageCursor> offset) {
    /** Messages whose attributes start right behind the family's header: nearly all. */
    public MessageSchema(StructSchema header, AttributeSet attributes) {
        this(header, attributes, null);
    }

    /** Length of the family's header in bytes. */
    public int headerLength() {
        return header.length();
    }

    /** The attributes of the message that the cursor stands on; borrowed: the cursor's own, started over. */
    public AttributeCursor attributesOf(MessageCursor message) {
        return message.attributes(attributesOffset(message));
    }

    /** The same for a walk beside the one of the message's own cursor: {@code cursor}, started over. */
    public AttributeCursor attributesOf(MessageCursor message, AttributeCursor cursor) {
        return message.attributes(attributesOffset(message), cursor);
    }

    private int attributesOffset(MessageCursor message) {
        return offset == null ? header.length() : offset.applyAsInt(message);
    }

    /** Shows the header's fields and the attributes of the message that the cursor stands on. */
    public void visit(MessageCursor message, TreeVisitor visitor) {
        int available = Math.min(header.length(), message.payloadLength());
        header.visit(message.memory(), message.payloadOffset(), available, message.order(), visitor);
        attributes.visit(attributesOf(message, new AttributeCursor()), visitor);
    }
}
