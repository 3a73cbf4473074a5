package io.github.netlink4j.rtnetlink.neighbour;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_IFINDEX;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_MASTER;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;

/** Filters of neighbours. */
public final class NeighbourFilter {
    private NeighbourFilter() {}

    /** Neighbours on the link of a name. */
    public static ObjectFilter<NeighbourMessage> link(String name) {
        return link(LinkReference.of(name));
    }

    /** Neighbours on the link of an index. */
    public static ObjectFilter<NeighbourMessage> link(int index) {
        return link(LinkReference.of(index));
    }

    private static ObjectFilter<NeighbourMessage> link(LinkReference link) {
        return ObjectFilter.link(NDA_IFINDEX, link, (neighbour, index) -> neighbour.interfaceIndex() == index);
    }

    /** Neighbours on the ports of the bridge, bond or VRF of a name. */
    public static ObjectFilter<NeighbourMessage> master(String name) {
        return master(LinkReference.of(name));
    }

    /** Neighbours on the ports of the bridge, bond or VRF of an index. */
    public static ObjectFilter<NeighbourMessage> master(int index) {
        return master(LinkReference.of(index));
    }

    /** A neighbour message does not have its link's master: only the kernel can filter by it. */
    private static ObjectFilter<NeighbourMessage> master(LinkReference master) {
        return ObjectFilter.link(NDA_MASTER, master, (neighbour, index) -> true);
    }
}
