package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;

/**
 * What a request does with an object: its message type and its flags; rtnetlink(7). Each object has four message types in a
 * row, the first of which is a multiple of 4: new, delete, get, set; {@code enum rtnl_kinds}.
 */
public enum Operation {
    /** Creates an object that must not exist. */
    ADD(0, NLM_F_CREATE | NLM_F_EXCL),
    /** Creates an object, or replaces the existing one. */
    REPLACE(0, NLM_F_CREATE | NLM_F_REPLACE),
    /** Changes an object that must exist. */
    CHANGE(0, NLM_F_REPLACE),
    /** Deletes an object. */
    DELETE(1, 0),
    /** Requests an object, or all objects. */
    GET(2, 0);

    private static final int KIND = 3;

    private final int kind;
    private final int flags;

    Operation(int kind, int flags) {
        this.kind = kind;
        this.flags = flags;
    }

    /** The message type of this operation on the objects of an {@code RTM_NEW*}. */
    public int type(int newType) {
        return newType + kind;
    }

    /** Whether a message type is one of this operation, for whatever object. */
    public boolean isOf(int type) {
        return (type & KIND) == kind;
    }

    /** {@code NLM_F_*} besides those of every request. */
    public int flags() {
        return flags;
    }
}
