package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one netlink protocol, or of one generic netlink family: a table declared once. A
 * {@link MessageRegistry} combines tables. Immutable; finding a listed row allocates nothing.
 *
 * <p>A row is found by the message type, or by the command. Some families number their requests independently of their
 * replies and notifications: then the direction, taken from {@code NLM_F_REQUEST}, is part of the key. Where the request of a
 * dump has another layout than that of one object, as in {@code XFRM_MSG_GETSA}, so is {@code NLM_F_DUMP}. Where the messages
 * of one type differ by address family, as those of sock_diag(7) do, so is the first byte of the family's header.
 *
 * <pre>{@code
 * static final MessageTable TABLE = MessageTable.ofProtocol(NETLINK_ROUTE)
 *         .add(RTM_NEWLINK, "RTM_NEWLINK", LinkMessage.SCHEMA)
 *         .build();
 * static final MessageTable ETHTOOL = MessageTable.ofFamily("ethtool")
 *         .request(11, "ETHTOOL_MSG_FEATURES_GET", FEATURES)
 *         .reply(11, "ETHTOOL_MSG_FEATURES_GET_REPLY", FEATURES)
 *         .build();
 * }</pre>
 */
public final class MessageTable {
    /** No protocol: the control messages, which are the same in all protocols. */
    static final int CONTROL = -1;

    private static final int ANY_FAMILY = -1;

    private final int protocol;
    private final String family;
    private final Map<Key, MessageSpec> rows;
    private final @Nullable MessageSpec[] requests;
    private final @Nullable MessageSpec[] dumps;
    private final @Nullable MessageSpec[] replies;
    private final boolean isOfCommands;
    private final boolean hasAddressFamilies;
    private final @Nullable MessageSchema others;

    private MessageTable(int protocol, String family, Map<Key, MessageSpec> rows, @Nullable MessageSchema others) {
        this.protocol = protocol;
        this.family = family;
        this.rows = Map.copyOf(rows);
        this.isOfCommands = !family.isEmpty();
        this.others = others;
        this.requests = byNumber(Use.REQUEST);
        this.dumps = byNumber(Use.DUMP);
        this.replies = byNumber(Use.REPLY);
        this.hasAddressFamilies = rows.keySet().stream().anyMatch(key -> key.addressFamily != ANY_FAMILY);
    }

    private @Nullable MessageSpec[] byNumber(Use use) {
        int highest = rows.keySet().stream()
                .filter(key -> key.use == use)
                .mapToInt(Key::number)
                .max()
                .orElse(-1);
        @Nullable MessageSpec[] found = new MessageSpec[highest + 1];
        for (int number = 0; number <= highest; number++) {
            found[number] = rows.get(new Key(number, use, ANY_FAMILY));
        }
        return found;
    }

    /** What a row is for; a dump's request that has no row of its own has the one of requests. */
    private enum Use {
        REQUEST,
        DUMP,
        REPLY
    }

    private record Key(int number, Use use, int addressFamily) {}

    /** Starts the table of a protocol, such as 0 for {@code NETLINK_ROUTE}: its numbers are {@code nlmsg_type}. */
    public static Builder ofProtocol(int protocol) {
        return new Builder(protocol, "");
    }

    /** Starts the table of the control messages, {@code nlmsg_type} below 16, which are the same in all protocols. */
    public static Builder ofControl() {
        return new Builder(CONTROL, "");
    }

    /** Starts the table of a generic netlink family: its numbers are the commands of {@code genlmsghdr}. */
    public static Builder ofFamily(String name) {
        return new Builder(MessageRegistry.NETLINK_GENERIC, name);
    }

    int protocol() {
        return protocol;
    }

    /** The family's name; empty for a table of a protocol. */
    public String family() {
        return family;
    }

    /**
     * A table of these rows and those of another table of the same protocol or family.
     *
     * @throws IllegalArgumentException if both have different messages for one number
     */
    public MessageTable and(MessageTable other) {
        Builder both = new Builder(protocol, family);
        rows.forEach(both::put);
        other.rows.forEach(both::put);
        both.others = others != null ? others : other.others;
        return both.build();
    }

    /**
     * A table of these rows and those of another table of the same protocol or family, which is the less trusted or the less
     * exact one. Of a message that both have, this table's row counts, and the other one adds what this one does not describe:
     * attributes without a row or with {@link Types#RAW}, at any depth. The tables of nests are combined at the first message
     * that has them.
     *
     * <p>A row for one address family counts before a row for all of them, from whichever table.
     */
    public MessageTable orElse(MessageTable other) {
        Precedence precedence = new Precedence();
        Map<Key, MessageSpec> both = new HashMap<>(rows);
        other.rows.forEach((key, row) -> both.merge(
                key, row, (own, more) -> new MessageSpec(own.name(), precedence.of(own.schema(), more.schema()))));
        MessageSchema rest = others;
        if (rest == null) {
            rest = other.others;
        } else if (other.others != null) {
            rest = precedence.of(rest, other.others);
        }
        return new MessageTable(protocol, family, both, rest);
    }

    /** The row of a request of a message type or command; {@code null} if the table has none. */
    public @Nullable MessageSpec request(int number) {
        return row(requests, number);
    }

    /** The row of a reply or notification of a message type or command; {@code null} if the table has none. */
    public @Nullable MessageSpec reply(int number) {
        return row(replies, number);
    }

    private static @Nullable MessageSpec row(@Nullable MessageSpec[] rows, int number) {
        return number >= 0 && number < rows.length ? rows[number] : null;
    }

    /**
     * The row of the message that the cursor is at, or one with the layout of {@link Builder#others}; {@code null} if the
     * table has neither.
     */
    public @Nullable MessageSpec find(MessageCursor message) {
        MessageSpec row = listed(message);
        return row != null || others == null ? row : new MessageSpec(unknown(numberOf(message)), others);
    }

    private @Nullable MessageSpec listed(MessageCursor message) {
        int number = numberOf(message);
        boolean isRequest = (message.flags() & NLM_F_REQUEST) != 0;
        if (hasAddressFamilies) {
            MessageSpec row = rows.get(new Key(number, isRequest ? Use.REQUEST : Use.REPLY, firstByte(message)));
            if (row != null) {
                return row;
            }
        }
        MessageSpec dump = isRequest && (message.flags() & NLM_F_DUMP) != 0 ? row(dumps, number) : null;
        return dump != null ? dump : isRequest ? request(number) : reply(number);
    }

    /** The message type, or the command. */
    private int numberOf(MessageCursor message) {
        return isOfCommands ? firstByte(message) : message.type();
    }

    /** The command, or the address family; 0 in a message without a payload. */
    private static int firstByte(MessageCursor message) {
        return message.payloadLength() > 0 ? Bytes.u8(message.memory(), message.payloadOffset()) : 0;
    }

    /**
     * The name of the message that the cursor is at; {@code type(99)} or {@code FAMILY command 99} if the table has none.
     */
    public String nameOf(MessageCursor message) {
        MessageSpec row = listed(message);
        return row != null ? row.name() : unknown(numberOf(message));
    }

    /**
     * The name of a message type or command: that of the request if replies have another one. As
     * {@link #nameOf(MessageCursor)} if the table has none.
     */
    public String nameOf(int number) {
        MessageSpec request = request(number);
        MessageSpec row = request != null ? request : reply(number);
        return row != null ? row.name() : unknown(number);
    }

    private String unknown(int number) {
        return isOfCommands ? family + " command " + number : "type(" + number + ")";
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final int protocol;
        private final String family;
        private final Map<Key, MessageSpec> rows = new HashMap<>();
        private int addressFamily = ANY_FAMILY;
        private @Nullable MessageSchema others;

        private Builder(int protocol, String family) {
            this.protocol = protocol;
            this.family = family;
        }

        /**
         * The rows that follow are for messages whose first byte after {@code nlmsghdr} is this address family. They have
         * precedence over rows of the same number without address family.
         *
         * @param number {@code AF_*}, 0 to 255
         * @throws IllegalArgumentException if the number is not within 0 to 255
         */
        public Builder addressFamily(int number) {
            if (number < 0 || number > 255) {
                throw new IllegalArgumentException("an address family of " + number + " is not within 0 to 255");
            }
            addressFamily = number;
            return this;
        }

        /**
         * Adds a message type or command that is the same in both directions.
         *
         * @throws IllegalArgumentException if another row has the number, or it is out of range
         */
        public Builder add(int number, String name, MessageSchema schema) {
            return request(number, name, schema).reply(number, name, schema);
        }

        /** Adds a message type or command of requests, as {@link #add} does. */
        public Builder request(int number, String name, MessageSchema schema) {
            return put(new Key(number, Use.REQUEST, addressFamily), new MessageSpec(name, schema));
        }

        /**
         * Adds a message type or command of a dump's requests, those with {@code NLM_F_DUMP}, where their layout is not that of
         * other requests, as {@link #add} does; of all address families.
         */
        public Builder dump(int number, String name, MessageSchema schema) {
            return put(new Key(number, Use.DUMP, ANY_FAMILY), new MessageSpec(name, schema));
        }

        /** Adds a message type or command of replies and notifications, as {@link #add} does. */
        public Builder reply(int number, String name, MessageSchema schema) {
            return put(new Key(number, Use.REPLY, addressFamily), new MessageSpec(name, schema));
        }

        /**
         * The layout of the messages or commands that the table does not list, if the family uses one for all of them. They
         * have no names.
         */
        public Builder others(MessageSchema schema) {
            others = schema;
            return this;
        }

        private Builder put(Key key, MessageSpec row) {
            int highest = family.isEmpty() ? 0xffff : 0xff;
            if (key.number < 0 || key.number > highest) {
                throw new IllegalArgumentException(
                        row.name() + ": number " + key.number + " is not within 0 to " + highest);
            }
            MessageSpec other = rows.put(key, row);
            if (other != null && !other.equals(row)) {
                String where = family.isEmpty() ? "protocol " + protocol : family;
                throw new IllegalArgumentException(
                        where + ": " + key.number + " is " + other.name() + " and " + row.name());
            }
            return this;
        }

        /** The finished table. */
        public MessageTable build() {
            return new MessageTable(protocol, family, rows, others);
        }
    }
}
