package io.github.netlink4j.tap;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.genl.FamilyMessage;
import io.github.netlink4j.genl.Nlctrl;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The generic netlink families of a capture by their ids, which differ from boot to boot: those that {@code nlctrl} reports in
 * messages, and those that the user names; the last name counts.
 */
final class FamilyNames {
    private static final String NEW_FAMILY = Nlctrl.TABLE.nameOf(Nlctrl.CTRL_CMD_NEWFAMILY);

    private final MessageRegistry registry;
    private final Map<Integer, String> names = new HashMap<>();
    private final FamilyMessage reply = new FamilyMessage();

    /** The name of {@code nlctrl}, whose id is fixed. The registry is told each name. */
    FamilyNames(MessageRegistry registry) {
        this.registry = registry;
        put(Nlctrl.GENL_ID_CTRL, Nlctrl.TABLE.family());
    }

    /** Names a family. */
    void put(int id, String name) {
        names.put(id, name);
        registry.family(id, name);
    }

    /** Learns the name in a message of generic netlink, if it is a reply with one. */
    void learn(MessageCursor message) {
        if (message.type() != Nlctrl.GENL_ID_CTRL
                || !Nlctrl.TABLE.nameOf(message).equals(NEW_FAMILY)) {
            return;
        }
        try {
            String name = reply.wrap(message).familyName();
            if (name != null && reply.familyId() >= Netlink.NLMSG_MIN_TYPE) {
                put(reply.familyId(), name);
            }
        } catch (MalformedMessageException e) {
            // A reply whose id or name is malformed names no family.
        }
    }

    /** The name of the family of a message; {@code family 30} if it is not known. */
    String of(MessageCursor message) {
        return names.getOrDefault(message.type(), "family " + message.type());
    }

    /** All names that are known. A live view. */
    Map<Integer, String> all() {
        return Collections.unmodifiableMap(names);
    }

    /** Whether the name of this id is known. */
    boolean has(int id) {
        return names.containsKey(id);
    }
}
