package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.net.InetAddress;

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
    private LinkReference link;

    /** The output interface is that of the next hop; 0 where the kernel finds it. */
    NextHopSpec(NextHop hop) {
        this.hop = hop;
        this.link = hop.outputInterfaceIndex() == 0 ? LinkReference.NONE : LinkReference.of(hop.outputInterfaceIndex());
    }

    /** Output interface, by name. */
    public NextHopSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** Output interface, by index, 1 or more. */
    public NextHopSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** Appends {@code struct rtnexthop} and the gateway; the length is known last. */
    void write(SpecWriter writer, AddressFamily family) {
        MessageBuilder message = writer.message();
        int start = message.length();
        message.headerU16(0).headerU8(hop.flags()).headerU8(hop.weight() - 1);
        writer.index(link);
        InetAddress gateway = hop.gateway();
        if (gateway != null) {
            Gateway.write(message, family, gateway);
        }
        Bytes.putU16(message.memory(), start, message.length() - start);
    }
}
