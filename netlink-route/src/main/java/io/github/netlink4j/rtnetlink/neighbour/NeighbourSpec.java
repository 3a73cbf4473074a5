package io.github.netlink4j.rtnetlink.neighbour;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_DST;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_LLADDR;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourFlags.NTF_PROXY;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWNEIGH;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.base.OnLinkSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
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
 * rtnl.neighbours().add(NeighbourSpec.of("192.0.2.50").on("a0").at(HardwareAddress.of("02:00:00:00:00:01")));
 * }</pre>
 */
public final class NeighbourSpec extends OnLinkSpec<NeighbourSpec> {
    private final InetAddress address;
    private NeighbourState state = NeighbourState.PERMANENT;
    private int flags;

    private NeighbourSpec(InetAddress address) {
        super(NeighbourAttributes.SET);
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
    public NeighbourSpec at(HardwareAddress hardwareAddress) {
        return hardwareAddress(NDA_LLADDR, hardwareAddress);
    }

    /** State; {@code ndm_state}. */
    public NeighbourSpec state(NeighbourState nud) {
        state = Objects.requireNonNull(nud, "state");
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
     * @param ntf 0 to 255
     */
    public NeighbourSpec flags(int ntf) {
        flags = Range.u8("flags", ntf);
        return this;
    }

    @Override
    public EncodedRequest encode(Operation operation) {
        LinkReference on = requireLink();
        return EncodedRequest.of(
                NeighbourMessage.TABLE,
                operation.type(RTM_NEWNEIGH),
                operation.flags(),
                toString(),
                writer -> write(writer, on, operation));
    }

    /** The kernel finds a neighbour by address, link and {@code NTF_PROXY}; strict checking rejects the rest. */
    private void write(SpecWriter writer, LinkReference on, Operation operation) {
        boolean isKey = operation == Operation.GET || operation == Operation.DELETE;
        writer.message()
                .headerU8(AddressFamily.of(address).number())
                .headerU8(0)
                .headerU16(0);
        writer.index(on);
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
