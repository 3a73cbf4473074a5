package io.github.netlink4j.tap;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import org.jspecify.annotations.Nullable;

/** A message of a {@link TapFrame} with its names. Borrowed: valid until the handler returns. For one thread. */
public final class TapMessage {
    private final TapFrame frame;
    private final MessageCursor cursor;
    private final MessageRegistry registry;
    private final FamilyNames families;

    TapMessage(TapFrame frame, MessageCursor cursor, MessageRegistry registry, FamilyNames families) {
        this.frame = frame;
        this.cursor = cursor;
        this.registry = registry;
        this.families = families;
    }

    /** The frame that it is in. */
    public TapFrame frame() {
        return frame;
    }

    /** The {@code nlmsghdr} and the payload; not to be moved. */
    public MessageCursor cursor() {
        return cursor;
    }

    /** The name of the generic netlink family; {@code null} for control messages, and in other protocols. */
    public @Nullable String family() {
        boolean isGeneric = frame.protocol() == NetlinkProtocol.GENERIC.number();
        return isGeneric && cursor.type() >= Netlink.NLMSG_MIN_TYPE ? families.of(cursor) : null;
    }

    /** Whether the name of its {@link #family} is known; {@code false} without family. */
    public boolean isFamilyKnown() {
        return family() != null && families.has(cursor.type());
    }

    /** Its row in the tables: the layout of what {@link #visit} passes; {@code null} if no table has the message. */
    public @Nullable MessageSpec spec() {
        return registry.find(frame.protocol(), cursor);
    }

    /** Whether a table has the message. */
    public boolean hasTable() {
        return spec() != null;
    }

    /** The kernel's name of the message, such as {@code RTM_NEWLINK}; if no table has it, its number. */
    public String name() {
        return registry.nameOf(frame.protocol(), cursor);
    }

    /** Passes its {@code nlmsghdr} to a visitor. */
    public void visitHeader(MessageVisitor visitor) {
        registry.visitHeader(frame.protocol(), cursor, visitor);
    }

    /** Passes its fields and attributes to a visitor; of a message that no table has, what its bytes show. */
    public void visit(MessageVisitor visitor) {
        registry.visit(frame.protocol(), cursor, visitor);
    }

    /**
     * In one line, without what is 0; owned.
     *
     * @param width the most characters, 1 or more; a longer text ends with {@code …}
     */
    public String summarize(int width) {
        return registry.summarize(frame.protocol(), cursor, width);
    }

    /** Complete, in several lines; owned. */
    public String describe() {
        return registry.describeInLines(frame.protocol(), cursor);
    }

    /** As {@link #describe}. */
    @Override
    public String toString() {
        return describe();
    }
}
