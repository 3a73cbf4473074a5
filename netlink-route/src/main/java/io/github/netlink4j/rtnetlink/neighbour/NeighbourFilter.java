package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_IFINDEX;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_MASTER;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which neighbours are asked for. The kernel filters. A value: immutable. */
public final class NeighbourFilter {
    /** All neighbours; not the forwarding entries of bridges. */
    public static final NeighbourFilter ALL = new NeighbourFilter(AddressFamily.UNSPEC, null, null);

    private final AddressFamily family;
    private final @Nullable LinkReference link;
    private final @Nullable LinkReference master;

    private NeighbourFilter(AddressFamily family, @Nullable LinkReference link, @Nullable LinkReference master) {
        this.family = family;
        this.link = link;
        this.master = master;
    }

    /** Neighbours of a family; of {@code AF_BRIDGE}, the forwarding entries. */
    public static NeighbourFilter family(AddressFamily family) {
        return new NeighbourFilter(family, null, null);
    }

    /** Neighbours on the link of a name. */
    public static NeighbourFilter on(String name) {
        return new NeighbourFilter(AddressFamily.UNSPEC, LinkReference.of(name), null);
    }

    /** Neighbours on the link of an index. */
    public static NeighbourFilter on(int index) {
        return new NeighbourFilter(AddressFamily.UNSPEC, LinkReference.of(index), null);
    }

    /** Neighbours on the ports of the bridge, bond or VRF of a name. */
    public static NeighbourFilter master(String name) {
        return new NeighbourFilter(AddressFamily.UNSPEC, null, LinkReference.of(name));
    }

    /** Neighbours on the ports of the bridge, bond or VRF of an index. */
    public static NeighbourFilter master(int index) {
        return new NeighbourFilter(AddressFamily.UNSPEC, null, LinkReference.of(index));
    }

    /** Neighbours that this and another filter are for; what both say, the other one says. */
    public NeighbourFilter and(NeighbourFilter other) {
        return new NeighbourFilter(
                other.family.equals(AddressFamily.UNSPEC) ? family : other.family,
                other.link == null ? link : other.link,
                other.master == null ? master : other.master);
    }

    /** What is asked for, with names resolved. */
    NeighbourFilter resolved(ToIntFunction<String> indexOf) {
        return new NeighbourFilter(
                family,
                link == null ? null : LinkReference.of(link.resolve(indexOf)),
                master == null ? null : LinkReference.of(master.resolve(indexOf)));
    }

    Consumer<MessageBuilder> body() {
        return m -> {
            m.headerU8(family.number()).headerU8(0).headerU16(0).headerU32(0).headerU32(0);
            if (link != null) {
                m.u32(NDA_IFINDEX, link.index());
            }
            if (master != null) {
                m.u32(NDA_MASTER, master.index());
            }
        };
    }

    /** Which links are ports of the master, a neighbour does not say: that the kernel alone can filter. */
    Predicate<NeighbourMessage> test() {
        return neighbour -> (link == null || neighbour.interfaceIndex() == link.index())
                && (family.equals(AddressFamily.UNSPEC) || family.equals(neighbour.family()));
    }
}
