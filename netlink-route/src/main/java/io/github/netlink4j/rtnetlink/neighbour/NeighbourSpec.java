package io.github.netlink4j.rtnetlink.neighbour;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_DST;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_LLADDR;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourFlags.NTF_PROXY;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourStates.NUD_PERMANENT;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWNEIGH;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.Range;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour to add, replace, change or delete; see {@link Neighbours#add}. {@code NUD_PERMANENT} by default. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.neighbours().add(NeighbourSpec.of("192.0.2.50").on("a0").at(HardwareAddress.of("02:00:00:00:00:01")));
 * }</pre>
 */
public final class NeighbourSpec extends AttributeSettings<NeighbourSpec> implements ObjectSpec {
    private final InetAddress address;
    private @Nullable LinkReference link;
    private int state = NUD_PERMANENT;
    private int flags;

    private NeighbourSpec(InetAddress address) {
        super(NeighbourAttributes.SET);
        this.address = address;
    }

    /**
     * A neighbour of an address.
     *
     * @throws IllegalArgumentException if the text is no IP address
     */
    public static NeighbourSpec of(String address) {
        return of(IpPrefix.address(address));
    }

    /** A neighbour of an address. */
    public static NeighbourSpec of(InetAddress address) {
        return new NeighbourSpec(address);
    }

    /** On the link of a name. */
    public NeighbourSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** On the link of an index. */
    public NeighbourSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /** Its link-layer address; {@code NDA_LLADDR}. */
    public NeighbourSpec at(HardwareAddress hardwareAddress) {
        return hardwareAddress(NDA_LLADDR, hardwareAddress);
    }

    /**
     * Its state: one of {@link NeighbourStates} {@code NUD_*}.
     *
     * @param nud 0 to 65,535
     */
    public NeighbourSpec state(int nud) {
        state = Range.u16("state", nud);
        return this;
    }

    /** A proxy entry: the host answers for the address; kept apart from those of neighbours; {@code NTF_PROXY}. */
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
        LinkReference on = link;
        if (on == null) {
            throw new IllegalStateException(this + ": no link is set: call on(…)");
        }
        return EncodedRequest.of(
                NeighbourMessage.TABLE,
                operation.type(RTM_NEWNEIGH),
                operation.flags(),
                toString(),
                writer -> write(writer, on, operation));
    }

    /** A neighbour is found by its address, its link, and whether it is a proxy entry: more is only for those to set. */
    private void write(SpecWriter writer, LinkReference on, Operation operation) {
        boolean isKey = operation == Operation.GET || operation == Operation.DELETE;
        writer.message()
                .headerU8(IpPrefix.familyOf(address).number())
                .headerU8(0)
                .headerU16(0);
        writer.index(on);
        writer.message()
                .headerU16(isKey ? 0 : state)
                .headerU8(flags)
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
