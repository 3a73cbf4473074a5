package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_GATEWAY;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_VIA;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.rtnetlink.internal.Range;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the next hops of a route: {@code struct rtnexthop}.
 *
 * <pre>
 *  0                   2         3         4                   8
 *  +-------------------+---------+---------+-------------------+----------
 *  | len               | flags   | hops    | ifindex           | RTA_* …
 *  +-------------------+---------+---------+-------------------+----------
 * </pre>
 *
 * @param interfaceIndex index of the output interface; {@code rtnh_ifindex}
 * @param gateway the gateway; {@code null} of a destination on the link itself, and of one that is no IP address: MPLS
 *     routes may have a link-layer address
 * @param weight its share of the packets, 1 to 256; {@code rtnh_hops} + 1
 * @param flags {@link RouteFlags} {@code RTNH_F_*}; {@code rtnh_flags}
 */
public record NextHop(int interfaceIndex, @Nullable InetAddress gateway, int weight, int flags) {
    private static final int LENGTH = 8;
    private static final int RTNH_FLAGS = 2;
    private static final int RTNH_HOPS = 3;
    private static final int RTNH_IFINDEX = 4;
    private static final int RTVIA_ADDRESS = 2;
    private static final int MAX_WEIGHT = 256;

    /**
     * A next hop.
     *
     * @throws IllegalArgumentException if the weight is not 1 to 256, or the flags do not fit into 8 bits
     */
    public NextHop {
        Range.check("weight", weight, 1, MAX_WEIGHT);
        Range.u8("flags", flags);
    }

    /**
     * A next hop of a route to add; the kernel finds the output interface from the gateway, unless it is set.
     *
     * @param gateway an IPv4 or IPv6 address
     * @param weight its share of the packets, 1 to 256
     * @throws IllegalArgumentException if the text is no address, or the weight out of range
     */
    public static NextHopSpec via(String gateway, int weight) {
        return new NextHopSpec(new NextHop(0, IpPrefix.address(gateway), weight, 0));
    }

    /** The members of an {@code RTA_MULTIPATH}. */
    static List<NextHop> listOf(AttributeCursor hops) {
        List<NextHop> list = new ArrayList<>();
        int at = hops.offset();
        int end = at + hops.length();
        while (end - at >= LENGTH) {
            int length = Bytes.u16(hops.memory(), at, hops.order());
            if (length < LENGTH || length > end - at) {
                throw MalformedMessageException.wrongLength("rtnh_len", at, LENGTH + " to " + (end - at), length);
            }
            list.add(of(hops, at, length));
            at += Netlink.align(length);
        }
        return List.copyOf(list);
    }

    private static NextHop of(AttributeCursor hops, int at, int length) {
        return new NextHop(
                Bytes.s32(hops.memory(), at + RTNH_IFINDEX, hops.order()),
                gateway(new NextHopAttributes(hops.memory(), at + LENGTH, length - LENGTH, hops.order())),
                Bytes.u8(hops.memory(), at + RTNH_HOPS) + 1,
                Bytes.u8(hops.memory(), at + RTNH_FLAGS));
    }

    /** The attributes behind one {@code struct rtnexthop}. */
    private static final class NextHopAttributes extends AttributeView {
        NextHopAttributes(ByteBuffer memory, int offset, int length, ByteOrder order) {
            super(RouteAttributes.SET);
            wrap(memory, offset, length, order);
        }
    }

    /** {@code RTA_GATEWAY}, or {@code RTA_VIA} of a gateway of another family; {@code null} where it has none. */
    static @Nullable InetAddress gateway(AttributeView attributes) {
        if (attributes.has(RTA_GATEWAY)) {
            return attributes.ipAddress(RTA_GATEWAY);
        }
        AttributeCursor via = attributes.attribute(RTA_VIA);
        return via == null ? null : via(via);
    }

    /** The address of a {@code struct rtvia}, behind its family; {@code null} of a family that is not IPv4 or IPv6. */
    private static @Nullable InetAddress via(AttributeCursor via) {
        int at = via.offset() + RTVIA_ADDRESS;
        int length = via.length() - RTVIA_ADDRESS;
        if (length < 0) {
            throw MalformedMessageException.wrongLength("RTA_VIA", via.offset(), "2 or more", via.length());
        }
        int family = Bytes.u16(via.memory(), via.offset(), via.order());
        return IpPrefix.any(family) == null
                ? null
                : new AttributeCursor()
                        .position(via.memory(), at, length, via.order())
                        .ipAddress();
    }

    /** Appends {@code struct rtnexthop} as far as its {@code rtnh_ifindex}. */
    void writeBeforeLink(MessageBuilder message, AddressFamily family) {
        int gatewayLength = gateway == null ? 0 : gatewayLength(family, gateway);
        message.headerU16(LENGTH + gatewayLength).headerU8(flags).headerU8(weight - 1);
    }

    /** Appends the attribute of the gateway, where it has one. */
    void writeGateway(MessageBuilder message, AddressFamily family) {
        if (gateway != null) {
            gateway(message, family, gateway);
        }
    }

    private static int gatewayLength(AddressFamily family, InetAddress gateway) {
        int via = IpPrefix.familyOf(gateway).equals(family) ? 0 : RTVIA_ADDRESS;
        return Netlink.align(Netlink.NLA_HDRLEN + via + gateway.getAddress().length);
    }

    /** Appends {@code RTA_GATEWAY}, or {@code RTA_VIA} of a gateway of another family than the route's. */
    static void gateway(MessageBuilder message, AddressFamily family, InetAddress gateway) {
        AddressFamily own = IpPrefix.familyOf(gateway);
        if (own.equals(family)) {
            message.ipAddress(RTA_GATEWAY, gateway);
        } else {
            message.attribute(RTA_VIA, m -> m.headerU16(own.number()).header(gateway.getAddress()));
        }
    }
}
