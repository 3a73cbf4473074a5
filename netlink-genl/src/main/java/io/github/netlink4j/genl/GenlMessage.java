package io.github.netlink4j.genl;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.wire.Bytes;

/**
 * A typed message of a generic netlink family.
 *
 * <pre>
 *  struct genlmsghdr, behind nlmsghdr
 *  0         1         2                   4
 *  +---------+---------+-------------------+--------------
 *  | cmd     | version | reserved          | attributes …
 *  +---------+---------+-------------------+--------------
 * </pre>
 */
public abstract class GenlMessage extends NetlinkMessage {
    /** Length of {@code struct genlmsghdr} in bytes: {@code GENL_HDRLEN}. */
    public static final int GENL_HDRLEN = 4;

    /**
     * For subclasses: an empty message of a family without a header of its own.
     *
     * @param set the family's attributes
     */
    protected GenlMessage(AttributeSet set) {
        super(set, GENL_HDRLEN);
    }

    /** The family's command, {@code cmd}. */
    public final int command() {
        return Bytes.u8(memory(), headerOffset());
    }

    /** The version of the family's interface, {@code version}. */
    public final int version() {
        return Bytes.u8(memory(), headerOffset() + 1);
    }
}
