package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_ID;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_HDRSIZE;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MAXATTR;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MCAST_GROUPS;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MCAST_GRP_ID;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_MCAST_GRP_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_OPS;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_OP_FLAGS;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_OP_ID;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_VERSION;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family as {@code nlctrl} describes it: {@code CTRL_CMD_NEWFAMILY}; {@code net/netlink/genetlink.c}. */
public final class FamilyMessage extends GenlMessage {
    /** An empty message; {@link #wrap} gives it bytes. */
    public FamilyMessage() {
        super(Nlctrl.TABLE, Nlctrl.SCHEMA);
    }

    @Override
    public FamilyMessage wrap(MessageCursor message) {
        view(message);
        return this;
    }

    @Override
    public FamilyMessage copy() {
        return copyTo(new FamilyMessage());
    }

    /** The family's message type; {@code CTRL_ATTR_FAMILY_ID}. */
    public int familyId() {
        return u16(CTRL_ATTR_FAMILY_ID);
    }

    /** The family's name, at most 15 bytes; {@code CTRL_ATTR_FAMILY_NAME}. */
    public @Nullable String familyName() {
        return string(CTRL_ATTR_FAMILY_NAME);
    }

    /** The version of its interface; {@code CTRL_ATTR_VERSION}. */
    public int familyVersion() {
        return (int) u32(CTRL_ATTR_VERSION);
    }

    /** Length of its own header, behind {@code genlmsghdr}, in bytes; {@code CTRL_ATTR_HDRSIZE}. */
    public int headerSize() {
        return (int) u32(CTRL_ATTR_HDRSIZE);
    }

    /** Its highest attribute number; {@code CTRL_ATTR_MAXATTR}. */
    public int maxAttribute() {
        return (int) u32(CTRL_ATTR_MAXATTR);
    }

    /** Its operations; owned, empty where none is listed; {@code CTRL_ATTR_OPS}. */
    public List<GenlOperation> operations() {
        List<GenlOperation> operations = new ArrayList<>();
        AttributeCursor members = nested(CTRL_ATTR_OPS);
        while (members != null && members.next()) {
            operations.add(operation(members.nested()));
        }
        return List.copyOf(operations);
    }

    private static GenlOperation operation(AttributeCursor attributes) {
        int command = 0;
        int flags = 0;
        while (attributes.next()) {
            switch (attributes.type()) {
                case CTRL_ATTR_OP_ID -> command = (int) attributes.u32();
                case CTRL_ATTR_OP_FLAGS -> flags = (int) attributes.u32();
                default -> {}
            }
        }
        return new GenlOperation(command, flags);
    }

    /** Its multicast groups; owned, empty where it has none; {@code CTRL_ATTR_MCAST_GROUPS}. */
    public List<GenlGroup> groups() {
        List<GenlGroup> groups = new ArrayList<>();
        AttributeCursor members = nested(CTRL_ATTR_MCAST_GROUPS);
        while (members != null && members.next()) {
            groups.add(group(members.nested()));
        }
        return List.copyOf(groups);
    }

    private static GenlGroup group(AttributeCursor attributes) {
        String name = "";
        int number = 0;
        while (attributes.next()) {
            switch (attributes.type()) {
                case CTRL_ATTR_MCAST_GRP_NAME -> name = attributes.string();
                case CTRL_ATTR_MCAST_GRP_ID -> number = (int) attributes.u32();
                default -> {}
            }
        }
        return new GenlGroup(name, number);
    }
}
