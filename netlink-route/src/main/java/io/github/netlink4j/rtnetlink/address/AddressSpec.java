package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.rtnetlink.uapi.Scope;

import io.github.netlink4j.rtnetlink.uapi.IpPrefix;

import io.github.netlink4j.rtnetlink.internal.Range;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.address.AddressAttributes.IFA_ADDRESS;
import static io.github.netlink4j.rtnetlink.address.AddressAttributes.IFA_BROADCAST;
import static io.github.netlink4j.rtnetlink.address.AddressAttributes.IFA_FLAGS;
import static io.github.netlink4j.rtnetlink.address.AddressAttributes.IFA_LABEL;
import static io.github.netlink4j.rtnetlink.address.AddressAttributes.IFA_LOCAL;
import static io.github.netlink4j.rtnetlink.address.AddressAttributes.IFA_RT_PRIORITY;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An address that a link is to have; see {@link Addresses#add}. Not thread-safe.
 *
 * <pre>{@code
 * route.addresses().add(AddressSpec.of("192.0.2.7/24").on("a0"));
 * }</pre>
 */
public final class AddressSpec {
    private final IpPrefix prefix;
    private final List<Consumer<MessageBuilder>> attributes = new ArrayList<>();
    private Scope scope = Scope.UNIVERSE;
    private @Nullable LinkReference link;
    private InetAddress peer;

    private AddressSpec(IpPrefix prefix) {
        this.prefix = prefix;
        this.peer = prefix.address();
    }

    /**
     * An address and the length of its prefix, such as {@code 192.0.2.7/24}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static AddressSpec of(String prefix) {
        return of(IpPrefix.of(prefix));
    }

    /** An address and the length of its prefix. */
    public static AddressSpec of(IpPrefix prefix) {
        return new AddressSpec(prefix);
    }

    /** On the link of a name. */
    public AddressSpec on(String name) {
        link = LinkReference.of(name);
        return this;
    }

    /** On the link of an index. */
    public AddressSpec on(int index) {
        link = LinkReference.of(index);
        return this;
    }

    /**
     * The far end of a point-to-point link, to which the length of the prefix belongs then.
     *
     * @throws IllegalArgumentException if the text is no address of the same family
     */
    public AddressSpec peer(String address) {
        peer = prefix.beside("peer", address);
        return this;
    }

    /** How far it is valid; anywhere, unless it is said. */
    public AddressSpec scope(Scope validity) {
        scope = Objects.requireNonNull(validity, "scope");
        return this;
    }

    /**
     * Broadcast address of an IPv4 network.
     *
     * @throws IllegalArgumentException if the text is no address of the same family
     */
    public AddressSpec broadcast(String address) {
        InetAddress broadcast = prefix.beside("broadcast", address);
        return with(m -> m.ipAddress(IFA_BROADCAST, broadcast));
    }

    /** Label of an IPv4 address: the link's name, a colon and a word. */
    public AddressSpec label(String label) {
        return with(m -> m.string(IFA_LABEL, label));
    }

    /** {@link AddressFlags} {@code IFA_F_*}. */
    public AddressSpec flags(int flags) {
        return with(m -> m.u32(IFA_FLAGS, flags));
    }

    /**
     * Metric of the route that its prefix gets.
     *
     * @param metric 0 to 4,294,967,295
     */
    public AddressSpec metric(long metric) {
        Range.u32("metric", metric);
        return with(m -> m.u32(IFA_RT_PRIORITY, metric));
    }

    /**
     * Any other attribute.
     *
     * @param attribute appends it; called once for each time the request is sent
     */
    public AddressSpec with(Consumer<MessageBuilder> attribute) {
        attributes.add(attribute);
        return this;
    }

    /** {@code struct ifaddrmsg} and attributes, with names resolved. */
    Consumer<MessageBuilder> body(ToIntFunction<String> indexOf) {
        if (link == null) {
            throw new IllegalStateException("an address of which link? say on(…) of " + prefix);
        }
        int index = link.resolve(indexOf);
        return m -> {
            m.headerU8(prefix.family().number()).headerU8(prefix.length());
            m.headerU8(0).headerU8(scope.number()).headerU32(index);
            m.ipAddress(IFA_LOCAL, prefix.address()).ipAddress(IFA_ADDRESS, peer);
            attributes.forEach(attribute -> attribute.accept(m));
        };
    }

    /** The address and the length of its prefix. */
    @Override
    public String toString() {
        return prefix.toString();
    }
}
