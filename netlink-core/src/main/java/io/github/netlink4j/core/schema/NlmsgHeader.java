package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;

/** {@code struct nlmsghdr}: of a message, and of a request that a reply quotes. */
public final class NlmsgHeader {
    /** Its fields. */
    public static final StructSchema SCHEMA = StructSchema.builder("nlmsghdr")
            .add("nlmsg_len", Types.U32)
            .add("nlmsg_type", Types.U16)
            .add("nlmsg_flags", Types.U16)
            .add("nlmsg_seq", Types.U32)
            .add("nlmsg_pid", Types.U32)
            .build();

    private static final Field FIELD = Field.of("", SCHEMA.name());

    private NlmsgHeader() {}

    /** Passes the header of the message that the cursor is at to a visitor, with the names of its type and flags. */
    static void visit(MessageCursor message, String name, MessageVisitor visitor) {
        visitor.begin(FIELD, false);
        StructView header =
                new StructView(SCHEMA, message.memory(), message.offset(), Netlink.NLMSG_HDRLEN, message.order(), null);
        SCHEMA.visit(header, new Names(visitor, message.type(), name));
        visitor.end();
    }

    /** Whether a field is one of this structure. */
    static boolean has(Field field) {
        return field.parent().equals(SCHEMA.name());
    }

    /** Adds the names of type and flags to the numbers. */
    static final class Names extends FilterVisitor {
        private final int type;
        private final String name;

        Names(MessageVisitor visitor, int type, String name) {
            super(visitor);
            this.type = type;
            this.name = name;
        }

        @Override
        public void value(Field field, Object value) {
            super.value(field, has(field) && value instanceof Long number ? named(field, number) : value);
        }

        private Object named(Field field, long number) {
            return switch (field.name()) {
                case "nlmsg_type" -> new NamedValue(number, name);
                case "nlmsg_flags" ->
                    new NamedValue(number, MessageFlags.of(type, name).describe(number));
                default -> number;
            };
        }
    }
}
