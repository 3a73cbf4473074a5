package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MASTER;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_UP;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What can be said of a link that is made or changed. Not thread-safe.
 *
 * @param <S> the class itself
 */
public abstract sealed class LinkSettings<S extends LinkSettings<S>> extends DeviceSettings<S>
        permits LinkSpec, LinkChange {
    private final List<Reference> references = new ArrayList<>();

    /** An attribute whose value is the index of a link. */
    private record Reference(int type, LinkReference link) {
        Reference resolved(ToIntFunction<String> indexOf) {
            return new Reference(type, new LinkReference("", link.resolve(indexOf)));
        }
    }

    LinkSettings() {}

    /** Switches it on; {@code IFF_UP}. */
    public S up() {
        return flag(IFF_UP, true);
    }

    /** Switches it off; {@code IFF_UP}. */
    public S down() {
        return flag(IFF_UP, false);
    }

    /** Makes it a port of the bridge, bond or VRF of a name; {@code IFLA_MASTER}. */
    public S master(String name) {
        return reference(IFLA_MASTER, LinkReference.of(name));
    }

    /** Makes it a port of the bridge, bond or VRF of an index; {@code IFLA_MASTER}. */
    public S master(int index) {
        return reference(IFLA_MASTER, LinkReference.of(index));
    }

    final S reference(int type, LinkReference link) {
        references.add(new Reference(type, link));
        return self();
    }

    /** The settings, with names resolved: now, because a request cannot ask while it is made. */
    final Consumer<MessageBuilder> settings(int index, ToIntFunction<String> indexOf) {
        List<Reference> resolved =
                references.stream().map(r -> r.resolved(indexOf)).toList();
        return settings(index).andThen(m -> resolved.forEach(r -> m.u32(r.type, r.link.index())));
    }
}
