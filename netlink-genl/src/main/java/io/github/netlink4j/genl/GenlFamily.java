package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_HDRSIZE;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MAXATTR;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_VERSION;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.List;
import java.util.Optional;

/**
 * A generic netlink family, as it was when it was requested. The kernel assigns the id and the groups' numbers
 * anew each time a family is registered: when its module is loaded again.
 *
 * @param name its name, at most 15 bytes
 * @param id its message type
 * @param version the version of its interface
 * @param headerSize length of its own header, behind {@code genlmsghdr}, in bytes; 0 for most families
 * @param maxAttribute its highest attribute number
 * @param operations the commands that it takes, in the kernel's order
 * @param groups its multicast groups, in the kernel's order
 */
public record GenlFamily(
        String name,
        int id,
        int version,
        int headerSize,
        int maxAttribute,
        List<GenlOperation> operations,
        List<GenlGroup> groups) {
    /** A family whose lists are its own. */
    public GenlFamily {
        operations = List.copyOf(operations);
        groups = List.copyOf(groups);
    }

    /** The group of a name. */
    public Optional<GenlGroup> group(String groupName) {
        return groups.stream().filter(g -> g.name().equals(groupName)).findFirst();
    }

    /** Whether it has an operation for a command. */
    public boolean supports(int command) {
        return operations.stream().anyMatch(o -> o.command() == command);
    }

    /**
     * The attributes of one of its messages: those behind {@code genlmsghdr} and the family's own header. Borrowed: the one
     * cursor of the message's walk.
     */
    public AttributeCursor attributes(MessageCursor message) {
        return message.attributes(GenlMessage.GENL_HDRLEN + headerSize);
    }

    /**
     * The owned value of a message.
     *
     * @throws MalformedMessageException if an attribute has the wrong length, or a number no {@code int} can hold
     */
    static GenlFamily of(FamilyMessage message) {
        String name = message.familyName();
        return new GenlFamily(
                name == null ? "" : name,
                message.familyId(),
                number(CTRL_ATTR_VERSION, message.familyVersion()),
                number(CTRL_ATTR_HDRSIZE, message.headerSize()),
                number(CTRL_ATTR_MAXATTR, message.maxAttribute()),
                message.operations(),
                message.groups());
    }

    private static int number(int attribute, long value) {
        if (value > Integer.MAX_VALUE) {
            throw new MalformedMessageException(
                    Nlctrl.SET.nameOf(attribute) + ": " + value + " is more than " + Integer.MAX_VALUE);
        }
        return (int) value;
    }
}
