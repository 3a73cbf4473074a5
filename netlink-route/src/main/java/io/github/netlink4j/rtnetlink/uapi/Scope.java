package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The distance to the destination of a route, or the area in which an address is valid: any number, with the names of
 * {@code RT_SCOPE_*}; {@code rtnetlink.h}. Numbers between {@link #UNIVERSE} and {@link #SITE} are for the administrator.
 *
 * @param number {@code rtm_scope} or {@code ifa_scope}, 0 to 255
 */
public record Scope(int number) {
    private static final OpenType<Scope> TYPE = OpenType.u8("scope", Scope::new);

    /** Global: any destination. */
    public static final Scope UNIVERSE = TYPE.add(0, "RT_SCOPE_UNIVERSE");
    /** Inside the site; IPv6. */
    public static final Scope SITE = TYPE.add(200, "RT_SCOPE_SITE");
    /** On a directly attached link. */
    public static final Scope LINK = TYPE.add(253, "RT_SCOPE_LINK");
    /** On this host. */
    public static final Scope HOST = TYPE.add(254, "RT_SCOPE_HOST");
    /** No such destination. */
    public static final Scope NOWHERE = TYPE.add(255, "RT_SCOPE_NOWHERE");

    /** The names. */
    public static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
    public Scope {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static Scope of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code RT_SCOPE_SITE}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
