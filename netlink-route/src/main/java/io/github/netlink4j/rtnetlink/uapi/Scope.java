package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The distance to the destination of a route, or the area in which an address is valid: any number, with the names of
 * {@code RT_SCOPE_*}; {@code rtnetlink.h}. Numbers between {@link #UNIVERSE} and {@link #SITE} are for the administrator.
 *
 * @param number {@code rtm_scope} or {@code ifa_scope}, 0 to 255
 */
public record Scope(int number) {
    private static final Instances<Scope> INSTANCES = new Instances<>(Instances.OF_U8, Scope::new);

    /** Global: any destination. */
    public static final Scope UNIVERSE = of(0);
    /** Inside the site; IPv6. */
    public static final Scope SITE = of(200);
    /** On a directly attached link. */
    public static final Scope LINK = of(253);
    /** On this host. */
    public static final Scope HOST = of(254);
    /** No such destination. */
    public static final Scope NOWHERE = of(255);

    /** The names. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(UNIVERSE.number, "RT_SCOPE_UNIVERSE")
            .add(SITE.number, "RT_SCOPE_SITE")
            .add(LINK.number, "RT_SCOPE_LINK")
            .add(HOST.number, "RT_SCOPE_HOST")
            .add(NOWHERE.number, "RT_SCOPE_NOWHERE");

    /**
     * A scope.
     *
     * @throws IllegalArgumentException if the number is not 0 to 255
     */
    public Scope {
        Range.u8("scope", number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static Scope of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code RT_SCOPE_SITE}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
