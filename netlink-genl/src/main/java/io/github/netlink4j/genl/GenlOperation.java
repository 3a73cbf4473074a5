package io.github.netlink4j.genl;

import io.github.netlink4j.core.schema.ValueNames;

/**
 * An operation of a family.
 *
 * @param command its number, {@code genlmsghdr.cmd}
 * @param flags what it can do and what it requires: {@link #GENL_ADMIN_PERM} and the others
 */
public record GenlOperation(int command, int flags) {
    /** Requires {@code CAP_NET_ADMIN} in the initial user namespace. */
    public static final int GENL_ADMIN_PERM = 0x01;
    /** Has a do request: one that is not a dump. */
    public static final int GENL_CMD_CAP_DO = 0x02;
    /** Has a dump. */
    public static final int GENL_CMD_CAP_DUMP = 0x04;
    /** Has a policy for its attributes. */
    public static final int GENL_CMD_CAP_HASPOL = 0x08;
    /** Requires {@code CAP_NET_ADMIN} in the user namespace that owns the network namespace. */
    public static final int GENL_UNS_ADMIN_PERM = 0x10;

    static final ValueNames FLAGS = ValueNames.bits()
            .add(GENL_ADMIN_PERM, "GENL_ADMIN_PERM")
            .add(GENL_CMD_CAP_DO, "GENL_CMD_CAP_DO")
            .add(GENL_CMD_CAP_DUMP, "GENL_CMD_CAP_DUMP")
            .add(GENL_CMD_CAP_HASPOL, "GENL_CMD_CAP_HASPOL")
            .add(GENL_UNS_ADMIN_PERM, "GENL_UNS_ADMIN_PERM");
}
