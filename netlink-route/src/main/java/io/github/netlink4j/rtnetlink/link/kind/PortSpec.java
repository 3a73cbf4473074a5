package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;

/**
 * Settings that a link has as a port of another, {@code IFLA_INFO_SLAVE_DATA}, when it is changed. Each has the name of the
 * accessor in the port's class. Not thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract class PortSpec<S extends PortSpec<S>> extends AttributeSettings<S> {
    private final String name;

    /** A port of a kind of link, which has a row in {@link LinkKinds#PORTS}. */
    PortSpec(String name) {
        super(LinkKinds.PORTS.view(name).attributeSet());
        this.name = name;
    }

    /** Appends {@code IFLA_INFO_SLAVE_KIND} and {@code IFLA_INFO_SLAVE_DATA}. */
    public final void write(SpecWriter writer) {
        writer.message().string(IFLA_INFO_SLAVE_KIND, name).nest(IFLA_INFO_SLAVE_DATA, data -> append(writer));
    }
}
