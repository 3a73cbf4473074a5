package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.util.ArrayList;
import java.util.List;
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

    private final LoadedTables tables;
    private final Map<Integer, String> families = new ConcurrentHashMap<>(Map.of(GENL_ID_CTRL, "nlctrl"));

    private MessageRegistry(List<TableSource> sources) {
        this.tables = new LoadedTables(sources);
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
        List<TableSource> more = new ArrayList<>(tables.sources());
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
            return tables.ofType(MessageTable.CONTROL, message.type());
        }
        if (!isCommand(protocol, message)) {
            return tables.ofType(protocol, message.type());
        }
        String family = families.get(message.type());
        return family != null ? tables.ofFamily(family) : null;
    }

    private static boolean isCommand(int protocol, MessageCursor message) {
        return protocol == NETLINK_GENERIC && message.type() >= Netlink.NLMSG_MIN_TYPE;
    }

    /** The name of a message type alone; of generic netlink that of the family. */
    String nameOfType(int protocol, int type) {
        if (protocol == NETLINK_GENERIC && type >= Netlink.NLMSG_MIN_TYPE) {
            return families.getOrDefault(type, "family(" + type + ")");
        }
        MessageTable table = tables.ofType(type < Netlink.NLMSG_MIN_TYPE ? MessageTable.CONTROL : protocol, type);
        return table != null ? table.nameOf(type) : "type(" + type + ")";
    }

    /**
     * Passes the fields and attributes of the message that the cursor is at to a visitor. Of a message that no table has, they
     * are what its bytes show: the attributes by number, after a header of raw bytes. Of an {@code NLMSG_ERROR}, what it says
     * about the request has names.
     */
    public void visit(int protocol, MessageCursor message, MessageVisitor visitor) {
        visit(protocol, message, null, visitor);
    }

    /**
     * The same, with the request that the message replies to: an {@code NLMSG_ERROR} that quotes only the request's header has
     * the names of the request's attributes, too.
     *
     * @param request is at the request; {@code null} if it is not known
     */
    public void visit(int protocol, MessageCursor message, @Nullable MessageCursor request, MessageVisitor visitor) {
        MessageSpec row = find(protocol, message);
        if (row == null) {
            UnknownMessage.visit(protocol, message, visitor);
        } else if (message.type() == Netlink.NLMSG_ERROR) {
            AttributeList attributes = row.schema().listOf(message);
            row.schema().visit(message, QuotedRequest.named(this, protocol, message, request, attributes, visitor));
        } else {
            row.schema().visit(message, visitor);
        }
    }

    /** Passes the {@code nlmsghdr} of the message that the cursor is at to a visitor: a structure, with names for type and flags. */
    public void visitHeader(int protocol, MessageCursor message, MessageVisitor visitor) {
        NlmsgHeader.visit(message, nameOf(protocol, message), visitor);
    }

    /** The whole message as text, in one line: {@code NAME {ATTRIBUTE=value}}; owned. */
    public String describe(int protocol, MessageCursor message) {
        StringBuilder text = new StringBuilder(nameOf(protocol, message)).append(" {");
        visit(protocol, message, new TextFormatter(text));
        return text.append('}').toString();
    }

    /**
     * The whole message as text in several lines, one for each attribute, with its {@code nlmsghdr}; owned. It ends with a line
     * end.
     */
    public String describeInLines(int protocol, MessageCursor message) {
        return MessageText.inLines(nameOf(protocol, message), visitor -> {
            visitHeader(protocol, message, visitor);
            visit(protocol, message, visitor);
        });
    }

    /**
     * What the message says in one line of limited width, without what is 0; owned. A longer text is cut, and ends with
     * {@code …}.
     *
     * @param width the most characters, 1 or more
     */
    public String summarize(int protocol, MessageCursor message, int width) {
        return MessageText.inOneLine(
                nameOf(protocol, message), message, width, visitor -> visit(protocol, message, visitor));
    }
}
