package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;

/**
 * What a request does with an object: its message type and its flags; rtnetlink(7). Each object has four message types in a
 * row, the first of which is a multiple of 4: new, delete, get, set; {@code enum rtnl_kinds} in {@code include/net/rtnetlink.h}.
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

    private static final int RTNL_KIND_MASK = 3;

    private final int rtnlKind;
    private final int flags;

    Operation(int rtnlKind, int flags) {
        this.rtnlKind = rtnlKind;
        this.flags = flags;
    }

    /** The message type of this operation on the objects of an {@code RTM_NEW*}. */
    public int type(int newType) {
        return newType + rtnlKind;
    }

    /** Whether a message type is one of this operation, for whatever object. */
    public boolean isOf(int type) {
        return (type & RTNL_KIND_MASK) == rtnlKind;
    }

    /** {@code NLM_F_*} besides those of every request. */
    public int flags() {
        return flags;
    }
}
