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
            .add(BondLink::new, "bond")
            .add(BridgeLink::new, "bridge")
            .add(GeneveLink::new, "geneve")
            .add(GreLink::new, "gre", "gretap", "erspan", "ip6gre", "ip6gretap", "ip6erspan")
            .add(HsrLink::new, "hsr")
            .add(IpTunnelLink::new, "ipip", "sit", "ip6tnl")
            .add(IpvlanLink::new, "ipvlan", "ipvtap")
            .add(MacsecLink::new, "macsec")
            .add(MacvlanLink::new, "macvlan", "macvtap")
            .add(NetkitLink::new, "netkit")
            .add(TunLink::new, "tun")
            .add(VethLink::new, "veth")
            .add(VlanLink::new, "vlan")
            .add(VrfLink::new, "vrf")
            .add(VtiLink::new, "vti", "vti6")
            .add(VxlanLink::new, "vxlan")
            .add(XfrmLink::new, "xfrm");

    /** What is inside {@code IFLA_INFO_SLAVE_DATA}. */
    public static final LinkKinds PORTS = new LinkKinds()
            .add(BondPort::new, "bond")
            .add(BridgePort::new, "bridge")
            .add(VrfPort::new, "vrf");

    private static final AttributeSet NO_NAMES =
            AttributeSet.builder("IFLA_INFO_DATA").build();

    private final Map<String, Function<String, LinkKind>> views = new HashMap<>();

    private LinkKinds() {}

    /** A class and the names of its kinds. */
    private LinkKinds add(Function<String, LinkKind> view, String... names) {
        for (String name : names) {
            views.put(name, view);
        }
        return this;
    }

    /** The types of their attributes, by name of the kind. */
    public Map<String, AttributeType> tables() {
        Map<String, AttributeType> tables = new HashMap<>();
        views.forEach(
                (name, view) -> tables.put(name, Types.nest(view.apply(name).attributeSet())));
        return tables;
    }

    /** A new, empty view of a kind; a plain {@link LinkKind} where it has no class here. */
    public LinkKind view(String name) {
        Function<String, LinkKind> view = views.get(name);
        return view != null ? view.apply(name) : new LinkKind(name, NO_NAMES);
    }
}
