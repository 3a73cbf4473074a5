package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.pcap.CaptureReader;
import io.github.netlink4j.pcap.CapturedPacket;
import io.github.netlink4j.pcap.LinkType;
import io.github.netlink4j.pcap.NetlinkFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Passes the messages of one capture to an output, and tells afterwards what it could not read. */
final class TapReader {
    /** Packets between two looks at whether the output is still open. */
    private static final int FLUSH_PACKETS = 256;

    private final CaptureSource source;
    private final MessageRegistry registry = KnownTables.registry();
    private final FamilyNames families;
    private final Set<Integer> unknownFamilies = new TreeSet<>();
    private final NetlinkFrame frame = new NetlinkFrame();
    private long packets;
    private long others;
    private long rests;
    private boolean isWhole;
    private @Nullable LinkType otherType;

    /**
     * A reader of a capture.
     *
     * @param families names of generic netlink families by id, for those that the capture does not name
     */
    TapReader(CaptureSource source, Map<Integer, String> families) {
        this.source = source;
        this.families = new FamilyNames(registry, families);
    }

    /**
     * Learns the names of the families that the capture has anywhere: most captures begin after a program has requested the id
     * of its family, and contain a reply with it later. The standard input can be read only once: there a family has its name
     * from its reply on.
     */
    void learn() {
        if (source.isStandardInput()) {
            return;
        }
        try (CaptureReader reader = source.open()) {
            while (reader.next()) {
                learn(reader.packet());
            }
        } catch (CaptureException e) {
            // read() has the same error, and what was read before counts.
        }
    }

    private void learn(CapturedPacket packet) {
        if (frame.wrap(packet) && isGeneric()) {
            MessageCursor cursor = frame.messages();
            while (cursor.next()) {
                families.learn(cursor);
            }
        }
    }

    private boolean isGeneric() {
        return frame.protocol() == NetlinkProtocol.GENERIC.number();
    }

    /**
     * Passes all messages to an output, as long as it is open.
     *
     * @throws CaptureException at the end of what could be read
     */
    void read(TapOutput output) {
        try (CaptureReader reader = source.open()) {
            output.begin(source.name());
            while (reader.next()) {
                packets++;
                read(reader.packet(), output);
                if (packets % FLUSH_PACKETS == 0 && !output.flush()) {
                    return;
                }
            }
        }
        isWhole = true;
    }

    private void read(CapturedPacket packet, TapOutput output) {
        if (!frame.wrap(packet)) {
            others++;
            otherType = packet.linkType();
            return;
        }
        MessageCursor cursor = frame.messages();
        TapMessage message = new TapMessage(source.name(), packets, packet, frame, cursor, registry, families);
        while (cursor.next()) {
            if (isGeneric()) {
                learn(cursor);
            }
            output.message(message);
        }
        if (hasRest(cursor)) {
            rests++;
            output.rest(message, cursor.leftover());
        }
    }

    /** Zeros are none: ip(8) sends the whole of the structure that it has a request in. */
    private static boolean hasRest(MessageCursor cursor) {
        int start = cursor.offset() + Netlink.align(cursor.length());
        for (int i = 0; i < cursor.leftover(); i++) {
            if (cursor.memory().get(start + i) != 0) {
                return true;
            }
        }
        return false;
    }

    private void learn(MessageCursor message) {
        families.learn(message);
        if (message.type() >= Netlink.NLMSG_MIN_TYPE && !families.has(message.type())) {
            unknownFamilies.add(message.type());
        }
    }

    /** Whether the capture has packets, of which none is netlink. */
    boolean isOfOtherType() {
        return packets > 0 && others == packets;
    }

    /** What a user must know of the capture, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (packets == 0 && isWhole) {
            notes.add("the capture has no packets");
        }
        if (isOfOtherType()) {
            notes.add("a capture of " + otherType + ", not of netlink: capture on an nlmon device");
        } else if (others > 0) {
            notes.add(others + " of " + packets + " packets are not netlink, but of " + otherType);
        }
        if (rests > 0) {
            notes.add(rests + " of " + packets + " packets contain bytes that are no whole message");
        }
        for (int id : unknownFamilies) {
            notes.add("the capture does not name the generic netlink family " + id + "; --family " + id + "=NAME does");
        }
        return notes;
    }
}
