package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.wire.AddressText;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An IP network, or one address.
 *
 * @param address the lowest address
 * @param prefixLength number of its leading bits that all addresses of the network have: 0 to 32, or 128 for IPv6
 */
public record Network(InetAddress address, int prefixLength) {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern TEXT = Pattern.compile(
            "(?:((?:" + OCTET + "\\.){3}" + OCTET + ")|([0-9a-fA-F]*:[0-9a-fA-F:.]*))(?:/([0-9]{1,3}))?");

    /**
     * Checks the prefix.
     *
     * @throws IllegalArgumentException if its length is not in range, or if the address has other bits set
     */
    public Network {
        byte[] bytes = address.getAddress();
        if (prefixLength < 0 || prefixLength > bytes.length * Byte.SIZE) {
            throw new IllegalArgumentException("a prefix of " + AddressText.of(address) + " has 0 to "
                    + bytes.length * Byte.SIZE + " bits, not " + prefixLength);
        }
        byte[] lowest = bytes.clone();
        for (int bit = prefixLength; bit < bytes.length * Byte.SIZE; bit++) {
            lowest[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        if (!isEqualUpTo(bytes.length * Byte.SIZE, bytes, lowest)) {
            throw new IllegalArgumentException(AddressText.of(address) + " has bits beyond the prefix of "
                    + AddressText.of(of(lowest)) + "/" + prefixLength);
        }
    }

    /** The network of one address. */
    public static Network of(InetAddress address) {
        return new Network(address, address.getAddress().length * Byte.SIZE);
    }

    /**
     * A network from text such as {@code 10.0.0.0/8}, {@code 192.0.2.1} or {@code 2001:db8::/32}. Names are not looked up.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Network of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an IP address or network: \"" + text + "\"");
        }
        InetAddress address = literal(parts.group(1), parts.group(2));
        return parts.group(3) == null ? of(address) : new Network(address, Integer.parseInt(parts.group(3)));
    }

    /** No name is looked up for four octets, nor for what is in brackets. */
    private static InetAddress literal(@Nullable String ipv4, @Nullable String ipv6) {
        try {
            return InetAddress.getByName(ipv4 != null ? ipv4 : "[" + ipv6 + "]");
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an IP address: \"" + ipv6 + "\"", e);
        }
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError("the length is that of an address", e);
        }
    }

    /** Whether an address is one of the network. */
    public boolean contains(InetAddress other) {
        byte[] bytes = address.getAddress();
        byte[] others = other.getAddress();
        return bytes.length == others.length && isEqualUpTo(prefixLength, bytes, others);
    }

    private static boolean isEqualUpTo(int bits, byte[] left, byte[] right) {
        for (int bit = 0; bit < bits; bit++) {
            if (((left[bit / Byte.SIZE] ^ right[bit / Byte.SIZE]) & 0x80 >> bit % Byte.SIZE) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one address. */
    boolean isAddress() {
        return equals(of(address));
    }

    /** As {@link #of(String)} reads it; without prefix if it is one address. */
    @Override
    public String toString() {
        return AddressText.of(address) + (isAddress() ? "" : "/" + prefixLength);
    }
}
