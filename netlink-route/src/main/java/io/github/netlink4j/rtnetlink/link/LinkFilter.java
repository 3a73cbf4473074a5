package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;

/** Filters of links. */
public final class LinkFilter {
    private LinkFilter() {}

    /** Links of a kind, such as {@code veth}. The kernel ignores a kind that it does not have; the test here does not. */
    public static ObjectFilter<LinkMessage> kind(String kind) {
        return ObjectFilter.attribute(
                IFLA_LINKINFO,
                m -> m.nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, kind)),
                link -> kind.equals(link.kindName()));
    }

    /** Ports of the bridge, bond or VRF of a name. */
    public static ObjectFilter<LinkMessage> master(String name) {
        return master(LinkReference.of(name));
    }

    /** Ports of the bridge, bond or VRF of an index. */
    public static ObjectFilter<LinkMessage> master(int index) {
        return master(LinkReference.of(index));
    }

    private static ObjectFilter<LinkMessage> master(LinkReference master) {
        return ObjectFilter.link(IFLA_MASTER, master, (link, index) -> link.masterIndex() == index);
    }
}
