package io.github.netlink4j.rtnetlink.route;

import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_GATEWAY;
import static io.github.netlink4j.rtnetlink.route.RouteAttributes.RTA_VIA;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The gateway of a route or next hop: {@code RTA_GATEWAY}, or {@code RTA_VIA} for one of another family than the route's. */
final class Gateway {
    /** Length of {@code rtvia_family}, which {@code struct rtvia} has before the address. */
    private static final int RTVIA_ADDRESS = Short.BYTES;

    private Gateway() {}

    /**
     * The gateway among attributes.
     *
     * @param interfaceIndex the output interface: the scope id of a link-local gateway
     * @return {@code null} where there is none, or it is not an IP address
     */
    static @Nullable InetAddress read(AttributeView attributes, int interfaceIndex) {
        InetAddress gateway = attributes.ipAddress(RTA_GATEWAY);
        if (gateway == null) {
            AttributeCursor via = attributes.attribute(RTA_VIA);
            gateway = via != null ? read(via) : null;
        }
        return IpAddresses.scoped(gateway, interfaceIndex);
    }

    private static @Nullable InetAddress read(AttributeCursor via) {
        int length = via.length() - RTVIA_ADDRESS;
        if (length < 0) {
            throw MalformedMessageException.wrongLength("RTA_VIA", via.offset(), "2 or more", via.length());
        }
        int family = Bytes.u16(via.memory(), via.offset(), via.order());
        if (IpAddresses.unspecified(family) == null) {
            return null;
        }
        return new AttributeCursor()
                .position(via.memory(), via.offset() + RTVIA_ADDRESS, length, via.order())
                .ipAddress();
    }

    /**
     * Appends the attribute of a gateway.
     *
     * @param family the family of the route
     */
    static void write(MessageBuilder message, AddressFamily family, InetAddress gateway) {
        AddressFamily own = AddressFamily.of(gateway);
        if (own.equals(family)) {
            message.ipAddress(RTA_GATEWAY, gateway);
        } else {
            message.attribute(RTA_VIA, m -> m.headerU16(own.number()).header(gateway.getAddress()));
        }
    }
}
