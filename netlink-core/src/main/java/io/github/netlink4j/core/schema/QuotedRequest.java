package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import org.jspecify.annotations.Nullable;

/**
 * Names what an {@code NLMSG_ERROR} says about the request that it quotes: the type and the flags of the request, and the
 * attributes in it that the extended ACK has the offsets and numbers of.
 */
final class QuotedRequest {
    private static final int ERROR_LENGTH = 4;

    private QuotedRequest() {}

    /**
     * A visitor of an {@code NLMSG_ERROR} that passes what it receives to another one, with names.
     *
     * @param request the request, for an error that does not quote it whole; {@code null} if it is not known
     * @param attributes the extended ACK
     */
    static MessageVisitor named(
            MessageRegistry registry,
            int protocol,
            MessageCursor error,
            @Nullable MessageCursor request,
            AttributeList attributes,
            MessageVisitor visitor) {
        int start = error.payloadOffset() + ERROR_LENGTH;
        int rest = error.payloadLength() - ERROR_LENGTH;
        if (rest < Netlink.NLMSG_HDRLEN) {
            return visitor;
        }
        MessageCursor quoted = new MessageCursor().wrap(error.memory(), start, rest, error.order());
        boolean isWhole = (error.flags() & Netlink.NLM_F_CAPPED) == 0 && quoted.next();
        MessageCursor whole = isWhole ? quoted : request;
        int type = Bytes.u16(error.memory(), start + Netlink.NLMSG_TYPE, error.order());
        if (whole == null) {
            return new NlmsgHeader.Names(visitor, type, registry.nameOfType(protocol, type));
        }
        MessageVisitor names = new NlmsgHeader.Names(visitor, type, registry.nameOf(protocol, whole));
        MessageSpec row = registry.find(protocol, whole);
        return row == null ? names : new Located(names, row.schema(), whole, attributes);
    }

    /** Adds the paths of attributes in the request. */
    private static final class Located extends FilterVisitor {
        private final MessageSchema schema;
        private final MessageCursor request;
        private final AttributeList attributes;

        Located(MessageVisitor visitor, MessageSchema schema, MessageCursor request, AttributeList attributes) {
            super(visitor);
            this.schema = schema;
            this.request = request;
            this.attributes = attributes;
        }

        @Override
        public void value(Field field, Object value) {
            super.value(field, value instanceof Long number ? located(field.name(), number) : value);
        }

        private Object located(String name, long number) {
            AttributePath path = switch (name) {
                case "NLMSGERR_ATTR_OFFS", "NLMSGERR_ATTR_MISS_NEST" ->
                    AttributePath.at(schema, request, offset(number));
                case "NLMSGERR_ATTR_MISS_TYPE" -> missing(number);
                default -> null;
            };
            return path == null ? number : new NamedValue(number, text(path));
        }

        /** The nest that the attribute is missing in comes after it in the extended ACK. */
        private @Nullable AttributePath missing(long type) {
            int nest = attributes.valueOf("NLMSGERR_ATTR_MISS_NEST") instanceof Long number ? offset(number) : -1;
            return type <= Netlink.NLA_TYPE_MASK ? AttributePath.missing(schema, request, nest, (int) type) : null;
        }

        private static int offset(long number) {
            return (int) Math.min(number, Integer.MAX_VALUE);
        }

        private static String text(AttributePath path) {
            return path.value() == null ? path.text() : path.text() + "=" + path.value();
        }
    }
}
