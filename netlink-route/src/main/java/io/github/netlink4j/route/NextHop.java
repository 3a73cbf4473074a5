package io.github.netlink4j.route;

import static io.github.netlink4j.route.RouteAttributes.RTA_GATEWAY;
import static io.github.netlink4j.route.RouteAttributes.RTA_VIA;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.Netlink;
import java.net.InetAddress;
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
 * @param interfaceIndex index of the link that packets leave by; {@code rtnh_ifindex}
 * @param gateway the gateway; {@code null} of a destination on the link itself
 * @param weight its share of the packets, 1 to 256; {@code rtnh_hops} and one
 * @param flags {@link RouteFlags} {@code RTNH_F_*}; {@code rtnh_flags}
 */
public record NextHop(int interfaceIndex, @Nullable InetAddress gateway, int weight, int flags) {
    private static final int LENGTH = 8;
    private static final int RTNH_FLAGS = 2;
    private static final int RTNH_HOPS = 3;
    private static final int RTNH_IFINDEX = 4;
    private static final int RTVIA_ADDRESS = 2;

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
        AttributeCursor attributes =
                new AttributeCursor().wrap(hops.memory(), at + LENGTH, length - LENGTH, hops.order());
        return new NextHop(
                Bytes.s32(hops.memory(), at + RTNH_IFINDEX, hops.order()),
                gateway(attributes),
                Bytes.u8(hops.memory(), at + RTNH_HOPS) + 1,
                Bytes.u8(hops.memory(), at + RTNH_FLAGS));
    }

    private static @Nullable InetAddress gateway(AttributeCursor attributes) {
        InetAddress gateway = null;
        while (attributes.next()) {
            switch (attributes.type()) {
                case RTA_GATEWAY -> gateway = attributes.ipAddress();
                case RTA_VIA -> gateway = via(attributes);
                default -> {}
            }
        }
        return gateway;
    }

    /** The address of a {@code struct rtvia}, which is behind its family. */
    static InetAddress via(AttributeCursor via) {
        int length = Math.max(0, via.length() - RTVIA_ADDRESS);
        int at = via.offset() + via.length() - length;
        return new AttributeCursor()
                .stand(via.memory(), at, length, via.order())
                .ipAddress();
    }
}
