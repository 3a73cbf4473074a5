package io.github.netlink4j.tools.tap;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.pcap.CapturedPacket;
import io.github.netlink4j.pcap.NetlinkFrame;
import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a capture with what its packet tells. Borrowed: valid until the next packet is read.
 *
 * @param file the name of the capture
 * @param number of the packet in the capture, from 1
 * @param cursor is at the message, or after the last one where the rest of the packet is none
 */
record TapMessage(
        String file,
        long number,
        CapturedPacket packet,
        NetlinkFrame frame,
        MessageCursor cursor,
        MessageRegistry registry,
        FamilyNames families) {
    private static final String PREFIX = "NETLINK_";

    @Nullable
    Instant time() {
        return packet.time();
    }

    /** The kernel's name without {@code NETLINK_}, such as {@code ROUTE}. */
    String protocol() {
        String name = new NetlinkProtocol(frame.protocol()).toString();
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    /** The name of the generic netlink family; {@code null} for control messages, and in other protocols. */
    @Nullable
    String family() {
        boolean isGeneric = frame.protocol() == NetlinkProtocol.GENERIC.number();
        return isGeneric && cursor.type() >= Netlink.NLMSG_MIN_TYPE ? families.of(cursor) : null;
    }

    /** Whether the capture contains the direction. */
    boolean isDirectionExact() {
        return frame.direction() != Direction.UNKNOWN;
    }

    /**
     * Whether the message goes to the kernel: as the capture says, else by {@code NLM_F_REQUEST}, without which the kernel
     * ignores a message.
     */
    boolean isToKernel() {
        if (isDirectionExact()) {
            return frame.direction() == Direction.TO_KERNEL;
        }
        return frame.protocol() != NetlinkProtocol.USERSOCK.number() && (cursor.flags() & NLM_F_REQUEST) != 0;
    }

    /** Whether a table has the message. */
    boolean hasTable() {
        return registry.find(frame.protocol(), cursor) != null;
    }

    /** Passes its fields and attributes to a visitor; of a message that no table has, what its bytes show. */
    void visit(MessageVisitor visitor) {
        registry.visit(frame.protocol(), cursor, visitor);
    }

    /** In one line, without what is 0. */
    String summarize(int width) {
        return registry.summarize(frame.protocol(), cursor, width);
    }

    /** Complete, in several lines. */
    String describe() {
        return registry.describeInLines(frame.protocol(), cursor);
    }

    /** The kernel's name of the message; if no table has it, its number. */
    String name() {
        return registry.nameOf(frame.protocol(), cursor);
    }
}
