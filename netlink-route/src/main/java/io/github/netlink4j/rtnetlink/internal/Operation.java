package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;

/** What a request does with an object: its message type, counted from {@code RTM_NEW*}, and its flags; rtnetlink(7). */
public enum Operation {
    /** Creates an object that must not exist. */
    ADD(0, NLM_F_CREATE | NLM_F_EXCL),
    /** Creates an object, or replaces the existing one. */
    REPLACE(0, NLM_F_CREATE | NLM_F_REPLACE),
    /** Changes an object that must exist. */
    CHANGE(0, NLM_F_REPLACE),
    /** Deletes an object. */
    DELETE(1, 0),
    /** Asks for an object. */
    GET(2, 0);

    private final int type;
    private final int flags;

    Operation(int type, int flags) {
        this.type = type;
        this.flags = flags;
    }

    /** The operation of a message type: those of an object follow each other, from a multiple of 4 on; {@code RTM_FAM}. */
    public static Operation of(int messageType) {
        return switch (messageType & 3) {
            case 1 -> DELETE;
            case 2 -> GET;
            default -> CHANGE;
        };
    }

    /** The message type of this operation, from the object's {@code RTM_NEW*}. */
    public int type(int newType) {
        return newType + type;
    }

    /** {@code NLM_F_*} besides those of every request. */
    public int flags() {
        return flags;
    }
}
