package io.github.netlink4j.tap.statistics;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation;
import io.github.netlink4j.tap.process.TapProcess;
import java.util.List;

/**
 * Counts messages and conversations by protocol, by message and by process. Memory is bounded: of each there are at most 1,024 rows,
 * and one for all others. A message of a row that exists is counted without allocating. For one thread.
 */
public final class TrafficStatistics {
    private final CounterTable protocols = new CounterTable();
    private final CounterTable messages = new CounterTable();
    private final CounterTable processes = new CounterTable();

    /** Nothing was counted yet. */
    public TrafficStatistics() {}

    /**
     * Counts a message.
     *
     * @param message borrowed
     * @param process that sent or receives it, as far as it is known; {@link TapProcess#UNKNOWN} is a row, too
     */
    public void add(TapMessage message, TapProcess process) {
        MessageCursor cursor = message.cursor();
        protocol(message).add(cursor);
        name(message).add(cursor);
        process(process).add(cursor);
    }

    /** Counts how a request ended, in the rows of the request. */
    public void add(Conversation conversation, TapProcess process) {
        protocol(conversation.request()).add(conversation);
        name(conversation.request()).add(conversation);
        process(process).add(conversation);
    }

    private TapCounter protocol(TapMessage message) {
        int key = message.frame().protocol();
        TapCounter row = protocols.find(key);
        return row != null ? row : protocols.add(key, message.frame().protocolName());
    }

    private TapCounter name(TapMessage message) {
        long key = key(message);
        TapCounter row = messages.find(key);
        return row != null ? row : messages.add(key, message.name());
    }

    /** What a message has its name by: protocol, type, in generic netlink the command, and whether it is a request. */
    private static long key(TapMessage message) {
        MessageCursor cursor = message.cursor();
        int protocol = message.frame().protocol();
        boolean isCommand = protocol == NetlinkProtocol.GENERIC.number() && cursor.type() >= Netlink.NLMSG_MIN_TYPE;
        int command = isCommand && cursor.payloadLength() > 0 ? Bytes.u8(cursor.memory(), cursor.payloadOffset()) : 0;
        long key = (long) protocol << Short.SIZE | cursor.type();
        return key << Short.SIZE | (long) command << 1 | (cursor.flags() & Netlink.NLM_F_REQUEST);
    }

    private TapCounter process(TapProcess process) {
        TapCounter row = processes.find(process.pid());
        return row != null ? row : processes.add(process.pid(), nameOf(process));
    }

    /** Without the mark of how certain it is: a row may have both. */
    private static String nameOf(TapProcess process) {
        return process.pid() == 0 ? process.toString() : process.command() + "(" + process.pid() + ")";
    }

    /** The rows by protocol, the one with the most messages first; the list is owned, the rows are live. */
    public List<TapCounter> byProtocol() {
        return protocols.list();
    }

    /** The rows by message, as {@link #byProtocol}: their names are those at the first message. */
    public List<TapCounter> byMessage() {
        return messages.list();
    }

    /** The rows by process, as {@link #byProtocol}. */
    public List<TapCounter> byProcess() {
        return processes.list();
    }
}
