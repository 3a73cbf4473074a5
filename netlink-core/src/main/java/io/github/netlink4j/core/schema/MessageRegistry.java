package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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

    private static final Field PAYLOAD = new Field("", Field.NOT_AN_ATTRIBUTE, "payload", false, false);

    private final List<TableSource> sources;
    private final Map<Integer, Optional<MessageTable>> byProtocol = new ConcurrentHashMap<>();
    private final Map<String, Optional<MessageTable>> byFamily = new ConcurrentHashMap<>();
    private final Map<Integer, String> families = new ConcurrentHashMap<>(Map.of(GENL_ID_CTRL, "nlctrl"));

    private MessageRegistry(List<TableSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * A registry of tables; tables of the same protocol or family are combined.
     *
     * @throws IllegalArgumentException if two tables have different messages for one number
     */
    public static MessageRegistry of(MessageTable... tables) {
        return of(new DeclaredTables(tables));
    }

    /**
     * A registry of sources, in the order of their precedence: of a message that two have, the first one's row counts, and
     * the second adds what it does not describe, as {@link MessageTable#orElse} says.
     */
    public static MessageRegistry of(TableSource... sources) {
        return new MessageRegistry(List.of(sources));
    }

    /**
     * A registry that loads tables from a further source, with less precedence than those that this registry has. The
     * families that were registered are known to both.
     */
    public MessageRegistry orElse(TableSource source) {
        List<TableSource> more = new ArrayList<>(sources);
        more.add(source);
        MessageRegistry registry = new MessageRegistry(more);
        registry.families.putAll(families);
        return registry;
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
            return ofProtocol(MessageTable.CONTROL);
        }
        if (!isCommand(protocol, message)) {
            return ofProtocol(protocol);
        }
        String family = families.get(message.type());
        return family != null ? ofFamily(family) : null;
    }

    private @Nullable MessageTable ofProtocol(int protocol) {
        return byProtocol
                .computeIfAbsent(protocol, key -> load(source -> source.ofProtocol(key)))
                .orElse(null);
    }

    private @Nullable MessageTable ofFamily(String family) {
        return byFamily.computeIfAbsent(family, key -> load(source -> source.ofFamily(key)))
                .orElse(null);
    }

    private Optional<MessageTable> load(Function<TableSource, @Nullable MessageTable> table) {
        return sources.stream().map(table).filter(Objects::nonNull).reduce(MessageTable::orElse);
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
            tree.raw(PAYLOAD, payload);
        }
        return text.append('}').toString();
    }
}
