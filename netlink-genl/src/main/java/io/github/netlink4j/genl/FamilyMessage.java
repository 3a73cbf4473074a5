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

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A family as {@code nlctrl} describes it: {@code CTRL_CMD_NEWFAMILY}; {@code net/netlink/genetlink.c}. */
public final class FamilyMessage extends GenlMessage<FamilyMessage> {
    /** An empty message; {@link #wrap} gives it bytes. */
    public FamilyMessage() {
        super(Nlctrl.TABLE, Nlctrl.SCHEMA);
    }

    @Override
    protected FamilyMessage create() {
        return new FamilyMessage();
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
    public long familyVersion() {
        return u32(CTRL_ATTR_VERSION);
    }

    /** Length of its own header, behind {@code genlmsghdr}, in bytes; {@code CTRL_ATTR_HDRSIZE}. */
    public long headerSize() {
        return u32(CTRL_ATTR_HDRSIZE);
    }

    /** Its highest attribute number; {@code CTRL_ATTR_MAXATTR}. */
    public long maxAttribute() {
        return u32(CTRL_ATTR_MAXATTR);
    }

    /** Its operations; owned, empty where none is listed; {@code CTRL_ATTR_OPS}. */
    public List<GenlOperation> operations() {
        return list(
                CTRL_ATTR_OPS,
                Nlctrl.OPERATION,
                operation -> new GenlOperation(operation.s32(CTRL_ATTR_OP_ID), operation.s32(CTRL_ATTR_OP_FLAGS)));
    }

    /** Its multicast groups; owned, empty where it has none; {@code CTRL_ATTR_MCAST_GROUPS}. */
    public List<GenlGroup> groups() {
        return list(CTRL_ATTR_MCAST_GROUPS, Nlctrl.GROUP, group -> {
            String name = group.string(CTRL_ATTR_MCAST_GRP_NAME);
            return new GenlGroup(name == null ? "" : name, group.s32(CTRL_ATTR_MCAST_GRP_ID));
        });
    }

    private <T> List<T> list(int type, AttributeSet set, Function<AttributeView, T> reader) {
        AttributeCursor members = attribute(type);
        if (members == null) {
            return List.of();
        }
        List<T> list = new ArrayList<>();
        Member member = new Member(set);
        for (members = members.nested(); members.next(); ) {
            list.add(reader.apply(member.at(members)));
        }
        return List.copyOf(list);
    }

    /** The attributes inside one member of a list. */
    private static final class Member extends AttributeView {
        Member(AttributeSet set) {
            super(set);
        }

        Member at(AttributeCursor member) {
            wrap(member.memory(), member.offset(), member.length(), member.order());
            return this;
        }
    }
}
