package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Types;
import java.util.Map;

/** What is inside {@code IFLA_INFO_DATA} and {@code IFLA_INFO_SLAVE_DATA}, by kind; raw bytes of a kind that is not here. */
final class LinkKinds {
    static final Map<String, AttributeType> DATA = Map.ofEntries(
            Map.entry("bond", Types.nest(BondAttributes.SET)),
            Map.entry("bridge", Types.nest(BridgeAttributes.SET)),
            Map.entry("erspan", Types.nest(GreAttributes.SET)),
            Map.entry("geneve", Types.nest(GeneveAttributes.SET)),
            Map.entry("gre", Types.nest(GreAttributes.SET)),
            Map.entry("gretap", Types.nest(GreAttributes.SET)),
            Map.entry("hsr", Types.nest(HsrAttributes.SET)),
            Map.entry("ip6erspan", Types.nest(GreAttributes.SET)),
            Map.entry("ip6gre", Types.nest(GreAttributes.SET)),
            Map.entry("ip6gretap", Types.nest(GreAttributes.SET)),
            Map.entry("ip6tnl", Types.nest(IpTunnelAttributes.SET)),
            Map.entry("ipip", Types.nest(IpTunnelAttributes.SET)),
            Map.entry("ipvlan", Types.nest(IpvlanAttributes.SET)),
            Map.entry("ipvtap", Types.nest(IpvlanAttributes.SET)),
            Map.entry("macsec", Types.nest(MacsecAttributes.SET)),
            Map.entry("macvlan", Types.nest(MacvlanAttributes.SET)),
            Map.entry("macvtap", Types.nest(MacvlanAttributes.SET)),
            Map.entry("netkit", Types.nest(NetkitAttributes.SET)),
            Map.entry("sit", Types.nest(IpTunnelAttributes.SIT)),
            Map.entry("tun", Types.nest(TunAttributes.SET)),
            Map.entry("veth", Types.nest(VethAttributes.SET)),
            Map.entry("vlan", Types.nest(VlanAttributes.SET)),
            Map.entry("vrf", Types.nest(VrfAttributes.SET)),
            Map.entry("vti", Types.nest(VtiAttributes.SET)),
            Map.entry("vti6", Types.nest(VtiAttributes.SET)),
            Map.entry("vxlan", Types.nest(VxlanAttributes.SET)),
            Map.entry("xfrm", Types.nest(XfrmAttributes.SET)));

    static final Map<String, AttributeType> SLAVE_DATA = Map.of(
            "bond", Types.nest(BondAttributes.PORT),
            "bridge", Types.nest(BridgePortAttributes.SET),
            "vrf", Types.nest(VrfAttributes.PORT));

    private LinkKinds() {}
}
