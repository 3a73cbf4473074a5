package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The kinds of links that have a class here, by name: one row each. */
public final class LinkKinds {
    /** What is inside {@code IFLA_INFO_DATA}. */
    public static final LinkKinds LINKS = new LinkKinds()
            .add(BondAttributes.SET, "bond")
            .add(BridgeAttributes.SET, "bridge")
            .add(GeneveAttributes.SET, "geneve")
            .add(GreAttributes.SET, "gre", "gretap", "erspan", "ip6gre", "ip6gretap", "ip6erspan")
            .add(HsrAttributes.SET, "hsr")
            .add(IpTunnelAttributes.SET, "ipip", "ip6tnl")
            .add(IpTunnelAttributes.SIT, "sit")
            .add(IpvlanAttributes.SET, "ipvlan", "ipvtap")
            .add(MacsecAttributes.SET, "macsec")
            .add(MacvlanAttributes.SET, "macvlan", "macvtap")
            .add(NetkitAttributes.SET, "netkit")
            .add(TunAttributes.SET, "tun")
            .add(VethLink.SET, VethLink::new, "veth")
            .add(VlanLink.SET, VlanLink::new, "vlan")
            .add(VrfAttributes.SET, "vrf")
            .add(VtiAttributes.SET, "vti", "vti6")
            .add(VxlanAttributes.SET, "vxlan")
            .add(XfrmAttributes.SET, "xfrm");

    /** What is inside {@code IFLA_INFO_SLAVE_DATA}. */
    public static final LinkKinds PORTS = new LinkKinds()
            .add(BondAttributes.PORT, "bond")
            .add(BridgePortAttributes.SET, "bridge")
            .add(VrfAttributes.PORT, "vrf");

    private static final AttributeSet NONE =
            AttributeSet.builder("IFLA_INFO_DATA").build();

    private final Map<String, AttributeType> tables = new HashMap<>();
    private final Map<String, Function<String, LinkKind>> views = new HashMap<>();

    private LinkKinds() {}

    private LinkKinds add(AttributeSet set, String... names) {
        return add(set, name -> new LinkKind(name, set), names);
    }

    private LinkKinds add(AttributeSet set, Function<String, LinkKind> view, String... names) {
        for (String name : names) {
            tables.put(name, Types.nest(set));
            views.put(name, view);
        }
        return this;
    }

    /** The tables by name of the kind. */
    public Map<String, AttributeType> tables() {
        return Map.copyOf(tables);
    }

    /** A new, empty view of a kind. */
    public LinkKind view(String name) {
        Function<String, LinkKind> view = views.get(name);
        return view != null ? view.apply(name) : new LinkKind(name, NONE);
    }
}
