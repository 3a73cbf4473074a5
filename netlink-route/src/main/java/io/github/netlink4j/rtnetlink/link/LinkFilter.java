package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MASTER;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which links are asked for. The kernel filters. A value: immutable. */
public final class LinkFilter {
    /** All links. */
    public static final LinkFilter ALL = new LinkFilter("", null);

    private final String kind;
    private final @Nullable LinkReference master;

    private LinkFilter(String kind, @Nullable LinkReference master) {
        this.kind = kind;
        this.master = master;
    }

    /** Links of a kind, such as {@code veth}. */
    public static LinkFilter kind(String kind) {
        return new LinkFilter(kind, null);
    }

    /** Ports of the bridge, bond or VRF of a name. */
    public static LinkFilter master(String name) {
        return new LinkFilter("", LinkReference.of(name));
    }

    /** Ports of the bridge, bond or VRF of an index. */
    public static LinkFilter master(int index) {
        return new LinkFilter("", LinkReference.of(index));
    }

    /** Links that this and another filter are for; what both say, the other one says. */
    public LinkFilter and(LinkFilter other) {
        return new LinkFilter(other.kind.isEmpty() ? kind : other.kind, other.master == null ? master : other.master);
    }

    /** What is asked for, with names resolved. */
    LinkFilter resolved(ToIntFunction<String> indexOf) {
        return new LinkFilter(kind, master == null ? null : LinkReference.of(master.resolve(indexOf)));
    }

    Consumer<MessageBuilder> body() {
        return m -> {
            m.reserve(LinkMessage.LENGTH);
            if (master != null) {
                m.u32(IFLA_MASTER, master.index());
            }
            if (!kind.isEmpty()) {
                m.nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, kind));
            }
        };
    }

    /** A kernel that does not have the kind at all filters nothing. */
    Predicate<LinkMessage> test() {
        return link ->
                (master == null || link.master() == master.index()) && (kind.isEmpty() || kind.equals(link.kind()));
    }
}
