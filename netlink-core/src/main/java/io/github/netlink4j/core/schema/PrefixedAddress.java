package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AddressText;
import java.net.InetAddress;

/**
 * An IP address of an attribute with the length of its prefix, which is in the header of the message.
 *
 * @param address an IPv4 or IPv6 address
 * @param prefixLength 0 to 32, or to 128
 */
public record PrefixedAddress(InetAddress address, int prefixLength) {
    /** As {@code 192.0.2.0/24}. */
    @Override
    public String toString() {
        return AddressText.of(address) + "/" + prefixLength;
    }
}
