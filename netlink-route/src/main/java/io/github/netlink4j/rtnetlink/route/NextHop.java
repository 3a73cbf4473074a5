package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTNEXTHOP;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.rtnetlink.internal.number.Range;
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
 * @param outputInterfaceIndex index of the output interface; {@code rtnh_ifindex}
 * @param gateway the gateway; {@code null} where the destination is on-link, and where the gateway is not an IP
 *     address: MPLS routes may have a link-layer address. A link-local IPv6 gateway that was received has the output
 *     interface as its scope id
 * @param weight relative weight, 1 to 256; {@code rtnh_hops} + 1
 * @param flags {@link RouteFlags} {@code RTNH_F_*}; {@code rtnh_flags}
 */
public record NextHop(int outputInterfaceIndex, @Nullable InetAddress gateway, int weight, int flags) {
    private static final int LENGTH = RTNEXTHOP.length();
    private static final int RTNH_LEN = RTNEXTHOP.offsetOf("rtnh_len");
    private static final int RTNH_FLAGS = RTNEXTHOP.offsetOf("rtnh_flags");
    private static final int RTNH_HOPS = RTNEXTHOP.offsetOf("rtnh_hops");
    private static final int RTNH_IFINDEX = RTNEXTHOP.offsetOf("rtnh_ifindex");
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
     * A next hop of a route to add; the kernel finds the output interface by the gateway, unless it is set.
     *
     * @param gateway an IPv4 or IPv6 address
     * @param weight relative weight, 1 to 256
     * @throws IllegalArgumentException if the text is not an address, or the weight is out of range
     */
    public static NextHopSpec via(String gateway, int weight) {
        return new NextHopSpec(new NextHop(0, IpPrefix.address(gateway), weight, 0));
    }

    /** The next hops in an {@code RTA_MULTIPATH}. */
    static List<NextHop> listOf(AttributeCursor hops) {
        List<NextHop> list = new ArrayList<>();
        int at = hops.offset();
        int end = at + hops.length();
        while (end - at >= LENGTH) {
            int length = Bytes.u16(hops.memory(), at + RTNH_LEN, hops.order());
            if (length < LENGTH || length > end - at) {
                throw MalformedMessageException.wrongLength("rtnh_len", at, LENGTH + " to " + (end - at), length);
            }
            list.add(of(hops, at, length));
            at += Netlink.align(length);
        }
        return List.copyOf(list);
    }

    private static NextHop of(AttributeCursor hops, int at, int length) {
        int index = Bytes.s32(hops.memory(), at + RTNH_IFINDEX, hops.order());
        Attributes attributes = new Attributes(hops.memory(), at + LENGTH, length - LENGTH, hops.order());
        return new NextHop(
                index,
                Gateway.read(attributes, index),
                Bytes.u8(hops.memory(), at + RTNH_HOPS) + 1,
                Bytes.u8(hops.memory(), at + RTNH_FLAGS));
    }

    /** The attributes behind one {@code struct rtnexthop}. */
    private static final class Attributes extends AttributeView {
        Attributes(ByteBuffer memory, int offset, int length, ByteOrder order) {
            super(RouteAttributes.SET);
            wrap(memory, offset, length, order);
        }
    }
}
