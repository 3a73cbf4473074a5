package io.github.netlink4j.rtnetlink.address;

import static io.github.netlink4j.rtnetlink.address.AddressAttributes.*;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWADDR;

import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address of a link, to add, replace or delete; see {@link Addresses#add}. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.addresses().add(AddressSpec.of("192.0.2.7/24").on("a0"));
 * }</pre>
 */
public final class AddressSpec extends AttributeSettings<AddressSpec> implements ObjectSpec {
    private final IpPrefix prefix;
    private Scope scope = Scope.UNIVERSE;
    private @Nullable LinkReference link;
    private InetAddress peer;

    private AddressSpec(IpPrefix prefix) {
        super(AddressAttributes.SET);
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
     * The remote address of a point-to-point link, to which the prefix length then belongs; {@code IFA_ADDRESS}.
     *
     * @throws IllegalArgumentException if the text is no address of the same family
     */
    public AddressSpec peer(String address) {
        peer = prefix.beside("peer", address);
        return this;
    }

    /** Scope; {@link Scope#UNIVERSE} by default. */
    public AddressSpec scope(Scope validity) {
        scope = Objects.requireNonNull(validity, "scope");
        return this;
    }

    /**
     * Broadcast address of an IPv4 network; {@code IFA_BROADCAST}.
     *
     * @throws IllegalArgumentException if the text is no address of the same family
     */
    public AddressSpec broadcast(String address) {
        return ipAddress(IFA_BROADCAST, prefix.beside("broadcast", address));
    }

    /** Label of an IPv4 address: the link's name, or that with a colon and more; {@code IFA_LABEL}. */
    public AddressSpec label(String label) {
        return string(IFA_LABEL, label);
    }

    /** {@link AddressFlags} {@code IFA_F_*}; {@code IFA_FLAGS}. */
    public AddressSpec flags(int flags) {
        return s32(IFA_FLAGS, flags);
    }

    /**
     * Metric of the route of its prefix; {@code IFA_RT_PRIORITY}.
     *
     * @param metric 0 to 4,294,967,295
     */
    public AddressSpec metric(long metric) {
        return u32(IFA_RT_PRIORITY, metric);
    }

    @Override
    public EncodedRequest encode(Operation operation) {
        LinkReference on = link;
        if (on == null) {
            throw new IllegalStateException(this + ": no link is set: call on(…)");
        }
        return EncodedRequest.of(
                AddressMessage.TABLE,
                operation.type(RTM_NEWADDR),
                operation.flags(),
                toString(),
                writer -> write(writer, on));
    }

    private void write(SpecWriter writer, LinkReference on) {
        writer.message()
                .headerU8(prefix.family().number())
                .headerU8(prefix.length())
                .headerU8(0)
                .headerU8(scope.number());
        writer.index(on);
        writer.message().ipAddress(IFA_LOCAL, prefix.address()).ipAddress(IFA_ADDRESS, peer);
        append(writer);
    }

    /** The address and the length of its prefix. */
    @Override
    public String toString() {
        return prefix.toString();
    }
}
