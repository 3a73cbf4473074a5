package io.github.netlink4j.route;

import static io.github.netlink4j.route.LinkAttributes.IFLA_ADDRESS;
import static io.github.netlink4j.route.LinkAttributes.IFLA_GROUP;
import static io.github.netlink4j.route.LinkAttributes.IFLA_IFALIAS;
import static io.github.netlink4j.route.LinkAttributes.IFLA_LINK;
import static io.github.netlink4j.route.LinkAttributes.IFLA_MASTER;
import static io.github.netlink4j.route.LinkAttributes.IFLA_MTU;
import static io.github.netlink4j.route.LinkAttributes.IFLA_TXQLEN;
import static io.github.netlink4j.route.LinkFlags.IFF_UP;

import io.github.netlink4j.core.wire.HardwareAddress;
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
public abstract sealed class LinkSettings<S extends LinkSettings<S>> permits NewLink, LinkChange {
    private final List<Consumer<MessageBuilder>> attributes = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private int flags;
    private int change;

    /** An attribute whose value is the index of a link. */
    private record Reference(int type, LinkReference link) {
        Reference resolved(ToIntFunction<String> indexOf) {
            return new Reference(type, new LinkReference("", link.resolve(indexOf)));
        }
    }

    LinkSettings() {}

    abstract S self();

    /** Switches it on; {@code IFF_UP}. */
    public S up() {
        return flag(IFF_UP, true);
    }

    /** Switches it off; {@code IFF_UP}. */
    public S down() {
        return flag(IFF_UP, false);
    }

    /**
     * Sets or clears flags.
     *
     * @param bits {@link LinkFlags} {@code IFF_*}; the others stay as they are
     */
    public S flag(int bits, boolean on) {
        change |= bits;
        flags = on ? flags | bits : flags & ~bits;
        return self();
    }

    /** Largest packet in bytes; {@code IFLA_MTU}. */
    public S mtu(long bytes) {
        return with(m -> m.u32(IFLA_MTU, bytes));
    }

    /** Link-layer address; {@code IFLA_ADDRESS}. */
    public S address(HardwareAddress address) {
        return with(m -> m.hardwareAddress(IFLA_ADDRESS, address));
    }

    /** Makes it a port of the bridge, bond or VRF of a name; {@code IFLA_MASTER}. */
    public S master(String name) {
        return reference(IFLA_MASTER, LinkReference.of(name));
    }

    /** Makes it a port of the bridge, bond or VRF of an index; {@code IFLA_MASTER}. */
    public S master(int index) {
        return reference(IFLA_MASTER, LinkReference.of(index));
    }

    /** Takes it out of its bridge, bond or VRF; {@code IFLA_MASTER} 0. */
    public S noMaster() {
        return with(m -> m.u32(IFLA_MASTER, 0));
    }

    /** The link below, by name, of kinds that have one; {@code IFLA_LINK}. */
    public S link(String name) {
        return reference(IFLA_LINK, LinkReference.of(name));
    }

    /** Text of the administrator, at most 255 bytes; {@code IFLA_IFALIAS}. */
    public S alias(String text) {
        return with(m -> m.string(IFLA_IFALIAS, text));
    }

    /** Group of links; {@code IFLA_GROUP}. */
    public S group(long group) {
        return with(m -> m.u32(IFLA_GROUP, group));
    }

    /** Length of the transmit queue in packets; {@code IFLA_TXQLEN}. */
    public S transmitQueueLength(long packets) {
        return with(m -> m.u32(IFLA_TXQLEN, packets));
    }

    /**
     * Any other attribute.
     *
     * @param attribute appends it; called once for each time the request is sent
     */
    public S with(Consumer<MessageBuilder> attribute) {
        attributes.add(attribute);
        return self();
    }

    private S reference(int type, LinkReference link) {
        references.add(new Reference(type, link));
        return self();
    }

    /** {@code struct ifinfomsg} and the attributes. Names are resolved now, because a request cannot ask while it is made. */
    Consumer<MessageBuilder> settings(int index, ToIntFunction<String> indexOf) {
        List<Reference> resolved =
                references.stream().map(r -> r.resolved(indexOf)).toList();
        return m -> {
            m.headerU32(0).headerU32(index).headerU32(flags).headerU32(change);
            resolved.forEach(r -> m.u32(r.type, r.link.index()));
            attributes.forEach(attribute -> attribute.accept(m));
        };
    }
}
