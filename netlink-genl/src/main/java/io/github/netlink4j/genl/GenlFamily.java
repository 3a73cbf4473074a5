package io.github.netlink4j.genl;

import java.util.List;
import java.util.Optional;

/**
 * A generic netlink family, as it was when it was asked for. The id and the groups' numbers are given anew when a module
 * is loaded again.
 *
 * @param name its name, at most 15 bytes
 * @param id its message type
 * @param version the version of its interface
 * @param headerSize length of its own header in bytes
 * @param maxAttribute its highest attribute number
 * @param operations what it can be asked for
 * @param groups where its news are sent
 */
public record GenlFamily(
        String name,
        int id,
        int version,
        int headerSize,
        int maxAttribute,
        List<GenlOperation> operations,
        List<GenlGroup> groups) {

    /** The group of a name. */
    public Optional<GenlGroup> group(String groupName) {
        return groups.stream().filter(g -> g.name().equals(groupName)).findFirst();
    }

    /** Whether it has an operation. */
    public boolean supports(int command) {
        return operations.stream().anyMatch(o -> o.command() == command);
    }

    /** The owned value of a message. */
    static GenlFamily of(FamilyMessage message) {
        String name = message.familyName();
        return new GenlFamily(
                name == null ? "" : name,
                message.familyId(),
                message.familyVersion(),
                message.headerSize(),
                message.maxAttribute(),
                message.operations(),
                message.groups());
    }
}
