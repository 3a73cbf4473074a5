package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.AttributeSet;

/**
 * What a link has of its kind, {@code IFLA_INFO_DATA}, or as a port of another kind, {@code IFLA_INFO_SLAVE_DATA}. A view of
 * the link's message: valid and readable by other threads as long as that is. This class itself is for kinds without one of
 * their own; their attributes are read by number.
 */
public class LinkKind extends AttributeView {
    private final String name;

    /** For subclasses: an empty view. */
    protected LinkKind(String name, AttributeSet set) {
        super(set);
        this.name = name;
    }

    /** Name of the kind, such as {@code vxlan}; {@code IFLA_INFO_KIND}, {@code IFLA_INFO_SLAVE_KIND}. */
    public final String name() {
        return name;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
