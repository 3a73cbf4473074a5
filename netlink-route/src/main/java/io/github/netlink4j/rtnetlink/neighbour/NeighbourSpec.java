package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;

import io.github.netlink4j.rtnetlink.internal.Range;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_DST;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.NDA_LLADDR;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourFlags.NTF_PROXY;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourStates.NUD_PERMANENT;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour that is to be; see {@link Neighbours#add}. Permanent, unless it is said. Not thread-safe.
 *
 * <pre>{@code
 * route.neighbours().add(NeighbourSpec.of("192.0.2.50").on("a0").at(HardwareAddress.of("02:00:00:00:00:01")));
 * }</pre>
 */
public final class NeighbourSpec {
    private final InetAddress address;
    private final List<Consumer<MessageBuilder>> attributes = new ArrayList<>();
    private @Nullable LinkReference link;
    private int state = NUD_PERMANENT;
    private int flags;

    private NeighbourSpec(InetAddress address) {
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

    /** Its link-layer address. */
    public NeighbourSpec at(HardwareAddress hardwareAddress) {
        return with(m -> m.hardwareAddress(NDA_LLADDR, hardwareAddress));
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

    /** Is answered for: an entry of its own kind beside those of real neighbours; {@code NTF_PROXY}. */
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

    /**
     * Any other attribute.
     *
     * @param attribute appends it; called once for each time the request is sent
     */
    public NeighbourSpec with(Consumer<MessageBuilder> attribute) {
        attributes.add(attribute);
        return this;
    }

    /** {@code struct ndmsg} and attributes, with names resolved. */
    Consumer<MessageBuilder> body(ToIntFunction<String> indexOf) {
        return message(indexOf, state).andThen(m -> attributes.forEach(attribute -> attribute.accept(m)));
    }

    /** What finds it: address, link and whether it is a proxy entry. */
    Consumer<MessageBuilder> key(ToIntFunction<String> indexOf) {
        return message(indexOf, 0);
    }

    private Consumer<MessageBuilder> message(ToIntFunction<String> indexOf, int nud) {
        if (link == null) {
            throw new IllegalStateException("a neighbour on which link? say on(…) of " + this);
        }
        int index = link.resolve(indexOf);
        return m -> {
            m.headerU8(IpPrefix.familyOf(address).number()).headerU8(0).headerU16(0);
            m.headerU32(index).headerU16(nud).headerU8(flags).headerU8(0);
            m.ipAddress(NDA_DST, address);
        };
    }

    /** The address. */
    @Override
    public String toString() {
        return AddressText.of(address);
    }
}
