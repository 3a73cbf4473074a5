package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** IP addresses and prefixes in messages and requests. */
public final class IpAddresses {
    private static final InetAddress ANY_IPV4 = of(new byte[4]);
    private static final InetAddress ANY_IPV6 = of(new byte[16]);

    private IpAddresses() {}

    private static InetAddress of(byte[] bytes) {
        return Bytes.ipAddress(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    /** The unspecified address of a family, {@code 0.0.0.0} or {@code ::}; {@code null} where its addresses are not IP. */
    public static @Nullable InetAddress unspecified(int family) {
        if (family == AddressFamily.INET.number() || family == AddressFamily.IPMR.number()) {
            return ANY_IPV4;
        }
        boolean isIpv6 = family == AddressFamily.INET6.number() || family == AddressFamily.IP6MR.number();
        return isIpv6 ? ANY_IPV6 : null;
    }

    /**
     * A prefix whose length is a field of a received header.
     *
     * @throws MalformedMessageException if the address has fewer bits
     */
    public static IpPrefix prefix(String field, InetAddress address, int length) {
        try {
            return new IpPrefix(address, length);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(field + ": " + e.getMessage());
        }
    }

    /**
     * An address in text that must be of the same family as a prefix.
     *
     * @param name what the address is, for the error text
     * @throws IllegalArgumentException if the text is no address, or one of another family
     */
    public static InetAddress ofFamilyOf(IpPrefix prefix, String name, String text) {
        InetAddress address = IpPrefix.address(text);
        AddressFamily family = AddressFamily.of(address);
        if (!family.equals(prefix.family())) {
            throw new IllegalArgumentException(
                    name + " " + text + " is of " + family + ", and " + prefix + " of " + prefix.family());
        }
        return address;
    }

    /**
     * An address with the interface that it is valid on as its scope id, where it is one that is valid on one link or
     * interface; the kernel's {@code __ipv6_addr_needs_scope_id()}.
     *
     * @param interfaceIndex 0 where it is not known
     */
    public static @Nullable InetAddress scoped(@Nullable InetAddress address, int interfaceIndex) {
        if (interfaceIndex <= 0 || !(address instanceof Inet6Address) || !needsScopeId(address)) {
            return address;
        }
        try {
            return Inet6Address.getByAddress(null, address.getAddress(), interfaceIndex);
        } catch (UnknownHostException e) {
            throw new AssertionError("an IPv6 address has 16 bytes", e);
        }
    }

    private static boolean needsScopeId(InetAddress address) {
        return address.isLinkLocalAddress() || address.isMCLinkLocal() || address.isMCNodeLocal();
    }
}
