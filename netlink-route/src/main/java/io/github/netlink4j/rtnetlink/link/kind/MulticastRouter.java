package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * Whether a port receives all multicast, because a multicast router is behind it: any number, with the names of
 * {@code MDB_RTR_TYPE_*}.
 *
 * @param number {@code IFLA_BR_MCAST_ROUTER}, {@code IFLA_BRPORT_MULTICAST_ROUTER}, 0 to 255
 */
public record MulticastRouter(int number) {
    private static final OpenType<MulticastRouter> TYPE = OpenType.u8("multicast router port", MulticastRouter::new);

    /** Not a multicast router port. */
    public static final MulticastRouter DISABLED = TYPE.add(0, "MDB_RTR_TYPE_DISABLED");
    /** While queries are received on it. */
    public static final MulticastRouter TEMP_QUERY = TYPE.add(1, "MDB_RTR_TYPE_TEMP_QUERY");
    /** Permanently. */
    public static final MulticastRouter PERM = TYPE.add(2, "MDB_RTR_TYPE_PERM");
    /** For some time, which each setting starts again; of a port of a bridge. */
    public static final MulticastRouter TEMP = TYPE.add(3, "MDB_RTR_TYPE_TEMP");

    static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public MulticastRouter {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static MulticastRouter of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code MDB_RTR_TYPE_PERM}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
