package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one netlink protocol, or of one generic netlink family: a table declared once. A
 * {@link MessageRegistry} is made of many.
 *
 * <p>A row is found by the message type or command. Where a family numbers its requests apart from its replies and
 * notifications, by the direction too, which {@code NLM_F_REQUEST} tells; where the messages of one type differ by address
 * family, as those of sock_diag(7) do, by their first byte too.
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
    /** In the place of a protocol: the control messages, which are the same in each. */
    static final int CONTROL = -1;

    private static final int ANY_FAMILY = -1;

    private final int protocol;
    private final String family;
    private final Map<Key, MessageSpec> rows;

    private MessageTable(int protocol, String family, Map<Key, MessageSpec> rows) {
        this.protocol = protocol;
        this.family = family;
        this.rows = Map.copyOf(rows);
    }

    private record Key(int number, boolean isRequest, int addressFamily) {}

    /** Begins the table of a protocol, such as 0 for {@code NETLINK_ROUTE}: its numbers are {@code nlmsg_type}. */
    public static Builder ofProtocol(int protocol) {
        return new Builder(protocol, "");
    }

    /** Begins the table of the control messages, {@code nlmsg_type} below 16, which are the same in every protocol. */
    public static Builder ofControl() {
        return new Builder(CONTROL, "");
    }

    /** Begins the table of a generic netlink family: its numbers are the commands of {@code genlmsghdr}. */
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
     * These rows and those of another table of the same protocol or family.
     *
     * @throws IllegalArgumentException if both have a message of one number, and not the same
     */
    public MessageTable and(MessageTable other) {
        Builder both = new Builder(protocol, family);
        rows.forEach(both::put);
        other.rows.forEach(both::put);
        return both.build();
    }

    /** The row of a request of a message type or command; {@code null} where the table has none. */
    public @Nullable MessageSpec request(int number) {
        return rows.get(new Key(number, true, ANY_FAMILY));
    }

    /** The row of a reply or notification of a message type or command; {@code null} where the table has none. */
    public @Nullable MessageSpec reply(int number) {
        return rows.get(new Key(number, false, ANY_FAMILY));
    }

    /** The row of the message that the cursor is at; {@code null} where the table has none. */
    public @Nullable MessageSpec find(MessageCursor message) {
        int number = numberOf(message);
        boolean isRequest = (message.flags() & NLM_F_REQUEST) != 0;
        if (family.isEmpty() && message.payloadLength() > 0) {
            int addressFamily = Bytes.u8(message.memory(), message.payloadOffset());
            MessageSpec row = rows.get(new Key(number, isRequest, addressFamily));
            if (row != null) {
                return row;
            }
        }
        return rows.get(new Key(number, isRequest, ANY_FAMILY));
    }

    /** The message type, or the command, which a message without a payload has none of: 0. */
    private int numberOf(MessageCursor message) {
        if (family.isEmpty()) {
            return message.type();
        }
        return message.payloadLength() > 0 ? Bytes.u8(message.memory(), message.payloadOffset()) : 0;
    }

    /** Whether a message type or command has a schema, in either direction. */
    public boolean has(int number, MessageSchema schema) {
        MessageSpec request = request(number);
        MessageSpec reply = reply(number);
        return (request != null && request.schema().equals(schema))
                || (reply != null && reply.schema().equals(schema));
    }

    /**
     * The name of the message that the cursor is at; {@code type(99)} or {@code FAMILY command 99} where the table has none.
     */
    public String nameOf(MessageCursor message) {
        MessageSpec row = find(message);
        return row != null ? row.name() : unknown(numberOf(message));
    }

    /** The name of a message type or command, of a request where it depends; as {@link #nameOf(MessageCursor)} has it. */
    public String nameOf(int number) {
        MessageSpec row = request(number) != null ? request(number) : reply(number);
        return row != null ? row.name() : unknown(number);
    }

    private String unknown(int number) {
        return family.isEmpty() ? "type(" + number + ")" : family + " command " + number;
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final int protocol;
        private final String family;
        private final Map<Key, MessageSpec> rows = new HashMap<>();
        private int addressFamily = ANY_FAMILY;

        private Builder(int protocol, String family) {
            this.protocol = protocol;
            this.family = family;
        }

        /**
         * The rows that follow are for messages whose first byte behind {@code nlmsghdr} is this address family; where
         * there is no such row, the one for any family counts.
         *
         * @param number {@code AF_*}, 0 to 255
         */
        public Builder addressFamily(int number) {
            addressFamily = number;
            return this;
        }

        /**
         * Adds a message type or command that is the same in both directions.
         *
         * @throws IllegalArgumentException if another one has the number
         */
        public Builder add(int number, String name, MessageSchema schema) {
            return request(number, name, schema).reply(number, name, schema);
        }

        /** Adds a message type or command of requests, as {@link #add} does. */
        public Builder request(int number, String name, MessageSchema schema) {
            return put(new Key(number, true, addressFamily), new MessageSpec(name, schema));
        }

        /** Adds a message type or command of replies and notifications, as {@link #add} does. */
        public Builder reply(int number, String name, MessageSchema schema) {
            return put(new Key(number, false, addressFamily), new MessageSpec(name, schema));
        }

        private Builder put(Key key, MessageSpec row) {
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
            return new MessageTable(protocol, family, rows);
        }
    }
}
