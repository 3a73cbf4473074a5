package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_UP;

import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.Set;

/**
 * Settings of a link to add or change. Not thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract sealed class LinkSettings<S extends LinkSettings<S>> extends DeviceSettings<S>
        permits LinkSpec, ExistingLink {
    LinkSettings(Set<Operation> operations, String otherOperations) {
        super(operations, otherOperations);
    }

    /** Administratively up; {@code IFF_UP}. */
    public S up() {
        return flag(IFF_UP, true);
    }

    /** Administratively down; {@code IFF_UP}. */
    public S down() {
        return flag(IFF_UP, false);
    }

    /** Makes it a port of a bridge, bond or VRF, by name; {@code IFLA_MASTER}. */
    public S master(String name) {
        return link(IFLA_MASTER, name);
    }

    /** Makes it a port of a bridge, bond or VRF, by index; {@code IFLA_MASTER}. */
    public S master(int index) {
        return link(IFLA_MASTER, index);
    }
}
