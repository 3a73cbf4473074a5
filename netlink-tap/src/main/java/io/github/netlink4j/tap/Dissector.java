package io.github.netlink4j.tap;

import io.github.netlink4j.core.error.ErrorMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.genl.Nlctrl;
import io.github.netlink4j.rtnetlink.RtnlMessages;
import io.github.netlink4j.spec.SpecTables;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Names the messages of frames. The ids of generic netlink families, which differ from boot to boot, are learned from the replies
 * of {@code nlctrl} among the frames, and from {@link #family}. One for each source; for one thread.
 */
public final class Dissector {
    private final MessageRegistry registry;
    private final FamilyNames families;
    private final Set<Integer> unknownFamilies = new TreeSet<>();
    private MessageRedactor redactor = MessageRedactor.NONE;

    private Dissector(MessageRegistry registry) {
        this.registry = registry;
        this.families = new FamilyNames(registry);
    }

    /**
     * A dissector with the tables of rtnetlink and nlctrl, behind them those of the kernel's specs.
     *
     * @param more tables of families that have precedence over the kernel's specs
     */
    public static Dissector create(MessageTable... more) {
        MessageTable[] tables = Stream.concat(
                        Stream.of(ErrorMessage.TABLE, RtnlMessages.TABLE, Nlctrl.TABLE), Stream.of(more))
                .toArray(MessageTable[]::new);
        return new Dissector(MessageRegistry.of(tables).orElse(SpecTables.kernel()));
    }

    /**
     * Names a generic netlink family.
     *
     * @param id its message type
     */
    public void family(int id, String name) {
        families.put(id, name);
    }

    /** From now on, messages show what this redactor leaves of them: their text, and what a visitor receives. */
    public void redact(MessageRedactor by) {
        redactor = by;
    }

    /** Learns the names of families that a frame has, without dissecting it. */
    public void learn(TapFrame frame) {
        if (isGeneric(frame)) {
            MessageCursor cursor = frame.messages();
            while (cursor.next()) {
                families.learn(cursor);
            }
        }
    }

    /**
     * Passes each message of a frame to a handler.
     *
     * @param handler gets each message, borrowed until it returns
     * @return bytes at the end of the frame that are no whole message: 0 if there are none, or if all are zeros, which ip(8)
     *     sends
     */
    public int forEach(TapFrame frame, Consumer<? super TapMessage> handler) {
        MessageCursor cursor = frame.messages();
        TapMessage message = new TapMessage(frame, cursor, registry, families, redactor);
        while (cursor.next()) {
            if (isGeneric(frame)) {
                learn(cursor);
            }
            message.replyTo(null);
            handler.accept(message);
        }
        return hasRest(cursor) ? cursor.leftover() : 0;
    }

    private void learn(MessageCursor message) {
        families.learn(message);
        if (message.type() >= Netlink.NLMSG_MIN_TYPE && !families.has(message.type())) {
            unknownFamilies.add(message.type());
        }
    }

    private static boolean hasRest(MessageCursor cursor) {
        int start = cursor.offset() + Netlink.align(cursor.length());
        for (int i = 0; i < cursor.leftover(); i++) {
            if (cursor.memory().get(start + i) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGeneric(TapFrame frame) {
        return frame.protocol() == NetlinkProtocol.GENERIC.number();
    }

    /** The names of families by their ids: those that were given, and those that were learned. A live view. */
    public Map<Integer, String> families() {
        return families.all();
    }

    /** The ids of families that occurred in messages, and whose names are not known. A live view. */
    public Set<Integer> unknownFamilies() {
        return Collections.unmodifiableSet(unknownFamilies);
    }
}
