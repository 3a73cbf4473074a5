package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A next hop that a route is to have; see {@link NextHop#via}. Not thread-safe.
 *
 * <pre>{@code
 * route.routes().add(RouteSpec.to("2001:db8:1::/48")
 *         .nextHop(NextHop.via("fe80::1", 3).on("a0"))
 *         .nextHop(NextHop.via("fe80::1", 1).on("a1")));
 * }</pre>
 */
public final class NextHopSpec {
    private final NextHop hop;
    private @Nullable LinkReference link;

    NextHopSpec(NextHop hop) {
        this.hop = hop;
    }

    /** Leaves by the link of a name. */
    public NextHopSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** Leaves by the link of an index. */
    public NextHopSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** With names resolved. */
    NextHop resolved(ToIntFunction<String> indexOf) {
        return link == null ? hop : new NextHop(link.resolve(indexOf), hop.gateway(), hop.weight(), hop.flags());
    }
}
