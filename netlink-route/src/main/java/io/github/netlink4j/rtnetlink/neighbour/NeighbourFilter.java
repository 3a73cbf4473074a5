package io.github.netlink4j.rtnetlink.neighbour;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_IFINDEX;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_MASTER;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.List;

/** Selects neighbours. Immutable. */
public final class NeighbourFilter extends ObjectFilter<NeighbourMessage, NeighbourFilter> {
    /** All neighbours; not the forwarding entries of bridges. */
    public static final NeighbourFilter ALL = new NeighbourFilter(List.of());

    private NeighbourFilter(List<Condition<NeighbourMessage>> conditions) {
        super(NeighbourMessage.LENGTH, conditions);
    }

    @Override
    protected NeighbourFilter create(List<Condition<NeighbourMessage>> conditions) {
        return new NeighbourFilter(conditions);
    }

    /** Neighbours of a family; of {@code AF_BRIDGE}, the forwarding entries of bridges. */
    public static NeighbourFilter family(AddressFamily family) {
        return new NeighbourFilter(List.of(Condition.header(
                NeighbourMessage.FAMILY, family.number(), neighbour -> family.equals(neighbour.family()))));
    }

    /** Neighbours on the link of a name. */
    public static NeighbourFilter on(String name) {
        return on(LinkReference.of(name));
    }

    /** Neighbours on the link of an index. */
    public static NeighbourFilter on(int index) {
        return on(LinkReference.of(index));
    }

    private static NeighbourFilter on(LinkReference link) {
        return new NeighbourFilter(
                List.of(Condition.link(NDA_IFINDEX, link, (neighbour, index) -> neighbour.interfaceIndex() == index)));
    }

    /** Neighbours on the ports of the bridge, bond or VRF of a name. */
    public static NeighbourFilter master(String name) {
        return master(LinkReference.of(name));
    }

    /** Neighbours on the ports of the bridge, bond or VRF of an index. */
    public static NeighbourFilter master(int index) {
        return master(LinkReference.of(index));
    }

    /** A neighbour message does not have its link's master: only the kernel can filter by it. */
    private static NeighbourFilter master(LinkReference master) {
        return new NeighbourFilter(List.of(Condition.link(NDA_MASTER, master, (neighbour, index) -> true)));
    }
}
