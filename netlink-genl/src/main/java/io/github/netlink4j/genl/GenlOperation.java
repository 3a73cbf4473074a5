package io.github.netlink4j.genl;

/**
 * An operation of a family.
 *
 * @param command its number, {@code genlmsghdr.cmd}
 * @param flags what it can and asks for: {@link #GENL_ADMIN_PERM} and its like
 */
public record GenlOperation(int command, int flags) {
    /** Needs {@code CAP_NET_ADMIN} in the initial user namespace. */
    public static final int GENL_ADMIN_PERM = 0x01;
    /** Can be carried out for one object. */
    public static final int GENL_CMD_CAP_DO = 0x02;
    /** Can dump. */
    public static final int GENL_CMD_CAP_DUMP = 0x04;
    /** Has a policy for its attributes. */
    public static final int GENL_CMD_CAP_HASPOL = 0x08;
    /** Needs {@code CAP_NET_ADMIN} in the user namespace that owns the network namespace. */
    public static final int GENL_UNS_ADMIN_PERM = 0x10;
}
