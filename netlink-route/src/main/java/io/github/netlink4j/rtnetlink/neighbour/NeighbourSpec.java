package io.github.netlink4j.rtnetlink.neighbour;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_DST;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_LLADDR;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourFlags.NTF_PROXY;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.base.OnLinkSpec;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import java.util.Objects;

/**
 * A neighbour to add, replace, change or delete; see {@link Neighbours#add}. {@code NUD_PERMANENT} by default. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.neighbours().add(NeighbourSpec.of("192.0.2.50").on("a0").hardwareAddress(HardwareAddress.of("02:00:00:00:00:01")));
 * }</pre>
 */
public final class NeighbourSpec extends OnLinkSpec<NeighbourSpec> {
    private final InetAddress address;
    private NeighbourState state = NeighbourState.PERMANENT;
    private int flags;

    private NeighbourSpec(InetAddress address) {
        super(NeighbourMessage.TYPE);
        this.address = address;
    }

    /**
     * A neighbour of an address.
     *
     * @throws IllegalArgumentException if the text is not an IP address
     */
    public static NeighbourSpec of(String address) {
        return of(IpPrefix.address(address));
    }

    /** A neighbour of an address. */
    public static NeighbourSpec of(InetAddress address) {
        return new NeighbourSpec(address);
    }

    /** Link-layer address; {@code NDA_LLADDR}. */
    public NeighbourSpec hardwareAddress(HardwareAddress address) {
        return hardwareAddress(NDA_LLADDR, address);
    }

    /** State; {@code ndm_state}. */
    public NeighbourSpec state(NeighbourState state) {
        this.state = Objects.requireNonNull(state, "state");
        return this;
    }

    /**
     * A proxy entry: this host replies to ARP requests or neighbour solicitations for the address. The kernel has such entries
     * in a table of their own; {@code NTF_PROXY}.
     */
    public NeighbourSpec proxy() {
        return flags(flags | NTF_PROXY);
    }

    /**
     * {@link NeighbourFlags} {@code NTF_*}.
     *
     * @param flags 0 to 255
     */
    public NeighbourSpec flags(int flags) {
        this.flags = Range.u8("flags", flags);
        return this;
    }

    /** The kernel finds a neighbour by address, link and {@code NTF_PROXY}; strict checking rejects the rest. */
    @Override
    protected void write(SpecWriter writer, Operation operation) {
        boolean isKey = operation == Operation.GET || operation == Operation.DELETE;
        writer.message()
                .headerU8(AddressFamily.of(address).number())
                .headerU8(0)
                .headerU16(0);
        writer.index(requireLink());
        writer.message()
                .headerU16(isKey ? NeighbourState.NONE.number() : state.number())
                .headerU8(isKey ? flags & NTF_PROXY : flags)
                .headerU8(0)
                .ipAddress(NDA_DST, address);
        if (!isKey) {
            append(writer);
        }
    }

    /** The address. */
    @Override
    public String toString() {
        return AddressText.of(address);
    }
}
