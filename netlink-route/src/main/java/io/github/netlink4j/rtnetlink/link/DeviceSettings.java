package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.internal.Range;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_ADDRESS;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_GROUP;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MTU;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_TXQLEN;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can be said of any link from the beginning. Not thread-safe.
 *
 * @param <S> the class itself
 */
public abstract sealed class DeviceSettings<S extends DeviceSettings<S>> permits LinkSettings, VethPeer {
    private final List<Consumer<MessageBuilder>> attributes = new ArrayList<>();
    private int flags;
    private int change;

    DeviceSettings() {}

    abstract S self();

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

    /**
     * Largest packet; {@code IFLA_MTU}.
     *
     * @param bytes 0 to 4,294,967,295; {@link LinkMessage#minMtu} and {@link LinkMessage#maxMtu} have the link's own limits
     */
    public S mtu(long bytes) {
        Range.u32("mtu", bytes);
        return with(m -> m.u32(IFLA_MTU, bytes));
    }

    /** Link-layer address; {@code IFLA_ADDRESS}. */
    public S address(HardwareAddress address) {
        return with(m -> m.hardwareAddress(IFLA_ADDRESS, address));
    }

    /**
     * Group of links; {@code IFLA_GROUP}.
     *
     * @param group 0 to 4,294,967,295
     */
    public S group(long group) {
        Range.u32("group", group);
        return with(m -> m.u32(IFLA_GROUP, group));
    }

    /**
     * Length of the transmit queue; {@code IFLA_TXQLEN}.
     *
     * @param packets 0 to 4,294,967,295
     */
    public S transmitQueueLength(long packets) {
        Range.u32("transmitQueueLength", packets);
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

    /** {@code struct ifinfomsg} and the attributes. */
    final Consumer<MessageBuilder> settings(int index) {
        return m -> {
            m.headerU32(0).headerU32(index).headerU32(flags).headerU32(change);
            attributes.forEach(attribute -> attribute.accept(m));
        };
    }
}
