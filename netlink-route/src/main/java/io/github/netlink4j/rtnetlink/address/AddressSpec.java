package io.github.netlink4j.rtnetlink.address;

import static io.github.netlink4j.rtnetlink.address.AddressAttributes.*;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.base.OnLinkSpec;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address of a link, to add, replace or delete; see {@link Addresses#add}. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.addresses().add(AddressSpec.of("192.0.2.7/24").on("a0"));
 * }</pre>
 */
public final class AddressSpec extends OnLinkSpec<AddressSpec> {
    private final IpPrefix prefix;
    private Scope scope = Scope.UNIVERSE;
    private InetAddress peer;
    private Duration validLifetime = AddressMessage.FOREVER;
    private @Nullable Duration preferredLifetime;

    private AddressSpec(IpPrefix prefix) {
        super(
                AddressMessage.TYPE,
                Set.of(Operation.ADD, Operation.REPLACE, Operation.DELETE),
                "RTM_NEWADDR would add an address that does not exist: use replace");
        this.prefix = prefix;
        this.peer = prefix.address();
    }

    /**
     * An address and the length of its prefix, such as {@code 192.0.2.7/24}.
     *
     * @throws IllegalArgumentException if the text is not a prefix
     */
    public static AddressSpec of(String prefix) {
        return of(IpPrefix.of(prefix));
    }

    /** An address and the length of its prefix. */
    public static AddressSpec of(IpPrefix prefix) {
        return new AddressSpec(prefix);
    }

    /**
     * The remote address of a point-to-point link; the prefix length is then that of this address; {@code IFA_ADDRESS}.
     *
     * @throws IllegalArgumentException if the text is not an address of the same family
     */
    public AddressSpec peer(String address) {
        peer = IpAddresses.ofFamilyOf(prefix, "peer", address);
        return this;
    }

    /** Scope; {@link Scope#UNIVERSE} by default. */
    public AddressSpec scope(Scope scope) {
        this.scope = Objects.requireNonNull(scope, "scope");
        return this;
    }

    /**
     * Broadcast address of an IPv4 network; {@code IFA_BROADCAST}.
     *
     * @throws IllegalArgumentException if the text is not an address of the same family
     */
    public AddressSpec broadcast(String address) {
        return ipAddress(IFA_BROADCAST, IpAddresses.ofFamilyOf(prefix, "broadcast", address));
    }

    /** Label of an IPv4 address: the link's name, or the name with a suffix that starts with a colon; {@code IFA_LABEL}. */
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

    /**
     * Valid lifetime: after it the kernel deletes the address; {@link AddressMessage#FOREVER} by default; {@code ifa_valid} of
     * {@code IFA_CACHEINFO}.
     *
     * @param lifetime whole seconds, 1 to 4,294,967,295
     */
    public AddressSpec validLifetime(Duration lifetime) {
        Range.seconds("valid lifetime", lifetime, 1);
        validLifetime = lifetime;
        return this;
    }

    /**
     * Preferred lifetime: after it the address is not used for new connections; not longer than the valid one, which it is by
     * default; {@code ifa_prefered} of {@code IFA_CACHEINFO}.
     *
     * @param lifetime whole seconds, 0 to 4,294,967,295
     */
    public AddressSpec preferredLifetime(Duration lifetime) {
        Range.seconds("preferred lifetime", lifetime, 0);
        preferredLifetime = lifetime;
        return this;
    }

    @Override
    protected void write(SpecWriter writer, Operation operation) {
        writer.message()
                .headerU8(prefix.family().number())
                .headerU8(prefix.length())
                .headerU8(0)
                .headerU8(scope.number());
        writer.index(requireLink());
        writer.message().ipAddress(IFA_LOCAL, prefix.address()).ipAddress(IFA_ADDRESS, peer);
        writeLifetimes(writer.message());
        append(writer);
    }

    /** Without the attribute, both are unlimited. */
    private void writeLifetimes(MessageBuilder message) {
        Duration preferred = preferredLifetime != null ? preferredLifetime : validLifetime;
        if (!preferred.equals(AddressMessage.FOREVER)) {
            message.attribute(
                    IFA_CACHEINFO,
                    times -> times.headerU32(preferred.toSeconds())
                            .headerU32(validLifetime.toSeconds())
                            .headerU32(0)
                            .headerU32(0));
        }
    }

    /** The address and the length of its prefix. */
    @Override
    public String toString() {
        return prefix.toString();
    }
}
