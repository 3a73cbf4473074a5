package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import org.jspecify.annotations.Nullable;

/**
 * The location of an attribute or field in a message, by name, from the byte offset in an extended ACK. Owned.
 *
 * @param text the names from the outside in, such as {@code .IFLA_LINKINFO.IFLA_INFO_KIND}; a field of the family's header
 *     is {@code .ifinfomsg+4}, bytes inside an attribute without table are {@code .IFLA_X+8}
 * @param value the value of an attribute as text; {@code null} for a nest
 */
public record AttributePath(String text, @Nullable String value) {
    /**
     * The path of the attribute at an offset.
     *
     * @param message is at the message
     * @param offset from the first byte of {@code nlmsghdr} to the first byte of the attribute's header, as in
     *     {@code NLMSGERR_ATTR_OFFS}
     * @return the path, or {@code null} if the offset is outside the message, in its {@code nlmsghdr}, in padding or after
     *     the attributes
     */
    public static @Nullable AttributePath at(MessageSchema schema, MessageCursor message, int offset) {
        if (offset < Netlink.NLMSG_HDRLEN || offset >= message.length()) {
            return null;
        }
        int inHeader = offset - Netlink.NLMSG_HDRLEN;
        if (inHeader < schema.headerLength()) {
            return new AttributePath("." + schema.header().name() + "+" + inHeader, null);
        }
        Search search = new Search(message.offset() + offset);
        search.descend(schema.listOf(message), 0);
        return search.text.isEmpty() ? null : new AttributePath(search.text.toString(), search.value);
    }

    /**
     * The path of a missing attribute.
     *
     * @param nestOffset offset of the nest that it is missing in, as in {@code NLMSGERR_ATTR_MISS_NEST}; -1 if it
     *     is missing in the message itself
     * @param type its number, as in {@code NLMSGERR_ATTR_MISS_TYPE}
     */
    public static AttributePath missing(MessageSchema schema, MessageCursor message, int nestOffset, int type) {
        // An offset beyond the message is treated as its end, which is in no attribute.
        Search search = new Search(message.offset() + Math.min(nestOffset, message.length()));
        AttributeSet set = schema.attributes();
        if (nestOffset >= 0) {
            set = search.descend(schema.listOf(message), 0);
        }
        String name = set != null ? set.nameOf(type) : "(" + type + ")";
        return new AttributePath(search.text + "." + name, null);
    }

    /** Descends to the attribute that begins at an offset. */
    private static final class Search {
        private final int target;
        private final StringBuilder text = new StringBuilder();
        private @Nullable String value;

        Search(int target) {
            this.target = target;
        }

        /** The set of the attributes inside the one that was found; {@code null} if it is not a nest. */
        @Nullable
        AttributeSet descend(AttributeList list, int depth) {
            AttributeCursor cursor = list.cursor();
            while (cursor.next()) {
                if (target < cursor.offset() + cursor.length()) {
                    boolean isBefore = target < cursor.offset() - Netlink.NLA_HDRLEN;
                    return isBefore ? null : found(list, depth);
                }
            }
            return null;
        }

        private @Nullable AttributeSet found(AttributeList list, int depth) {
            AttributeCursor here = list.cursor();
            text.append(list.set().isIndexed() ? "" : ".").append(list.set().nameOf(here.type()));
            AttributeList inside = list.type().inside(here, list);
            if (target < here.offset()) {
                value = inside == null ? valueOf(list) : null;
                return inside != null ? inside.set() : null;
            }
            int named = text.length();
            AttributeSet innermost = null;
            if (inside != null && depth < AttributeType.MAX_DEPTH) {
                innermost = descend(inside, depth + 1);
            }
            if (text.length() == named) {
                text.append('+').append(target - here.offset());
            }
            return innermost;
        }

        private static @Nullable String valueOf(AttributeList list) {
            StringBuilder shown = new StringBuilder();
            list.type().visit(Field.of("", ""), list.cursor(), list, new TextFormatter(shown), AttributeType.MAX_DEPTH);
            // The text is "=value", because the name is in the path.
            return shown.length() > 1 ? shown.substring(1) : null;
        }
    }
}
