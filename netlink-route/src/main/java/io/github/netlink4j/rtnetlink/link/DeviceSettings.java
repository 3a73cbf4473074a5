package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import java.util.Set;

/**
 * Settings that a link and the peer of a pair have in common. Not thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract sealed class DeviceSettings<S extends DeviceSettings<S>> extends ObjectSpec<S>
        permits LinkSettings, PeerSpec {
    private int flags;
    private int change;

    DeviceSettings(Set<Operation> operations, String otherOperations) {
        super(LinkMessage.TYPE, operations, otherOperations);
    }

    /**
     * Sets or clears flags; {@code ifi_flags}.
     *
     * @param bits {@link LinkFlags} {@code IFF_*}; other flags are not changed
     */
    public S flag(int bits, boolean on) {
        change |= bits;
        flags = on ? flags | bits : flags & ~bits;
        return self();
    }

    /**
     * Maximum transmission unit; {@code IFLA_MTU}.
     *
     * @param bytes 0 to 4,294,967,295; {@link LinkMessage#minMtu} and {@link LinkMessage#maxMtu} have the link's own limits
     */
    public S mtu(long bytes) {
        return u32(IFLA_MTU, bytes);
    }

    /** Link-layer address; {@code IFLA_ADDRESS}. */
    public S hardwareAddress(HardwareAddress address) {
        return hardwareAddress(IFLA_ADDRESS, address);
    }

    /**
     * Device group; {@code IFLA_GROUP}.
     *
     * @param group 0 to 4,294,967,295
     */
    public S group(long group) {
        return u32(IFLA_GROUP, group);
    }

    /**
     * Length of the transmit queue; {@code IFLA_TXQLEN}.
     *
     * @param packets 0 to 4,294,967,295
     */
    public S transmitQueueLength(long packets) {
        return u32(IFLA_TXQLEN, packets);
    }

    /** Appends {@code struct ifinfomsg} and the attributes. */
    final void writeDevice(SpecWriter writer, LinkReference link) {
        writer.message().headerU32(0);
        writer.index(link);
        writer.message().headerU32(flags).headerU32(change);
        append(writer);
    }
}
