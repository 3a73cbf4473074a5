package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names any message by its protocol, its type and, in generic netlink, its command. Generic netlink families get their
 * types at run time: {@link #family} registers them. Thread-safe.
 */
public final class MessageRegistry {
    /** {@code NETLINK_GENERIC}, where the message type is the family. */
    static final int NETLINK_GENERIC = 16;
    /** The id of {@code nlctrl}, the only fixed one. */
    private static final int GENL_ID_CTRL = 16;

    private final Map<Integer, MessageTable> byProtocol = new HashMap<>();
    private final Map<String, MessageTable> byFamily = new HashMap<>();
    private final Map<Integer, String> families = new ConcurrentHashMap<>(Map.of(GENL_ID_CTRL, "nlctrl"));

    /** Fills the maps in the constructor, so that all threads see them complete. */
    private MessageRegistry(MessageTable... tables) {
        for (MessageTable table : tables) {
            if (table.family().isEmpty()) {
                byProtocol.merge(table.protocol(), table, MessageTable::and);
            } else {
                byFamily.merge(table.family(), table, MessageTable::and);
            }
        }
    }

    /**
     * A registry of tables; tables of the same protocol or family are combined.
     *
     * @throws IllegalArgumentException if two tables have different messages for one number
     */
    public static MessageRegistry of(MessageTable... tables) {
        return new MessageRegistry(tables);
    }

    /**
     * Registers the message type of a generic netlink family.
     *
     * @param type the family's id, as {@code nlctrl} reports it
     * @param name the family's name
     */
    public void family(int type, String name) {
        families.put(type, name);
    }

    /** The row of the message that the cursor is at; {@code null} if no table has it. */
    public @Nullable MessageSpec find(int protocol, MessageCursor message) {
        MessageTable table = table(protocol, message);
        return table != null ? table.find(message) : null;
    }

    /**
     * The name of the message that the cursor is at; {@code type(99)}, {@code NET_DM command 99} or
     * {@code family(30) command 99} if no table has it.
     */
    public String nameOf(int protocol, MessageCursor message) {
        MessageTable table = table(protocol, message);
        if (table != null) {
            return table.nameOf(message);
        }
        if (!isCommand(protocol, message)) {
            return "type(" + message.type() + ")";
        }
        String family = families.getOrDefault(message.type(), "family(" + message.type() + ")");
        return family + " command " + command(message);
    }

    private static int command(MessageCursor message) {
        return message.payloadLength() > 0 ? Bytes.u8(message.memory(), message.payloadOffset()) : 0;
    }

    private @Nullable MessageTable table(int protocol, MessageCursor message) {
        if (message.type() < Netlink.NLMSG_MIN_TYPE) {
            return byProtocol.get(MessageTable.CONTROL);
        }
        return isCommand(protocol, message)
                ? byFamily.get(families.getOrDefault(message.type(), ""))
                : byProtocol.get(protocol);
    }

    private static boolean isCommand(int protocol, MessageCursor message) {
        return protocol == NETLINK_GENERIC && message.type() >= Netlink.NLMSG_MIN_TYPE;
    }

    /** The whole message as text, in one line: {@code NAME {ATTRIBUTE=value}}; owned. */
    public String describe(int protocol, MessageCursor message) {
        StringBuilder text = new StringBuilder(nameOf(protocol, message)).append(" {");
        TextFormatter tree = new TextFormatter(text);
        MessageSpec kind = find(protocol, message);
        if (kind != null) {
            kind.schema().visit(message, tree);
        } else if (message.payloadLength() > 0) {
            byte[] payload = Bytes.copy(message.memory(), message.payloadOffset(), message.payloadLength());
            tree.value("payload", payload);
        }
        return text.append('}').toString();
    }
}
