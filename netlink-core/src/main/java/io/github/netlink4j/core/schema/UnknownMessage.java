package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;

/** The layout of a message that no table has, as far as its bytes show it. */
final class UnknownMessage {
    private static final int NETLINK_NETFILTER = 12;

    /** Longer headers are not looked for. */
    private static final int MAX_HEADER = 64;

    private static final Field PAYLOAD = new Field("payload", Field.NOT_AN_ATTRIBUTE, "payload", false, false);

    private static final StructSchema NONE = StructSchema.builder("").build();

    private static final StructSchema GENLMSGHDR = StructSchema.builder("genlmsghdr")
            .add("cmd", Types.U8)
            .add("version", Types.U8)
            .pad(2)
            .build();

    private static final StructSchema NFGENMSG = StructSchema.builder("nfgenmsg")
            .add("nfgen_family", Types.U8)
            .add("version", Types.U8)
            .add("res_id", Types.BE16)
            .build();

    private static final List<MessageSchema> GENERIC = candidates(GENLMSGHDR);
    private static final List<MessageSchema> NETFILTER = candidates(NFGENMSG);
    private static final List<MessageSchema> OTHER = candidates(NONE);

    private UnknownMessage() {}

    /** Layouts with a header of the protocol, and further headers of 0, 4, 8 … bytes. */
    private static List<MessageSchema> candidates(StructSchema header) {
        List<MessageSchema> all = new ArrayList<>();
        for (int more = 0; header.length() + more <= MAX_HEADER; more += Integer.BYTES) {
            StructSchema.Builder both =
                    StructSchema.builder(more == 0 ? header.name() : "header").add(header);
            if (more > 0) {
                both.add("header", Types.RAW, more);
            }
            all.add(new MessageSchema(both.build(), UnknownAttributes.SET));
        }
        return all;
    }

    /**
     * Passes the message to a visitor: by the layout with the shortest header after which all bytes are attributes; the
     * protocol's header and the rest as raw bytes, if there is none.
     */
    static void visit(int protocol, MessageCursor message, MessageVisitor visitor) {
        List<MessageSchema> candidates = candidates(protocol);
        for (MessageSchema schema : candidates) {
            int rest = message.payloadLength() - schema.headerLength();
            if (rest >= 0 && isPlain(message, message.payloadOffset() + schema.headerLength(), rest)) {
                schema.visit(message, visitor);
                return;
            }
        }
        visitRaw(candidates.get(0).header(), message, visitor);
    }

    private static List<MessageSchema> candidates(int protocol) {
        return switch (protocol) {
            case MessageRegistry.NETLINK_GENERIC -> GENERIC;
            case NETLINK_NETFILTER -> NETFILTER;
            default -> OTHER;
        };
    }

    private static boolean isPlain(MessageCursor message, int offset, int length) {
        return UnknownAttributes.areAt(message.memory(), offset, length, message.order(), 1);
    }

    private static void visitRaw(StructSchema header, MessageCursor message, MessageVisitor visitor) {
        StructView fields = StructView.header(header, message);
        header.visit(fields, visitor);
        int rest = message.payloadLength() - fields.available();
        if (rest > 0) {
            int start = fields.offset() + fields.available();
            visitor.at(start, rest);
            visitor.raw(PAYLOAD, Bytes.copy(message.memory(), start, rest));
        }
    }
}
