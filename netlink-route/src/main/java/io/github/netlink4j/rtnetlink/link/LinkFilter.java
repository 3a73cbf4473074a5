package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import java.util.List;

/** Selects links. Immutable. */
public final class LinkFilter extends ObjectFilter<LinkMessage, LinkFilter> {
    /** All links. */
    public static final LinkFilter ALL = new LinkFilter(List.of());

    private LinkFilter(List<Condition<LinkMessage>> conditions) {
        super(LinkMessage.LENGTH, conditions);
    }

    @Override
    protected LinkFilter create(List<Condition<LinkMessage>> conditions) {
        return new LinkFilter(conditions);
    }

    /** Links of a kind, such as {@code veth}. The kernel does not filter by a kind that it does not know; the test here does. */
    public static LinkFilter kind(String kind) {
        return new LinkFilter(List.of(Condition.attribute(
                IFLA_LINKINFO,
                m -> m.nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, kind)),
                link -> kind.equals(link.kindName()))));
    }

    /** Ports of the bridge, bond or VRF of a name. */
    public static LinkFilter master(String name) {
        return master(LinkReference.of(name));
    }

    /** Ports of the bridge, bond or VRF of an index. */
    public static LinkFilter master(int index) {
        return master(LinkReference.of(index));
    }

    private static LinkFilter master(LinkReference master) {
        return new LinkFilter(List.of(Condition.link(IFLA_MASTER, master, (link, index) -> link.master() == index)));
    }
}
