package io.github.netlink4j.route;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A next hop that a route is to have; see {@link NextHop#via}. Not thread-safe.
 *
 * <pre>{@code
 * route.routes().add(NewRoute.to("2001:db8:1::/48")
 *         .nextHop(NextHop.via("fe80::1", 3).on("a0"))
 *         .nextHop(NextHop.via("fe80::1", 1).on("a1")));
 * }</pre>
 */
public final class NewNextHop {
    private final NextHop hop;
    private @Nullable LinkReference link;

    NewNextHop(NextHop hop) {
        this.hop = hop;
    }

    /** Leaves by the link of a name. */
    public NewNextHop on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** Leaves by the link of an index. */
    public NewNextHop on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** With names resolved. */
    NextHop resolved(ToIntFunction<String> indexOf) {
        return link == null ? hop : new NextHop(link.resolve(indexOf), hop.gateway(), hop.weight(), hop.flags());
    }
}
