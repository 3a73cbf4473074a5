package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.link.kind.BridgePortAttributes;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.Map;

/** The types of {@code IFLA_PROTINFO} and {@code IFLA_AF_SPEC}, by {@code ifi_family}. */
final class LinkFamilies {
    static final Map<Integer, AttributeType> PROTINFO = Map.of(
            AddressFamily.BRIDGE.number(),
            Types.nest(BridgePortAttributes.SET),
            AddressFamily.INET6.number(),
            Types.nest(LinkFamilyAttributes.INET6));

    /** By address family inside, but for bridges; {@code do_setlink()} reads it so whatever {@code ifi_family} is. */
    static final AttributeType AF_SPEC = Types.subMessageByField(
            "ifi_family",
            Map.of(AddressFamily.BRIDGE.number(), Types.nest(LinkFamilyAttributes.BRIDGE)),
            Types.nest(LinkFamilyAttributes.SET));

    private LinkFamilies() {}
}
