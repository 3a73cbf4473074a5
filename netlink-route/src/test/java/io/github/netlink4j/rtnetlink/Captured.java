package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Messages of real kernels: the files of {@code captured}, each with the command that caused it. */
public final class Captured {
    public static final List<String> LINKS = List.of(
            "link-loopback",
            "link-bridge",
            "link-bridge-port",
            "link-vlan",
            "link-vxlan",
            "link-of-bridge-family",
            "link-bond",
            "link-bond-arp",
            "link-bond-port",
            "link-bridge-vlan",
            "link-devlink",
            "link-erspan",
            "link-geneve",
            "link-gre",
            "link-gretap",
            "link-hsr",
            "link-ip6gre",
            "link-ip6tnl",
            "link-ipip",
            "link-ipvlan",
            "link-macsec",
            "link-macvlan",
            "link-netkit",
            "link-of-bridge-tunnels",
            "link-sit",
            "link-sit-6rd",
            "link-tap",
            "link-vrf",
            "link-vrf-port",
            "link-vti6",
            "link-vxlan6",
            "link-xfrm",
            "request-veth",
            "request-bridge");
    static final List<String> ADDRESSES = List.of("addresses", "request-address", "request-address6");
    static final List<String> ROUTES = List.of(
            "routes",
            "routes-encap",
            "routes-mpls",
            "route-get",
            "request-route",
            "request-multipath",
            "request-route-delete");
    static final List<String> NEIGHBOURS = List.of("neighbours", "request-neighbour");

    private Captured() {}

    public static Stream<String> all() {
        return Stream.of(LINKS, ADDRESSES, ROUTES, NEIGHBOURS).flatMap(List::stream);
    }

    public static byte[] bytes(String name) {
        return Hex.resource("/captured/" + name + ".hex");
    }

    /** A cursor before the first message. */
    public static MessageCursor cursor(String name) {
        return MessageCursor.of(ByteBuffer.wrap(bytes(name)));
    }

    /** A cursor at the first message. */
    public static MessageCursor message(String name) {
        return Hex.message(bytes(name));
    }

    public static LinkMessage link(String name) {
        return new LinkMessage().wrap(message(name));
    }

    public static List<RouteMessage> routes(String name) {
        List<RouteMessage> routes = new ArrayList<>();
        MessageCursor cursor = cursor(name);
        while (cursor.next()) {
            routes.add(new RouteMessage().wrap(cursor).copy());
        }
        return routes;
    }

    public static List<AddressMessage> addresses(String name) {
        List<AddressMessage> addresses = new ArrayList<>();
        MessageCursor cursor = cursor(name);
        while (cursor.next()) {
            addresses.add(new AddressMessage().wrap(cursor).copy());
        }
        return addresses;
    }
}
