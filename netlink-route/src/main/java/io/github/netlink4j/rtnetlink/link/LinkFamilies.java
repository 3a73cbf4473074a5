package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.link.kind.BridgePortAttributes;

import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Types;
import java.util.Map;

/** What is inside {@code IFLA_PROTINFO} and {@code IFLA_AF_SPEC}, by the message's {@code ifi_family}. */
final class LinkFamilies {
    private static final String AF_UNSPEC = "0";
    private static final String AF_BRIDGE = "7";
    private static final String AF_INET6 = "10";

    static final Map<String, AttributeType> PROTINFO =
            Map.of(AF_BRIDGE, Types.nest(BridgePortAttributes.SET), AF_INET6, Types.nest(LinkFamilyAttributes.INET6));

    static final Map<String, AttributeType> AF_SPEC =
            Map.of(AF_UNSPEC, Types.nest(LinkFamilyAttributes.SET), AF_BRIDGE, Types.nest(LinkFamilyAttributes.BRIDGE));

    private LinkFamilies() {}
}
