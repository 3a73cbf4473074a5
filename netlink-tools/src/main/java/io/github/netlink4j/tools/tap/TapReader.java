package io.github.netlink4j.tools.tap;

import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.tap.CaptureFile;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.TapFrame;
import java.util.ArrayList;
import java.util.List;

/** Passes the messages of one capture to an output, and tells afterwards what it could not read. */
final class TapReader {
    private final CaptureSource source;
    private final FlowOptions options;
    private final Dissector dissector = Dissector.create(NetDm.TABLE);
    private final List<String> notes = new ArrayList<>();
    private long rests;
    private boolean isOfOtherType;

    /** A reader of a capture. */
    TapReader(CaptureSource source, FlowOptions options) {
        this.source = source;
        this.options = options;
        options.families().forEach(dissector::family);
    }

    /**
     * Learns the names of the families that the capture has anywhere: most captures begin after a program has requested the id
     * of its family, and contain a reply with it later. The standard input can be read only once: there a family has its name
     * from its reply on.
     */
    void learn() {
        if (!source.isReadTwice()) {
            return;
        }
        try (CaptureFile file = source.open()) {
            file.onFamily(dissector::family);
            file.forEach(event -> {
                if (event instanceof TapFrame frame) {
                    dissector.learn(frame);
                }
            });
        } catch (CaptureException e) {
            // read() has the same error, and what was read before counts.
        }
    }

    /**
     * Passes the messages to an output, as long as it is open, and up to the limits.
     *
     * @throws CaptureException at the end of what could be read
     */
    void read(TapOutput output) {
        try (CaptureFile file = source.open()) {
            file.onFamily(dissector::family);
            output.begin(source.name());
            if (options.file() != null) {
                options.file().open(source.name());
            }
            TapLoop loop = new TapLoop(dissector, options, output);
            try {
                loop.read(file);
            } finally {
                rests = loop.rests();
                note(file);
            }
        }
    }

    private void note(CaptureFile file) {
        long packets = file.packets();
        isOfOtherType = packets > 0 && file.otherPackets() == packets;
        if (packets == 0 && file.isEnded()) {
            notes.add("the capture has no packets");
        }
        if (isOfOtherType) {
            notes.add("a capture of " + file.otherType() + ", not of netlink: capture on an nlmon device");
        } else if (file.otherPackets() > 0) {
            notes.add(file.otherPackets() + " of " + packets + " packets are not netlink, but of " + file.otherType());
        }
        if (rests > 0) {
            notes.add(rests + " of " + packets + " packets contain bytes that are no whole message");
        }
        for (int id : dissector.unknownFamilies()) {
            notes.add("the capture does not name the generic netlink family " + id + "; --family " + id + "=NAME does");
        }
    }

    /** Whether all packets are whole messages. */
    boolean isWhole() {
        return rests == 0 && !isOfOtherType;
    }

    /** Whether the capture has packets, of which none is netlink. */
    boolean isOfOtherType() {
        return isOfOtherType;
    }

    /** What a user must know of the capture that was read, in sentences. */
    List<String> notes() {
        return notes;
    }
}
