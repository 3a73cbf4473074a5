package io.github.netlink4j.core.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one netlink protocol, or of one generic netlink family: a table declared once. A
 * {@link MessageRegistry} is made of many.
 *
 * <pre>{@code
 * static final MessageTable TABLE = MessageTable.ofProtocol(NETLINK_ROUTE)
 *         .add(RTM_NEWLINK, "RTM_NEWLINK", LinkMessage.SCHEMA)
 *         .build();
 * }</pre>
 */
public final class MessageTable {
    /** In the place of a protocol: the control messages, which are the same in each. */
    static final int CONTROL = -1;

    private final int protocol;
    private final String family;
    private final Map<Integer, MessageKind> kinds;

    private MessageTable(int protocol, String family, Map<Integer, MessageKind> kinds) {
        this.protocol = protocol;
        this.family = family;
        this.kinds = Map.copyOf(kinds);
    }

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
    String family() {
        return family;
    }

    /** These rows and those of another table of the same protocol or family. */
    MessageTable and(MessageTable other) {
        Builder both = new Builder(protocol, family);
        kinds.forEach(both::add);
        other.kinds.forEach(both::add);
        return both.build();
    }

    /** The row of a message type or command; {@code null} where the table has none. */
    public @Nullable MessageKind get(int number) {
        return kinds.get(number);
    }

    /** The name of a message type or command; {@code type(99)} or {@code FAMILY command 99} where the table has none. */
    public String nameOf(int number) {
        MessageKind kind = kinds.get(number);
        if (kind != null) {
            return kind.name();
        }
        return family.isEmpty() ? "type(" + number + ")" : family + " command " + number;
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final int protocol;
        private final String family;
        private final Map<Integer, MessageKind> kinds = new HashMap<>();

        private Builder(int protocol, String family) {
            this.protocol = protocol;
            this.family = family;
        }

        /**
         * Adds a message type or command.
         *
         * @throws IllegalArgumentException if another one has the number
         */
        public Builder add(int number, String name, MessageSchema schema) {
            add(number, new MessageKind(name, schema));
            return this;
        }

        private void add(int number, MessageKind kind) {
            MessageKind other = kinds.put(number, kind);
            if (other != null && !other.equals(kind)) {
                String place = family.isEmpty() ? "protocol " + protocol : family;
                throw new IllegalArgumentException(
                        place + ": " + number + " is " + other.name() + " and " + kind.name());
            }
        }

        /** The finished table. */
        public MessageTable build() {
            return new MessageTable(protocol, family, kinds);
        }
    }
}
