package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFALIAS;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MASTER;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** What to change of a link; see {@link Links#change(String, Consumer)}. What is not said stays. */
public final class LinkChange extends LinkSettings<LinkChange> {
    private final LinkReference link;
    private String newName = "";

    LinkChange(LinkReference link) {
        this.link = link;
    }

    @Override
    LinkChange self() {
        return this;
    }

    /**
     * Gives it another name.
     *
     * @throws IllegalArgumentException if no link can have it
     */
    public LinkChange name(String name) {
        newName = LinkReference.checked(name);
        return this;
    }

    /** Text of the administrator, at most 255 bytes; {@code IFLA_IFALIAS}. */
    public LinkChange alias(String text) {
        return with(m -> m.string(IFLA_IFALIAS, text));
    }

    /** Takes it out of its bridge, bond or VRF; {@code IFLA_MASTER} 0. */
    public LinkChange noMaster() {
        return reference(IFLA_MASTER, LinkReference.NONE);
    }

    /** A new name can only be given by index: the name in the request is the new one then. */
    Consumer<MessageBuilder> body(ToIntFunction<String> indexOf) {
        if (newName.isEmpty()) {
            Consumer<MessageBuilder> settings = settings(link.index(), indexOf);
            return settings.andThen(m -> Links.name(m, link));
        }
        return settings(link.resolve(indexOf), indexOf).andThen(m -> m.string(IFLA_IFNAME, newName));
    }
}
