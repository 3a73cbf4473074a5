package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import org.jspecify.annotations.Nullable;

/**
 * A next hop of a route to add; see {@link NextHop#via}. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.routes().add(RouteSpec.to("2001:db8:1::/48")
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

    /** Output interface, by name. */
    public NextHopSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** Output interface, by index. */
    public NextHopSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** A next hop as it is now. */
    Hop hop() {
        return new Hop(hop, link != null ? link : new LinkReference("", hop.interfaceIndex()));
    }

    /**
     * A next hop by value.
     *
     * @param link its output interface; without an index the kernel finds it
     */
    record Hop(NextHop hop, LinkReference link) {
        /** Appends {@code struct rtnexthop}, and the gateway behind it. */
        void write(SpecWriter writer, AddressFamily family) {
            hop.writeBeforeLink(writer.message(), family);
            writer.index(link);
            hop.writeGateway(writer.message(), family);
        }
    }
}
